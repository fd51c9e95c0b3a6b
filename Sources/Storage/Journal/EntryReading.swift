package import Domain

extension Database {
  package func storedEntry(_ id: StoredEntry.ID) throws -> StoredEntry? {
    try row("SELECT \(unsafe: EntryRow.columns) FROM entry WHERE id = \(id)", EntryRow.decode)
  }

  package func storedEntry(_ reference: Entry.Reference) throws -> StoredEntry? {
    try storedEntries([reference]).first
  }

  /// The stored ones among these entries, in no order; for at most a few hundred.
  package func storedEntries(_ references: [Entry.Reference]) throws -> [StoredEntry] {
    guard !references.isEmpty else { return [] }
    let pairs = Query.joined(
      references.map { "(\($0.structure.text), \($0.local))" }, by: ", ")
    return try rows(
      """
      SELECT \(unsafe: EntryRow.columns) FROM entry
      WHERE (structure, reference) IN (VALUES \(pairs))
      """, EntryRow.decode)
  }

  /// Calls `body` with each entry of these structures and this year, as they were recorded.
  ///
  /// - Parameters:
  ///   - structures: nil for all.
  ///   - year: nil for all.
  package func forEachEntry(
    of structures: [Structure.Code]?, in year: ReportingYear?, _ body: (Entry) throws -> Void
  ) throws {
    try forEachEntry(JournalFilter(structures: structures, year: year), body)
  }

  /// Calls `body` with each entry that the filter means, as they were recorded.
  package func forEachEntry(_ filter: JournalFilter, _ body: (Entry) throws -> Void) throws {
    try forEachRow(
      of: """
        SELECT \(unsafe: EntryRow.columns) FROM entry WHERE \(filter.condition) ORDER BY id
        """
    ) { row in
      try body(EntryRow.decode(row).entry)
    }
  }

  /// The years in which these structures have entries, the latest first.
  package func years(of structures: [Structure.Code]?) throws -> [ReportingYear] {
    let filter = JournalFilter(structures: structures)
    return try rows(
      """
      SELECT DISTINCT substr(date, 1, 4) FROM entry WHERE \(filter.condition)
      ORDER BY substr(date, 1, 4) DESC
      """
    ) { row in Int(row.text(0)).flatMap { ReportingYear($0) } }
    .compactMap(\.self)
  }
}
