/// Every type of structure, with the words of the directory's codes: data, not rules.
package struct Typology: Sendable {
  /// In the order of the sectors, then of the typology.
  package let types: [StructureType]
  /// What the interface says for a code of a sector, need, topic, audience or condition, by
  /// list and code, such as `needs.listen`.
  package let labels: [String: String]
  private let places: [StructureType.Code: Int]

  package init(types: [StructureType], labels: [String: String]) {
    self.types = types
    self.labels = labels
    places = Dictionary(
      types.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package subscript(code: StructureType.Code) -> StructureType? {
    places[code].map { types[$0] }
  }

  package func types(of sector: Sector) -> [StructureType] {
    types.filter { $0.sector == sector }
  }

  package func label(_ sector: Sector) -> String { label("sectors", sector.rawValue) }
  package func label(_ need: Need) -> String { label("needs", need.rawValue) }
  package func label(_ topic: Topic) -> String { label("topics", topic.rawValue) }
  package func label(_ audience: Audience) -> String { label("publics", audience.rawValue) }
  package func label(_ condition: Condition) -> String { label("conditions", condition.rawValue) }

  /// The profile of an offer with what it inherits from its type.
  package func profile(of offer: Offer) -> Profile {
    offer.profile.filled(from: self[offer.type]?.profile ?? .unknown)
  }

  /// The name of an offer: its own, or its type's.
  package func name(of offer: Offer) -> String {
    offer.name.isEmpty ? self[offer.type]?.name ?? offer.type.text : offer.name
  }

  /// What the interface says for a code of a list, such as `needs`.
  package func label(_ list: String, _ code: String) -> String {
    labels["\(list).\(code)"] ?? code
  }
}
