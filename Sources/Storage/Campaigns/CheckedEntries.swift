package import Domain

extension Database {
  /// The entries of all structures and years that tell of activities which these structures share
  /// in the year, as they were recorded.
  ///
  /// - Parameter structures: nil for all.
  package func entries(
    sharedBy structures: [Structure.Code]?, in year: ReportingYear
  ) throws -> [Entry] {
    let filter = JournalFilter(structures: structures, year: year)
    return try rows(
      """
      SELECT \(unsafe: EntryRow.columns) FROM entry
      WHERE shared_reference IN (
        SELECT shared_reference FROM entry
        WHERE shared_reference IS NOT NULL AND \(filter.condition))
      ORDER BY id
      """, EntryRow.decode
    ).map(\.entry)
  }
}
