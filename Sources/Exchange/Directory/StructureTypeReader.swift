import Domain

/// Reads one type of the typology.
struct StructureTypeReader {
  let code: StructureType.Code
  let node: CatalogueNode
  private let sector: Sector
  private let section: CatalogueSection

  private static let keys = ["code", "name", "short", "question", "what", "receives", "words"]
  private static let optional = [
    "facts", "needs", "topics", "publics", "conditions", "ages",
  ]

  init(_ node: CatalogueNode, in sector: Sector) throws(CatalogueError) {
    section = try CatalogueSection(node, .type, keys: Self.keys, optional: Self.optional)
    code = StructureType.Code(try section.text("code"))
    self.node = try section["code"]
    self.sector = sector
  }

  func type() throws(CatalogueError) -> StructureType {
    StructureType(
      code: code, sector: sector, name: try section.text("name"),
      shortName: try section.text("short"), question: try section.text("question"),
      what: try section.text("what"), receives: try section.text("receives"),
      facts: try texts("facts"), profile: try profile(), words: try texts("words"))
  }

  private func profile() throws(CatalogueError) -> Profile {
    Profile(
      needs: try codes("needs", .need, Need.self),
      topics: try codes("topics", .topic, Topic.self),
      audiences: try codes("publics", .audience, Audience.self),
      conditions: try conditions(), ages: try ages())
  }

  private func texts(_ key: String) throws(CatalogueError) -> [String] {
    try section.optional(key)?.list { node throws(CatalogueError) in try node.text() } ?? []
  }

  private func codes<Code: CaseIterable & RawRepresentable<String> & Equatable>(
    _ key: String, _ term: CatalogueError.Term, _: Code.Type
  ) throws(CatalogueError) -> [Code] {
    var codes: [Code] = []
    for node in try section.optional(key)?.list() ?? [] {
      let code = try node.code(term, Code.self)
      guard !codes.contains(code) else { throw node.failure(.repeated(term, code.rawValue)) }
      codes.append(code)
    }
    return codes
  }

  private func conditions() throws(CatalogueError) -> [Condition: Bool] {
    var conditions: [Condition: Bool] = [:]
    for (key, value) in try section.optional("conditions")?.members(.condition) ?? [] {
      let condition = try key.code(.condition, Condition.self)
      conditions[condition] = try value.answer()
    }
    return conditions
  }

  private func ages() throws(CatalogueError) -> Ages {
    guard let node = section.optional("ages") else { return Ages() }
    let ages = try CatalogueSection(node, .age, keys: [], optional: ["from", "to"])
    let minimum = try ages.optional("from")?.number()
    let maximum = try ages.optional("to")?.number()
    let range = 0...Self.oldest
    for age in [minimum, maximum].compactMap(\.self) where !range.contains(age) {
      throw node.failure(.unknown(.age, found: "\(age)", known: ["0…\(Self.oldest)"]))
    }
    if let minimum, let maximum, minimum > maximum {
      throw node.failure(.unknown(.age, found: "\(minimum)", known: ["0…\(maximum)"]))
    }
    return Ages(minimum: minimum, maximum: maximum)
  }

  private static let oldest = 130
}

extension CatalogueNode {
  private enum Answer: String, CaseIterable {
    case yes, no
  }

  /// Yes or no, as the node says.
  func answer() throws(CatalogueError) -> Bool { try code(.value, Answer.self) == .yes }
}
