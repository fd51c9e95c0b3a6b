package import Domain

/// A report as a structure last sent it for a year.
package struct SubmittedReport: Sendable {
  package let structure: Structure.Code
  /// The version of the framework.
  package let framework: String
  /// The whole report as JSON.
  package let json: String

  /// Names, as `last`, the submissions that stand for a year: the last one of each structure.
  static func last(in year: ReportingYear) -> Query {
    """
    WITH last AS (
      SELECT s.* FROM submission s
      WHERE s.year = \(year.number) AND s.number = (
        SELECT MAX(n.number) FROM submission n
        WHERE n.structure = s.structure AND n.year = s.year))
    """
  }
}

extension Database {
  /// What each structure last sent for a year, in the order of codes.
  package func submittedReports(in year: ReportingYear) throws -> [SubmittedReport] {
    try rows(
      "\(SubmittedReport.last(in: year)) SELECT structure, framework, report FROM last ORDER BY structure"
    ) { row in
      SubmittedReport(
        structure: Structure.Code(row.text(0)), framework: row.text(1), json: row.text(2))
    }
  }
}
