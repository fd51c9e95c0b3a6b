import Domain

/// The lists met so far: offers choose from few combinations, so each is read once and shared.
struct OfferLists {
  private var knownNeeds: [String: [Need]] = [:]
  private var knownTopics: [String: [Topic]] = [:]
  private var knownAudiences: [String: [Audience]] = [:]
  private var knownAreas: [String: [Area]] = [:]
  private var knownConditions: [[Int64?]: [Condition: Bool]] = [:]

  mutating func needs(_ text: String) throws -> [Need] {
    try Self.list(text, in: &knownNeeds) { Need(rawValue: $0) }
  }

  mutating func topics(_ text: String) throws -> [Topic] {
    try Self.list(text, in: &knownTopics) { Topic(rawValue: $0) }
  }

  mutating func audiences(_ text: String) throws -> [Audience] {
    try Self.list(text, in: &knownAudiences) { Audience(rawValue: $0) }
  }

  mutating func areas(_ text: String) throws -> [Area] {
    try Self.list(text, in: &knownAreas) { Area($0) }
  }

  /// - Parameter values: in the order of the conditions; nil for what is not known.
  mutating func conditions(_ values: [Int64?]) -> [Condition: Bool] {
    if let conditions = knownConditions[values] { return conditions }
    var conditions: [Condition: Bool] = [:]
    for (condition, value) in zip(Condition.allCases, values) {
      conditions[condition] = value.map { $0 != 0 }
    }
    knownConditions[values] = conditions
    return conditions
  }

  private static func list<Item>(
    _ text: String, in known: inout [String: [Item]], _ parse: (String) -> Item?
  ) throws -> [Item] {
    if text.isEmpty { return [] }
    if let items = known[text] { return items }
    let items = try text.split(separator: "|").map { part in
      guard let item = parse(String(part)) else {
        throw UnreadableColumn(found: String(part), expected: "\(Item.self)")
      }
      return item
    }
    known[text] = items
    return items
  }
}
