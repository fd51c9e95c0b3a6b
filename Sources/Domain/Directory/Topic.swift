/// What a consumption or a behaviour is about.
package enum Topic: String, Sendable, Hashable, CaseIterable {
  case alcohol
  case tobacco
  case cannabis
  case opioids
  /// Cocaine, crack, amphetamines.
  case stimulants
  case otherDrugs = "other_drugs"
  case medicines
  case gambling
  case screens
  case otherBehaviours = "other_behaviours"
}
