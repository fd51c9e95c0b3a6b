package import Domain

extension Database {
  /// Records an entry that one click has noted, and where it comes from.
  ///
  /// - Parameter origin: the same for all that tells of the same thing, such as
  ///   `agenda/12/training_relayed`.
  /// - Throws: `Problems` for cells that make no entry; `YearLock` for one of a locked year.
  package func record(
    _ cells: [(column: String, text: String)], of structure: Structure.Code, from origin: String
  ) throws -> StoredEntry.ID {
    let id = try record(cells, of: structure)
    try execute(
      """
      INSERT INTO entry_origin (entry, structure, origin)
      VALUES (\(id), \(structure.text), \(origin))
      """)
    return id
  }

  /// The entries of a structure's journal that come from there, the latest first; at most a hundred.
  package func entries(
    of structure: Structure.Code, from origin: String
  ) throws -> [StoredEntry] {
    try rows(
      """
      SELECT \(unsafe: EntryRow.columns) FROM entry
      WHERE structure = \(structure.text) AND id IN (
        SELECT entry FROM entry_origin
        WHERE entry_origin.structure = \(structure.text) AND origin = \(origin))
      ORDER BY date DESC, id DESC LIMIT 100
      """, EntryRow.decode)
  }

  /// The entries of a structure's journal that have this kind and title in a year, without regard
  /// to case, accents or spaces; the latest first.
  package func entries(
    of structure: Structure.Code, _ kind: EntryKind, titled title: String, in year: ReportingYear
  ) throws -> [StoredEntry] {
    let title = FoldedText(title)
    return try rows(
      """
      SELECT \(unsafe: EntryRow.columns) FROM entry
      WHERE structure = \(structure.text) AND kind = \(kind.rawValue)
        AND date BETWEEN \("\(year.number)-01-01") AND \("\(year.number)-12-31")
      ORDER BY date DESC, id DESC LIMIT 5000
      """, EntryRow.decode
    ).filter { FoldedText($0.entry.title) == title }
  }
}

/// What a structure's journal holds that comes from one place.
package struct EntryOrigin: Sendable, Hashable {
  package let entries: Int
  /// The day of the latest entry.
  package let latest: Day
  /// The sum of the people in them.
  package let people: Int

  package init(entries: Int, latest: Day, people: Int) {
    self.entries = entries
    self.latest = latest
    self.people = people
  }
}

extension Database {
  /// What a structure's journal holds of each of these origins that it has entries of.
  package func origins(
    _ origins: [String], of structure: Structure.Code
  ) throws -> [String: EntryOrigin] {
    guard !origins.isEmpty else { return [:] }
    let found = try rows(
      """
      SELECT o.origin, COUNT(*), MAX(e.date), CAST(SUM(COALESCE(e.people, 0)) AS bigint)
      FROM entry_origin o JOIN entry e ON e.id = o.entry
      WHERE o.structure = \(structure.text) AND o.origin IN \(.list(origins)) GROUP BY o.origin
      """
    ) { row in
      (row.text(0), EntryOrigin(entries: row.int(1), latest: try row.day(2), people: row.int(3)))
    }
    return Dictionary(found, uniquingKeysWith: { first, _ in first })
  }
}
