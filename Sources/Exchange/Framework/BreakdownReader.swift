import Domain

/// Reads how an indicator is broken down.
struct BreakdownReader {
  let fields: FieldCheck
  let measure: Indicator.Measure

  private enum ProjectPart: String, CaseIterable {
    case nature, partnership
  }

  private static let kinds = ["codes", "highest", "count", "sums", "projects"]

  func breakdown(_ node: CatalogueNode) throws(CatalogueError) -> Indicator.Breakdown {
    let section = try CatalogueSection(
      node, .breakdown, keys: ["name"], optional: Self.kinds)
    guard let kind = Self.kinds.first(where: { section.optional($0) != nil }) else {
      throw node.failure(.missingKey(Self.kinds.joined(separator: "|"), of: .breakdown))
    }
    if let second = Self.kinds.last(where: { section.optional($0) != nil }), second != kind {
      throw try section[second].failure(.repeated(.part, second))
    }
    return Indicator.Breakdown(
      name: try section.text("name"), parts: try parts(kind, section[kind]))
  }

  private func parts(
    _ kind: String, _ node: CatalogueNode
  ) throws(CatalogueError) -> Indicator.Breakdown.Parts {
    switch kind {
    case "codes": return .codes(try fields.field(node, is: .choice))
    case "highest":
      guard case .distinct = measure else {
        throw node.failure(.unsuitedMeasure(key: kind, needs: ["distinct"]))
      }
      return .highest(try fields.field(node, is: .choice))
    case "count": return .count(part: try node.text())
    case "sums": return .sums(try sums(node))
    default: return try projects(node)
    }
  }

  private func sums(_ node: CatalogueNode) throws(CatalogueError) -> [EntryField] {
    var summed: [EntryField] = []
    for node in try node.list() {
      let field = try fields.field(node, is: .number)
      guard !summed.contains(field) else {
        throw node.failure(.repeated(.field, field.rawValue))
      }
      summed.append(field)
    }
    return summed
  }

  private func projects(
    _ node: CatalogueNode
  ) throws(CatalogueError) -> Indicator.Breakdown.Parts {
    let part = try node.code(.part, ProjectPart.self)
    guard measure.isOfProjects else {
      throw node.failure(.unsuitedMeasure(key: node.name, needs: Indicator.Measure.ofProjects))
    }
    return part == .nature ? .projectNature : .projectPartnership
  }
}

extension Indicator.Measure {
  static let ofProjects = ["supported_teams", "one_off_requests"]

  /// Whether the measure is about projects rather than activities.
  var isOfProjects: Bool { self == .supportedTeams || self == .oneOffRequests }
}
