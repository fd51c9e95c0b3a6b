import Domain
import Exchange
import Storage

/// What the reports of a year are compared to: for each structure its report of the year before as
/// it last sent it, or what its journal of that year says where it sent none.
struct EarlierReports {
  private let sent: [Structure.Code: EarlierFigures]
  private let senders: Set<Structure.Code>
  private let journals: ReportBasis

  /// - Throws: an error of the decoder for a sealed report that cannot be read back.
  init(
    before year: ReportingYear, of structures: [Structure.Code], under framework: Framework,
    from database: any Database
  ) throws {
    let reports = try database.submittedReports(in: year.previous, of: structures)
    senders = Set(reports.map(\.structure))
    sent = Dictionary(
      try reports.compactMap { report in
        let figures = try SealedReport(json: report.json).figures
        return EarlierFigures(figures, of: year.previous).map { (report.structure, $0) }
      }, uniquingKeysWith: { first, _ in first })
    let others = structures.filter { [senders] in !senders.contains($0) }
    journals = try database.reportBasis(of: others, in: year.previous, under: framework)
  }

  /// Nil when nothing was noted in the year before.
  func figures(of structure: Structure.Code) -> EarlierFigures? {
    senders.contains(structure)
      ? sent[structure] : EarlierFigures(Report(of: structure, from: journals))
  }
}
