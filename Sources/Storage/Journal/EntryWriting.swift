package import Domain

extension Database {
  /// Records new entries, in this order.
  ///
  /// - Throws: `YearLock` for an entry of a year whose report is accepted, as all that writes.
  package func record(_ entries: [Entry]) throws {
    try record(entries.map(PreparedEntry.init))
  }

  /// The same for entries of which the values were made before.
  func record(_ entries: [PreparedEntry]) throws {
    try checkUnlocked(entries.map { ($0.entry.reference, $0.entry.date) })
    try execute(unsafe: EntryStatements.insert, forEach: entries.map(\.values))
  }

  /// Records one new entry; returns its id.
  package func insert(_ entry: Entry) throws -> StoredEntry.ID {
    try record([entry])
    guard let stored = try storedEntry(entry.reference) else {
      throw StorageError.other(code: "lost", message: "the new entry cannot be read")
    }
    return stored.id
  }

  /// Records entries whose references this transaction has found free: when one is taken all the
  /// same, another transaction was faster, and this one is run again.
  func runAgainWhenTaken<T>(_ record: () throws -> T) throws -> T {
    do {
      return try record()
    } catch StorageError.uniqueViolation {
      throw StorageError.serializationFailure
    }
  }

  /// Gives stored entries new values; each one's revision grows by one.
  func update(_ entries: [(id: StoredEntry.ID, entry: Entry)]) throws {
    try checkUnlocked(try places(of: entries.map(\.id)))
    try checkUnlocked(entries.map { ($0.entry.reference, $0.entry.date) })
    try execute(
      unsafe: EntryStatements.update,
      forEach: entries.map { EntryRow.values(of: $0.entry) + [.integer($0.id)] })
  }

  /// Gives an entry new values, if it is still at the revision that the person saw.
  ///
  /// - Throws: `StaleEntry` when someone else has changed or deleted it since.
  package func update(_ id: StoredEntry.ID, from revision: Int, to entry: Entry) throws {
    guard let stored = try storedEntry(id), stored.revision == revision else { throw StaleEntry() }
    try update([(id, entry)])
  }

  /// Takes the entry out of the journal, in a way that can be undone.
  ///
  /// - Parameter instant: seconds since 1970.
  package func delete(_ id: StoredEntry.ID, at instant: Int) throws {
    try checkUnlocked(try places(of: [id]))
    let columns = EntryStatements.columns
    try execute("DELETE FROM deleted_entry WHERE id = \(id)")
    try execute(
      """
      INSERT INTO deleted_entry (id, revision, \(unsafe: columns), deleted_at)
      SELECT id, revision, \(unsafe: columns), CAST(\(instant) AS bigint)
      FROM entry WHERE id = \(id)
      """)
    try execute("DELETE FROM entry WHERE id = \(id)")
  }

  /// Puts a deleted entry back where it was.
  ///
  /// - Throws: `StorageError.uniqueViolation` when its reference has been taken since.
  package func restore(_ id: StoredEntry.ID) throws {
    let deleted = try deletedEntry(id).map { [$0.entry] } ?? []
    try checkUnlocked(deleted.map { ($0.reference, $0.date) })
    let columns = EntryStatements.columns
    try execute(
      """
      INSERT INTO entry (id, revision, \(unsafe: columns))
      SELECT id, revision, \(unsafe: columns) FROM deleted_entry WHERE id = \(id)
      """)
    try execute("DELETE FROM deleted_entry WHERE id = \(id)")
  }

  /// Where stored entries stand before they are written again; for at most a few hundred.
  private func places(
    of ids: [StoredEntry.ID]
  ) throws -> [(reference: Entry.Reference, date: Day)] {
    guard !ids.isEmpty else { return [] }
    return try rows("SELECT structure, reference, date FROM entry WHERE id IN \(.list(ids))") {
      row in
      (
        Entry.Reference(structure: Structure.Code(row.text(0)), local: row.text(1)),
        try row.day(2)
      )
    }
  }
}

/// Someone else has changed or deleted the entry in the meantime.
package struct StaleEntry: Error {
  package init() {}
}

/// Statements over every column of an entry, made once from its description.
private enum EntryStatements {
  private static let names = EntryColumn.all.map(\.name) + ["search_key"]

  static let columns = names.joined(separator: ", ")

  static let insert: String = {
    let places = (1...names.count).map { "$\($0)" }.joined(separator: ", ")
    return "INSERT INTO entry (\(columns), revision) VALUES (\(places), 1)"
  }()

  static let update: String = {
    let changes = zip(names, 1...).map { "\($0) = $\($1)" }.joined(separator: ", ")
    return """
      UPDATE entry SET \(changes), revision = revision + 1 WHERE id = $\(names.count + 1)
      """
  }()
}
