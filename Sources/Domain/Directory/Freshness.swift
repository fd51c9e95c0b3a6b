/// Whether what a sheet says was looked at lately.
package enum Freshness: Sendable, Hashable {
  case verified(Day)
  /// Verified, but too long ago.
  case outdated(Day)
  case neverVerified

  /// How long a verification holds.
  package static let months = 6

  package var isDue: Bool {
    switch self {
    case .verified: false
    case .outdated, .neverVerified: true
    }
  }
}

extension Offer {
  package func freshness(on day: Day) -> Freshness {
    guard let verifiedOn else { return .neverVerified }
    return verifiedOn < day.monthsEarlier(Freshness.months)
      ? .outdated(verifiedOn) : .verified(verifiedOn)
  }
}
