/// How much a sheet tells someone who looks for help, and what would make it tell more.
package struct SheetQuality: Sendable, Hashable {
  /// What a good sheet has, the most useful first.
  package enum Criterion: String, Sendable, Hashable, CaseIterable {
    case verified, phone, position, openingHours, conditions, description, onlineContact
    case street, ages, identifier

    /// Points out of a hundred.
    package var weight: Int {
      switch self {
      case .verified: 20
      case .phone, .position, .openingHours: 15
      case .conditions, .description: 10
      case .onlineContact, .street, .ages: 4
      case .identifier: 3
      }
    }
  }

  /// What the sheet lacks, the most useful first.
  package let missing: [Criterion]

  /// From 0 to 100.
  package var score: Int { 100 - missing.reduce(0) { $0 + $1.weight } }

  /// - Parameters:
  ///   - profile: the offer's, with what it inherits from its type.
  ///   - day: today.
  package init(of offer: Offer, profile: Profile, on day: Day) {
    missing = Criterion.allCases.filter { !offer.meets($0, profile: profile, on: day) }
  }
}

extension Offer {
  /// Those that people ask for before they go.
  private static let essentialConditions: [Condition] = [.free, .anonymous, .selfReferral]

  fileprivate func meets(
    _ criterion: SheetQuality.Criterion, profile: Profile, on day: Day
  ) -> Bool {
    switch criterion {
    case .verified: !freshness(on: day).isDue
    case .phone: !site.phone.isEmpty
    case .position: site.position != nil || site.isAddressConfidential
    case .openingHours: !site.openingHours.isEmpty
    case .conditions: Self.essentialConditions.allSatisfy { profile.conditions[$0] != nil }
    case .description: !description.isEmpty
    case .onlineContact: !site.email.isEmpty || !site.website.isEmpty
    case .street: !site.address.street.isEmpty || site.isAddressConfidential
    case .ages: profile.ages.minimum != nil || profile.ages.maximum != nil
    case .identifier: site.finess != nil || site.siret != nil
    }
  }
}
