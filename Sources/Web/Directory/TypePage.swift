import Domain

/// Who does what: the sectors around the person, with the types of each.
struct TypesPage: Page {
  struct SectorTypes: Sendable {
    let code: String
    let label: String
    let types: [TypeLink]
  }

  static let template = "directory-types"

  let title = Words.whoDoesWhat
  let section: Section? = .types
  let picture: SectorPicture
  let sectors: [SectorTypes]

  init(_ typology: Typology) {
    picture = SectorPicture(typology)
    sectors = Sector.allCases.map { sector in
      SectorTypes(
        code: sector.rawValue, label: typology.label(sector),
        types: typology.types(of: sector).map(TypeLink.init))
    }
  }
}

/// A type of structure, by its names.
struct TypeLink: Sendable {
  let code: String
  let shortName: String
  let name: String
  /// Whether the full name says more than the short one.
  let isShortened: Bool

  init(_ type: StructureType) {
    code = type.code.text
    shortName = type.shortName
    name = type.name
    isShortened = type.name != type.shortName
  }
}

/// What a type of structure is, in plain words.
struct TypePage: Page {
  static let template = "directory-type"

  let title: String
  let section: Section? = .types
  let code: String
  let name: String
  let what: String
  let receives: String
  let facts: [String]
  let hasFacts: Bool
  let needs: [String]
  let hasNeeds: Bool
  let topics: [String]
  let hasTopics: Bool
  let audiences: [String]
  let hasAudiences: Bool
  /// How one comes, as far as the rule of the type makes it sure.
  let conditions: [String]
  let hasConditions: Bool
  let sectorCode: String
  let sector: String
  /// The other types of the sector.
  let neighbours: [TypeLink]
  let hasNeighbours: Bool

  init(_ type: StructureType, in typology: Typology) {
    let profile = type.profile
    title = type.question
    code = type.code.text
    name = type.name == type.shortName ? type.name : "\(type.name) (\(type.shortName))"
    (what, receives, facts) = (type.what, type.receives, type.facts)
    hasFacts = !type.facts.isEmpty
    needs = profile.needs.map(typology.label)
    hasNeeds = !needs.isEmpty
    topics = profile.topics.map(typology.label)
    hasTopics = !topics.isEmpty
    audiences = profile.audiences.map(typology.label)
    hasAudiences = !audiences.isEmpty
    conditions =
      [Words.sentence(for: profile.ages)].compactMap(\.self)
      + Condition.allCases.compactMap { condition in
        profile.conditions[condition].map { Words.sentence(for: condition, $0) }
      }
    hasConditions = !conditions.isEmpty
    sectorCode = type.sector.rawValue
    sector = typology.label(type.sector)
    neighbours = typology.types(of: type.sector).filter { $0.code != type.code }
      .map(TypeLink.init)
    hasNeighbours = !neighbours.isEmpty
  }
}
