package import Domain

/// A report as a structure last sent it for a year.
package struct SubmittedReport: Sendable {
  package let submission: Submission
  /// The whole report as JSON.
  package let json: String

  package var structure: Structure.Code { submission.structure }

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
  /// What structures last sent for a year, in the order of codes.
  ///
  /// - Parameter structures: nil for all.
  package func submittedReports(
    in year: ReportingYear, of structures: [Structure.Code]? = nil
  ) throws -> [SubmittedReport] {
    let these: Query =
      structures.map { "WHERE structure IN \(Query.list($0.map(\.text)))" } ?? ""
    return try rows(
      """
      \(SubmittedReport.last(in: year))
      SELECT \(unsafe: SubmissionRow.columns), report FROM last \(these) ORDER BY structure
      """
    ) { row in SubmittedReport(submission: try SubmissionRow.decode(row), json: row.text(9)) }
  }
}
