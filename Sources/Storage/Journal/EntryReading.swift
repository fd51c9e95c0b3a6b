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
      WITH wanted (wanted_structure, wanted_reference) AS (VALUES \(pairs))
      SELECT \(unsafe: EntryRow.columns) FROM wanted
      JOIN entry ON structure = wanted_structure AND reference = wanted_reference
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
    try forEachStoredEntry(filter) { try body($0.entry) }
  }

  /// Of some structures, an index gives the places: sorted before any entry is read, these are read
  /// from one end of the table to the other.
  func forEachStoredEntry(_ filter: JournalFilter, _ body: (StoredEntry) throws -> Void) throws {
    let condition: Query =
      filter.structures == nil
      ? filter.condition : "id IN (SELECT id FROM entry WHERE \(filter.condition))"
    var lists = CodeLists()
    try forEachRow(
      of: "SELECT \(unsafe: EntryRow.columns) FROM entry WHERE \(condition) ORDER BY id"
    ) { row in
      try body(EntryRow.decode(row, &lists))
    }
  }

  /// The years in which these structures have entries, the latest first.
  package func years(of structures: [Structure.Code]?) throws -> [ReportingYear] {
    let condition = JournalFilter(structures: structures).condition
    // Each year is one step into the index by date, however many entries it has.
    return try rows(
      """
      WITH RECURSIVE first_day (day) AS (
        SELECT MIN(date) FROM entry WHERE \(condition)
        UNION ALL
        SELECT (
          SELECT MIN(date) FROM entry
          WHERE \(condition) AND date > substr(first_day.day, 1, 4) || '-12-31')
        FROM first_day WHERE first_day.day IS NOT NULL)
      SELECT day FROM first_day WHERE day IS NOT NULL ORDER BY day DESC
      """
    ) { row in ReportingYear(of: try row.day(0)) }
  }
}
