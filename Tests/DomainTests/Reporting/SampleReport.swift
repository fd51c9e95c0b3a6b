import Domain
import Exchange
import TestSupport
import Testing

/// Reports over hand-made entries, with the framework that ships.
enum SampleReport {
  static func basis(
    _ entries: [Entry], projects: [Project] = SampleRegion.projects, year: Int = 2025,
    threshold: Int = 3
  ) throws -> ReportBasis {
    let year = try #require(ReportingYear(year))
    let framework = try Catalogue.shipped().framework(for: year)
    return ReportBasis(
      framework: framework,
      parameters: Parameters(of: framework, set: ["support_threshold": threshold]), year: year,
      entries: entries, projects: projects)
  }

  /// The report of one structure.
  static func own(
    _ entries: [Entry], of structure: String = "S1", projects: [Project] = SampleRegion.projects,
    year: Int = 2025, threshold: Int = 3
  ) throws -> Report {
    Report(
      of: Structure.Code(structure),
      from: try basis(entries, projects: projects, year: year, threshold: threshold))
  }

  /// The report of the three structures together.
  static func consolidated(
    _ entries: [Entry], _ structures: [String] = ["S1", "S2", "S3"],
    projects: [Project] = SampleRegion.projects, threshold: Int = 3
  ) throws -> Report {
    Report(
      consolidating: structures.map(Structure.Code.init),
      from: try basis(entries, projects: projects, threshold: threshold))
  }
}

/// Figures as short texts, so that tests state them by hand.
extension Report {
  /// The number, or `yes` or `no`, then the entries that it comes from: `3: R1 R2 R3`.
  func value(_ id: String) throws -> String {
    let figure = try #require(self.figure(id))
    let value =
      switch figure.value {
      case .number(let number): "\(number)"
      case .yes(let yes): yes ? "yes" : "no"
      }
    return proved(value, by: figure.provenance)
  }

  /// The parts of a breakdown, such as `tool 2: R1 R4`.
  func parts(_ name: String, of id: String) throws -> [String] {
    let breakdown = try #require(self.figure(id)?.breakdowns.first { $0.name == name })
    return breakdown.parts.map { proved("\($0.code) \($0.value)", by: $0.provenance) }
  }

  /// The items, their cells separated by ` | `.
  func items(of id: String) throws -> [String] {
    let items = try #require(self.figure(id)?.items)
    return items.map { item in
      proved(item.cells.map { Self.shown($0.value) }.joined(separator: " | "), by: item.provenance)
    }
  }

  /// The warnings, such as `borderline_support: R1 R2 R3`.
  func warnings(of id: String) throws -> [String] {
    try #require(self.figure(id)).warnings.map { proved($0.code, by: $0.provenance) }
  }

  private func proved(_ text: String, by provenance: Provenance) -> String {
    let entries = references(provenance).map(written).joined(separator: " ")
    return entries.isEmpty ? text : "\(text): \(entries)"
  }

  private static func shown(_ value: Figure.Item.Value) -> String {
    switch value {
    case .text(let text), .code(let text, _): text
    case .number(let number): "\(number)"
    case .codes(let codes, _): codes.joined(separator: "+")
    }
  }
}
