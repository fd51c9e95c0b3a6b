/// What a person looks for, and what an offer answers.
package enum Need: String, Sendable, Hashable, CaseIterable {
  case listen
  case assess
  case reduceRisks = "reduce_risks"
  case equipment
  case screening
  case withdraw
  case substitution
  case therapy
  /// Holding on after withdrawal.
  case stabilise
  /// Therapeutic patient education.
  case learn
  /// Care with housing.
  case liveIn = "live_in"
  case shelter
  case rights
  case work
  /// Help for relatives.
  case family
  /// Support in a complex situation.
  case coordination
  case legal
  case school
  case peerSupport = "peer_support"
}
