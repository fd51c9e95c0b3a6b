package import Domain
import Yams

extension Framework {
  /// Reads a version of the missions framework.
  ///
  /// - Parameters:
  ///   - yaml: the text of the file.
  ///   - name: the file's name, for messages.
  /// - Throws: the first mistake found, in the order of the file.
  package static func read(
    yaml: String, named name: String
  ) throws(CatalogueError) -> Framework {
    var reader = FrameworkReader()
    return try reader.framework(CatalogueNode.root(of: yaml, named: name, as: "framework"))
  }
}

/// Reads the missions, objectives and parameters of one file, and keeps the names it has met.
private struct FrameworkReader {
  private var names: Set<String> = []
  private static let supportThreshold = "support_threshold"

  mutating func framework(_ node: CatalogueNode) throws(CatalogueError) -> Framework {
    let section = try CatalogueSection(
      node, .framework, keys: ["version", "in_force_from", "missions"], optional: ["parameters"])
    let version = try section.text("version")
    let year = try year(section["in_force_from"])
    var parameters: [Framework.Parameter] = []
    for node in try section.optional("parameters")?.list() ?? [] {
      parameters.append(try parameter(node))
    }
    var missions: [Framework.Mission] = []
    for node in try section["missions"].list() { missions.append(try mission(node)) }
    let framework = Framework(
      version: version, inForceFrom: year, parameters: parameters, missions: missions)
    if framework.needsSupportThreshold, parameters.isEmpty {
      throw node.failure(.missingParameter(Self.supportThreshold))
    }
    return framework
  }

  private func year(_ node: CatalogueNode) throws(CatalogueError) -> ReportingYear {
    guard let year = ReportingYear(try node.number()) else {
      throw node.failure(.unknown(.year, found: try node.text(), known: ["1901…2999"]))
    }
    return year
  }

  private mutating func parameter(
    _ node: CatalogueNode
  ) throws(CatalogueError) -> Framework.Parameter {
    let section = try CatalogueSection(
      node, .parameter, keys: ["name", "label", "standard", "allowed"])
    let name = try section.text("name")
    guard name == Self.supportThreshold else {
      let reason = CatalogueError.Reason.unknown(
        .parameter, found: name, known: [Self.supportThreshold])
      throw try section["name"].failure(reason)
    }
    try meet(name, .parameter, at: section["name"])
    let standard = try section["standard"].number()
    let allowed = try section["allowed"].list { node throws(CatalogueError) in try node.number() }
    guard allowed.contains(standard) else {
      throw try section["standard"].failure(.standardNotAllowed(standard, allowed: allowed))
    }
    return Framework.Parameter(
      name: name, label: try section.text("label"), standard: standard, allowed: allowed)
  }

  private mutating func mission(_ node: CatalogueNode) throws(CatalogueError) -> Framework.Mission {
    let section = try CatalogueSection(
      node, .mission, keys: ["number", "label", "title", "objectives"])
    let number = try section["number"].number()
    try meet("\(number)", .mission, at: section["number"])
    var objectives: [Framework.Objective] = []
    for node in try section["objectives"].list() { objectives.append(try objective(node)) }
    return Framework.Mission(
      number: number, label: try section.text("label"), title: try section.text("title"),
      objectives: objectives)
  }

  private mutating func objective(
    _ node: CatalogueNode
  ) throws(CatalogueError) -> Framework.Objective {
    let section = try CatalogueSection(node, .objective, keys: ["id", "label", "indicators"])
    let id = try section.text("id")
    try meet(id, .objective, at: section["id"])
    var indicators: [Indicator] = []
    for node in try section["indicators"].list() {
      let reader = try IndicatorReader(node)
      try meet(reader.id, .indicator, at: reader.node)
      indicators.append(try reader.indicator())
    }
    return Framework.Objective(
      id: id, label: try section.text("label"), indicators: indicators)
  }

  private mutating func meet(
    _ name: String, _ term: CatalogueError.Term, at node: CatalogueNode
  ) throws(CatalogueError) {
    guard names.insert("\(term.rawValue) \(name)").inserted else {
      throw node.failure(.repeated(term, name))
    }
  }
}

extension Framework {
  fileprivate var needsSupportThreshold: Bool {
    indicators.contains { $0.measure == .supportedTeams || $0.measure == .oneOffRequests }
  }
}
