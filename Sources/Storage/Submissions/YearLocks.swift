package import Domain

extension Database {
  /// The years of these structures whose report is accepted, by structure and year.
  ///
  /// - Parameter structures: nil for all.
  package func locks(of structures: [Structure.Code]?) throws -> [YearLock] {
    let filter = JournalFilter(structures: structures)
    return try rows(
      """
      SELECT structure, year, taken_by, taken_at FROM report_step
      WHERE kind = \(ReportStep.Kind.acceptance.rawValue) AND \(filter.condition)
        AND NOT EXISTS (
          SELECT 1 FROM report_step later
          WHERE later.structure = report_step.structure AND later.year = report_step.year
            AND later.kind = \(ReportStep.Kind.reopening.rawValue)
            AND later.id > report_step.id)
      ORDER BY structure, year
      """
    ) { row in
      YearLock(
        structure: Structure.Code(row.text(0)), year: try row.year(1), by: row.text(2),
        at: row.int(3))
    }
  }

  /// The lock on a year of a structure; nil while it can be changed.
  package func lock(of structure: Structure.Code, in year: ReportingYear) throws -> YearLock? {
    try locks(of: [structure]).first { $0.year == year }
  }

  /// Every way of writing an entry passes here.
  ///
  /// - Throws: `YearLock` for the first of these entries that an accepted report keeps as it is.
  func checkUnlocked(_ entries: [(reference: Entry.Reference, date: Day)]) throws {
    guard !entries.isEmpty else { return }
    let structures = Set(entries.map(\.reference.structure)).sorted { $0.text < $1.text }
    let locks = try locks(of: structures)
    guard !locks.isEmpty else { return }
    for (reference, date) in entries {
      guard var lock = locks.first(where: { $0.covers(reference, on: date) }) else { continue }
      lock.entry = reference
      throw lock
    }
  }
}
