package import Domain

/// An entry that was taken out of the journal and can be put back.
package struct DeletedEntry: Sendable {
  package let stored: StoredEntry
  /// When it was taken out, in seconds since 1970.
  package let instant: Int
}

extension Database {
  /// The deleted entry, while it can be put back.
  package func deletedEntry(_ id: StoredEntry.ID) throws -> StoredEntry? {
    try row(
      "SELECT \(unsafe: EntryRow.columns) FROM deleted_entry WHERE id = \(id)", EntryRow.decode)
  }

  /// The deleted entries of a structure, those taken out last first.
  ///
  /// - Parameter limit: how many at most.
  package func deletedEntries(
    of structure: Structure.Code, limit: Int
  ) throws -> [DeletedEntry] {
    let instantColumn = 2 + EntryColumn.all.count
    return try rows(
      """
      SELECT \(unsafe: EntryRow.columns), deleted_at FROM deleted_entry
      WHERE structure = \(structure.text) ORDER BY deleted_at DESC, id DESC LIMIT \(limit)
      """
    ) { row in
      DeletedEntry(stored: try EntryRow.decode(row), instant: row.int(instantColumn))
    }
  }
}
