package import Domain

extension Database {
  /// What the reports of these structures and this year are computed from.
  ///
  /// - Parameter structures: nil for all.
  package func reportBasis(
    of structures: [Structure.Code]?, in year: ReportingYear, under framework: Framework
  ) throws -> ReportBasis {
    var entries: [Entry] = []
    try forEachEntry(of: structures, in: year) { entries.append($0) }
    return ReportBasis(
      framework: framework, parameters: try parameters(of: framework), year: year,
      entries: entries,
      projects: try structures.map { try projects(namedBy: $0, in: year) } ?? projects())
  }
}
