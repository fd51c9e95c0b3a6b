import Domain
import Exchange
import Storage

/// Computes the reports that pages show.
struct ReportReader: Sendable {
  let catalogue: Catalogue
  let labels: Labels
  let isDemonstration: Bool
  let today: Day

  /// - Throws: `PageError` for a report that does not exist or may not be read.
  func report(
    _ request: ReportRequest, in database: any Database, isCompared: Bool
  ) throws -> ReadReport {
    let structures = try database.structures()
    try request.check(among: structures)
    let codes = structures.map(\.code)
    let (report, basis) = try self.report(request.scope, request.year, codes, in: database)
    let before = request.year.previous
    let previous =
      isCompared && before < request.year
      ? EarlierFigures(try self.report(request.scope, before, codes, in: database).report) : nil
    let agreed =
      if isCompared, case .structure(let code) = request.scope {
        try ReportDocument.Agreed(
          of: code, before: request.year, in: database, catalogue: catalogue)
      } else { nil as ReportDocument.Agreed? }
    let surroundings = ReportDocument.Surroundings(
      structureNames: Dictionary(
        structures.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first }),
      entries: basis.entries, projects: basis.projects, previous: previous,
      isDemonstration: isDemonstration, generatedOn: today, agreed: agreed)
    return ReadReport(
      request: request, report: report, basis: basis,
      document: ReportDocument(report, surroundings, labels: labels))
  }

  private func report(
    _ scope: ReportScope, _ year: ReportingYear, _ structures: [Structure.Code],
    in database: any Database
  ) throws -> (report: Report, basis: ReportBasis) {
    let basis = try database.reportBasis(
      of: scope.structures, in: year, under: catalogue.framework(for: year))
    let report =
      switch scope {
      case .structure(let code): Report(of: code, from: basis)
      case .region: Report(consolidating: structures, from: basis)
      }
    return (report, basis)
  }
}

/// A computed report, as its pages need it.
struct ReadReport: Sendable {
  let request: ReportRequest
  let report: Report
  let basis: ReportBasis
  let document: ReportDocument

  /// - Throws: `PageError.notFound` for an indicator that the framework does not have.
  func indicator(_ id: String) throws -> ReportDocument.IndicatorLine {
    guard let line = document.indicators.first(where: { $0.id == id }) else {
      throw PageError.notFound
    }
    return line
  }

  /// Where the same figure of the year before is proved; nil when that year is not known.
  func previousPath(of line: ReportDocument.IndicatorLine) -> String? {
    line.previous.map { _ in "\(request.scope.path(request.year.previous))/\(line.id)" }
  }
}
