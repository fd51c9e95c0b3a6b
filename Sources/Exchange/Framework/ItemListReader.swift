import Domain

/// Reads which things an indicator lists, and in which columns.
struct ItemListReader {
  let fields: FieldCheck
  let measure: Indicator.Measure

  private enum Rows: String, CaseIterable {
    case activities, distinct, projects
  }

  private enum Content: String, CaseIterable {
    case title, comment, times
  }

  private static let contents = ["from", "field", "highest", "sum"]

  func items(_ node: CatalogueNode) throws(CatalogueError) -> ItemList {
    let section = try CatalogueSection(node, .items, keys: ["rows"], optional: ["columns"])
    let rows = try rows(section["rows"])
    if rows == .projects {
      _ = try CatalogueSection(node, .items, keys: ["rows"])
      return ItemList(rows: rows, columns: [])
    }
    var columns: [ItemList.Column] = []
    for node in try section["columns"].list() {
      let column = try column(node)
      guard !columns.contains(where: { $0.name == column.name }) else {
        throw node.failure(.repeated(.column, column.name))
      }
      columns.append(column)
    }
    return ItemList(rows: rows, columns: columns)
  }

  private func rows(_ node: CatalogueNode) throws(CatalogueError) -> ItemList.Rows {
    let choice = node.choice()
    switch try (choice?.key ?? node).code(.rows, Rows.self) {
    case .activities: return .activities
    case .projects:
      guard measure.isOfProjects else {
        throw node.failure(.unsuitedMeasure(key: "projects", needs: Indicator.Measure.ofProjects))
      }
      return .projects
    case .distinct:
      guard let choice else { throw node.failure(.missingKey("distinct", of: .rows)) }
      return .distinct(
        try choice.value.list { node throws(CatalogueError) in try fields.key(node) })
    }
  }

  private func column(_ node: CatalogueNode) throws(CatalogueError) -> ItemList.Column {
    let section = try CatalogueSection(node, .column, keys: ["name"], optional: Self.contents)
    let given = Self.contents.filter { section.optional($0) != nil }
    guard let kind = given.first else {
      throw node.failure(.missingKey(Self.contents.joined(separator: "|"), of: .column))
    }
    if let second = given.dropFirst().first {
      throw try section[second].failure(.repeated(.content, second))
    }
    return ItemList.Column(
      name: try section.text("name"), content: try content(kind, section[kind]))
  }

  private func content(
    _ kind: String, _ node: CatalogueNode
  ) throws(CatalogueError) -> ItemList.Column.Content {
    switch kind {
    case "field": return .field(try fields.field(node))
    case "highest": return .highest(try fields.field(node, is: .choice))
    case "sum": return .sum(try fields.field(node, is: .number))
    default: break
    }
    switch try node.code(.content, Content.self) {
    case .title: return .title
    case .comment: return .comment
    case .times: return .times
    }
  }
}
