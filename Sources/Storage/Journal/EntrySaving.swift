package import Domain

extension Database {
  /// Records an entry read from cells that have no reference yet: it is given the next of its year.
  ///
  /// - Throws: `Problems` for cells that make no entry.
  package func record(
    _ cells: [(column: String, text: String)], of structure: Structure.Code
  ) throws -> StoredEntry.ID {
    let year = cells.first { $0.column == "date" }.flatMap { Day($0.text) }.map(ReportingYear.init)
    let reference = try nextReference(of: structure, in: year)
    let entry = try read(cells, Entry.Reference(structure: structure, local: reference))
    let id = try runAgainWhenTaken { try insert(entry) }
    try checkSharedActivity(of: entry)
    return id
  }

  /// Gives a stored entry the values of these cells.
  ///
  /// - Throws: `Problems` for cells that make no entry; `StaleEntry` when someone else has changed
  ///   the entry since `revision`.
  package func revise(
    _ stored: StoredEntry, from revision: Int, _ cells: [(column: String, text: String)]
  ) throws {
    let entry = try read(cells, stored.entry.reference)
    try update(stored.id, from: revision, to: entry)
    try checkSharedActivity(of: entry)
  }

  private func read(
    _ cells: [(column: String, text: String)], _ reference: Entry.Reference
  ) throws -> Entry {
    let reader = EntryReader(
      structures: [reference.structure], projects: try projects().map(\.code))
    return try reader.entry(
      from: cells + [("reference", reference.local), ("structure", reference.structure.text)])
  }

  /// The reference after the last one of the form `2025-0042`, those of deleted entries included.
  private func nextReference(
    of structure: Structure.Code, in year: ReportingYear?
  ) throws -> String {
    let prefix = "\(year?.number ?? 0)-"
    let numbers = try rows(
      """
      SELECT reference FROM entry
      WHERE structure = \(structure.text) AND reference LIKE \("\(prefix)%")
      UNION ALL
      SELECT reference FROM deleted_entry
      WHERE structure = \(structure.text) AND reference LIKE \("\(prefix)%")
      """
    ) { Self.number($0.text(0).dropFirst(prefix.count)) }
    let number = "\((numbers.max() ?? 0) + 1)"
    return prefix + String(repeating: "0", count: max(0, 4 - number.count)) + number
  }

  /// The number that a reference ends with; 0 for one that was not numbered here.
  private static func number(_ text: Substring) -> Int {
    let isPlain = text.utf8.count < 10 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isPlain ? Int(text) ?? 0 : 0
  }
}
