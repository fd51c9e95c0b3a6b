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
    let id = try insert(entry)
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
    let reader = EntryReader(structures: [reference.structure], projects: try projects().map(\.code))
    return try reader.entry(
      from: cells + [("reference", reference.local), ("structure", reference.structure.text)])
  }

  /// The reference after the last one of the form `2025-0042`.
  private func nextReference(
    of structure: Structure.Code, in year: ReportingYear?
  ) throws -> String {
    let prefix = "\(year?.number ?? 0)-"
    let numbers = try rows(
      """
      SELECT reference FROM entry
      WHERE structure = \(structure.text) AND reference LIKE \("\(prefix)%")
      """
    ) { Int($0.text(0).dropFirst(prefix.count)) ?? 0 }
    let number = "\((numbers.max() ?? 0) + 1)"
    return prefix + String(repeating: "0", count: max(0, 4 - number.count)) + number
  }
}
