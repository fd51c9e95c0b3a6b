package import Domain

/// How much one structure has noted in a part of a year.
package struct ActivityCount: Sendable {
  package let structure: Structure.Code
  package let entries: Int
  /// The day of the latest entry.
  package let latest: Day
}

extension Database {
  /// The structures that have noted anything from the year's first day to `day`.
  package func activityCounts(
    in year: ReportingYear, until day: Day
  ) throws -> [ActivityCount] {
    try rows(
      """
      SELECT structure, COUNT(*), MAX(date) FROM entry
      WHERE date BETWEEN \("\(year.number)-01-01") AND \(day.description)
      GROUP BY structure ORDER BY structure
      """
    ) { row in
      ActivityCount(
        structure: Structure.Code(row.text(0)), entries: row.int(1), latest: try row.day(2))
    }
  }
}
