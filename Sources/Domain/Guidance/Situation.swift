/// What a person tells of their situation, or of somebody else's, to be guided.
///
/// Nothing of it is kept, logged or put in an address: it lives as long as its answer is made.
package struct Situation: Sendable, Hashable {
  /// For whom help is looked for; `for` in files.
  package enum Seeker: String, Sendable, Hashable, CaseIterable {
    case oneself = "self"
    case relative
    case professional
  }

  /// How far the person can go.
  package enum Reach: String, Sendable, Hashable, CaseIterable {
    case here, local, any

    /// In kilometres; nil for the whole region.
    package var radius: Double? {
      switch self {
      case .here: 10
      case .local: 50
      case .any: nil
      }
    }
  }

  /// What the help must respect, and what the person lives through; `conditions` in files.
  package enum Circumstance: String, Sendable, Hashable, CaseIterable {
    case anonymous, free
    case noPrescription = "no_prescription"
    case notAbstinent = "not_abstinent"
    case inDetention = "in_detention"
    case underJustice = "under_justice"
    case asylumSeeker = "asylum_seeker"
    case refugee, homeless, pregnant
    case remoteOnly = "remote_only"
    case inHospital = "in_hospital"
    case complex
  }

  /// The ages that a person can have, in years.
  package static let ages = 0...120

  package var seeker: Seeker
  /// Of the person who consumes, also when a relative asks; nil when not said.
  package var age: Int?
  package var topics: Set<Topic>
  /// Empty when the person does not say what they look for.
  package var needs: Set<Need>
  package var place: Place?
  package var reach: Reach
  package var circumstances: Set<Circumstance>

  package init(
    for seeker: Seeker, age: Int? = nil, topics: Set<Topic> = [], needs: Set<Need> = [],
    place: Place? = nil, reach: Reach = .any, circumstances: Set<Circumstance> = []
  ) {
    self.seeker = seeker
    self.age = age
    self.topics = topics
    self.needs = needs
    self.place = place
    self.reach = reach
    self.circumstances = circumstances
  }
}
