/// What a token that opens one door, once, is for.
package enum OneTimeToken: String, Sendable, Hashable, CaseIterable {
  /// A new person chooses a name and a password.
  case invitation
  /// A person who has lost the password chooses another.
  case reset
  /// The password was right, and the second factor's code is awaited.
  case secondStep = "second_step"

  /// How long it is good, in seconds.
  package var lifetime: Int {
    switch self {
    case .invitation: 7 * 24 * 3600
    case .reset: 3600
    case .secondStep: 10 * 60
    }
  }
}
