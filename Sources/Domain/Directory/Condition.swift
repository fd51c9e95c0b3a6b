/// What can be known of how an offer receives people: yes, no, or not known.
package enum Condition: String, Sendable, Hashable, CaseIterable {
  case free
  case anonymous
  /// Whether a prescription is required.
  case prescription
  /// Whether abstinence is required.
  case abstinence
  /// Whether a person can come without being sent.
  case selfReferral = "self_referral"
  case remote
  case outreach
}
