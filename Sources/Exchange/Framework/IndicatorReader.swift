import Domain

/// Reads one indicator: its sources first, as they say which fields the rest may name.
struct IndicatorReader {
  let node: CatalogueNode
  let id: String
  private let section: CatalogueSection
  private let sources: [Indicator.Source]

  init(_ node: CatalogueNode) throws(CatalogueError) {
    section = try CatalogueSection(
      node, .indicator, keys: ["id", "label", "name", "rule", "sources", "measure"],
      optional: ["breakdowns", "items"])
    self.node = node
    id = try section.text("id")
    sources = try Self.sources(section["sources"])
  }

  func indicator() throws(CatalogueError) -> Indicator {
    let fields = FieldCheck(sources: sources)
    let measure = try MeasureReader(fields: fields).measure(section["measure"])
    var breakdowns: [Indicator.Breakdown] = []
    for node in try section.optional("breakdowns")?.list() ?? [] {
      let breakdown = try BreakdownReader(fields: fields, measure: measure).breakdown(node)
      guard !breakdowns.contains(where: { $0.name == breakdown.name }) else {
        throw node.failure(.repeated(.breakdown, breakdown.name))
      }
      breakdowns.append(breakdown)
    }
    var items: ItemList?
    if let node = section.optional("items") {
      items = try ItemListReader(fields: fields, measure: measure).items(node)
    }
    return Indicator(
      id: id, label: try section.text("label"), name: try section.text("name"),
      rule: try section.text("rule"), sources: sources, measure: measure,
      breakdowns: breakdowns, items: items)
  }

  private static func sources(
    _ node: CatalogueNode
  ) throws(CatalogueError) -> [Indicator.Source] {
    var sources: [Indicator.Source] = []
    for node in try node.list() {
      let source = try source(node)
      guard !sources.contains(where: { $0.kind == source.kind }) else {
        throw node.failure(.repeated(.kind, source.kind.rawValue))
      }
      sources.append(source)
    }
    return sources
  }

  /// A source is a kind of entry, or a mapping that also names the field to be filled.
  private static func source(_ node: CatalogueNode) throws(CatalogueError) -> Indicator.Source {
    guard node.isMapping else {
      return Indicator.Source(kind: try node.code(.kind, EntryKind.self), filled: nil)
    }
    let section = try CatalogueSection(node, .source, keys: ["kind"], optional: ["filled"])
    let kind = try section["kind"].code(.kind, EntryKind.self)
    guard let filled = section.optional("filled") else {
      return Indicator.Source(kind: kind, filled: nil)
    }
    let field = try filled.code(.field, EntryField.self)
    guard KindDescription(of: kind).use(of: field) != nil else {
      throw filled.failure(.unusedField(field, by: kind))
    }
    return Indicator.Source(kind: kind, filled: field)
  }
}

/// Reads what an indicator counts.
struct MeasureReader {
  let fields: FieldCheck

  private enum Plain: String, CaseIterable {
    case count, any
    case supportedTeams = "supported_teams"
    case oneOffRequests = "one_off_requests"
  }

  private enum OfField: String, CaseIterable {
    case sum, distinct
    case countAnswered = "count_answered"
  }

  func measure(_ node: CatalogueNode) throws(CatalogueError) -> Indicator.Measure {
    guard let (key, argument) = node.choice() else { return try plain(node) }
    switch try key.code(.measure, OfField.self) {
    case .countAnswered: return .countAnswered(try fields.field(argument, is: .optional))
    case .sum: return .sum(try fields.field(argument, is: .number))
    case .distinct: return .distinct(try fields.key(argument))
    }
  }

  private func plain(_ node: CatalogueNode) throws(CatalogueError) -> Indicator.Measure {
    if let name = OfField(rawValue: try node.text()) {
      throw node.failure(.missingKey("\(name.rawValue): field", of: .measure))
    }
    let known = Plain.allCases.map(\.rawValue) + OfField.allCases.map(\.rawValue)
    guard let name = Plain(rawValue: try node.text()) else {
      throw node.failure(.unknown(.measure, found: try node.text(), known: known))
    }
    switch name {
    case .count: return .count
    case .any: return .any
    case .supportedTeams, .oneOffRequests:
      try fields.use(.project, at: node)
      return name == .supportedTeams ? .supportedTeams : .oneOffRequests
    }
  }
}
