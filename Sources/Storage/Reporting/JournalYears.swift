package import Domain

/// A year of one structure's journal, and how much it holds.
package struct JournalYear: Sendable, Hashable {
  package let structure: Structure.Code
  package let year: ReportingYear
  /// The number of its entries.
  package let entries: Int
}

extension Database {
  /// The years in which each structure has entries, in the order of codes and years.
  package func journalYears() throws -> [JournalYear] {
    try rows(
      """
      SELECT structure, substr(date, 1, 4), COUNT(*) FROM entry
      GROUP BY structure, substr(date, 1, 4) ORDER BY structure, substr(date, 1, 4)
      """
    ) { row in
      Int(row.text(1)).flatMap { ReportingYear($0) }.map { year in
        JournalYear(structure: Structure.Code(row.text(0)), year: year, entries: row.int(2))
      }
    }
    .compactMap(\.self)
  }
}
