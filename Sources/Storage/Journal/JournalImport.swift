import BitCollections
package import Domain

/// An import of entries into the journal, row by row, in one transaction.
///
/// Rows are checked and written a few hundred at a time, so that a file of any size is taken in
/// constant memory, but for eight bytes for each row that is wrong.
package struct JournalImport: RowImport {
  private static let batchSize = 250

  /// The columns without which a file is no journal.
  package static let requiredColumns = ["reference", "structure", "date", "kind"]

  private let database: any Database
  package let read: RowReading<PreparedEntry>
  private let report: ReportProblem
  /// Entries with a greater id were recorded by this import.
  private let lastIDBefore: StoredEntry.ID
  private let locks: [YearLock]
  /// Entries from before that this import has met, by id.
  private var met = BitSet()
  /// The references of the rows that could not be read, as a later row may have them too: their
  /// hashes, of which two are the same by chance once in ten million million millions.
  private var unread: Set<Int> = []
  private var batch: [(line: Int, record: PreparedEntry)] = []
  /// Shared activities that broke a rule when a batch was written; later rows may mend them.
  private var suspects: Set<String> = []
  /// The lines of the rows that such a batch gave those activities, by the id of their entry.
  private var suspectLines: [StoredEntry.ID: Int] = [:]
  /// Problems since the last batch was written.
  private var found: [(line: Int, problem: Problem)] = []
  private var problems = 0
  private var outcome = ImportOutcome()

  /// - Parameter only: the structure whose entries alone are taken; nil for every known one.
  package init(
    into database: any Database, only structure: Structure.Code? = nil,
    report: @escaping ReportProblem
  ) throws {
    self.database = database
    self.report = report
    let reader = EntryReader(
      structures: try structure.map { [$0] } ?? database.structures().map(\.code),
      projects: try database.projects().map(\.code))
    read = { row in
      Result { () throws(Problems) in PreparedEntry(try reader.entry(from: row)) }
    }
    locks = try database.locks(of: structure.map { [$0] })
    lastIDBefore = try database.row("SELECT MAX(id) FROM entry") { $0.integer(0) } ?? 0
    try database.prepareForManyRows()
  }

  package mutating func take(line: Int, _ record: Result<PreparedEntry, Problems>) throws {
    switch record {
    case .success(let record):
      if !unread.isEmpty, unread.contains(record.entry.reference.written.hashValue) {
        refuse(line, [repetition(of: record.entry)])
      } else {
        batch.append((line, record))
      }
    case .failure(let problems):
      if let key = problems.key { unread.insert(key.hashValue) }
      refuse(line, problems.all)
    }
    if batch.count + found.count >= Self.batchSize { try writeBatch() }
  }

  package mutating func finish(misshapenRows: Int) throws -> ImportOutcome {
    try writeBatch()
    try recheckSuspects()
    reportFound()
    problems += misshapenRows
    if problems > 0 { throw ImportRefused(problems: problems) }
    return outcome
  }

  private mutating func refuse(_ line: Int, _ problems: [Problem]) {
    found += problems.map { (line, $0) }
  }

  /// Reports what was found, in the order of the file.
  private mutating func reportFound() {
    for (line, problem) in found.sorted(by: { $0.line < $1.line }) { report(line, problem) }
    problems += found.count
    found.removeAll()
  }

  private mutating func writeBatch() throws {
    defer { batch.removeAll(keepingCapacity: true) }
    var known = Dictionary(
      try database.storedEntries(batch.map(\.record.entry.reference)).map {
        ($0.entry.reference, $0)
      },
      uniquingKeysWith: { first, _ in first })
    var created: [PreparedEntry] = []
    var updated: [(id: StoredEntry.ID, entry: Entry)] = []
    var changed: [Entry.Reference: Int] = [:]
    for (line, record) in batch {
      let entry = record.entry
      let stored = known[entry.reference]
      if stored?.entry != entry, let problem = lockedYear(of: entry, stored?.entry) {
        refuse(line, [problem])
        continue
      }
      guard let stored else {
        created.append(record)
        changed[entry.reference] = line
        known[entry.reference] = StoredEntry(id: lastIDBefore + 1, revision: 1, entry: entry)
        continue
      }
      if isRepeated(stored) {
        refuse(line, [repetition(of: entry)])
      } else if stored.entry == entry {
        outcome.unchanged += 1
      } else {
        updated.append((stored.id, entry))
        changed[entry.reference] = line
      }
    }
    try database.runAgainWhenTaken { try database.record(created) }
    try database.update(updated)
    outcome.created += created.count
    outcome.updated += updated.count
    try noteSuspects(changed)
    reportFound()
  }

  /// Whether a row before this one had the same reference; remembers this one.
  private mutating func isRepeated(_ stored: StoredEntry) -> Bool {
    stored.id > lastIDBefore || !met.insert(Int(stored.id)).inserted
  }

  /// A row that an accepted report does not let in, or whose entry it keeps as it is.
  private func lockedYear(of entry: Entry, _ stored: Entry?) -> Problem? {
    for day in [entry.date, stored?.date].compactMap(\.self) {
      guard let lock = locks.first(where: { $0.covers(entry.reference, on: day) }) else { continue }
      return Problem(
        column: "date", found: entry.date.description, reason: .lockedYear(lock))
    }
    return nil
  }

  /// The new entries that were recorded, in the transaction of the import; nil for none.
  package func recorded() throws -> ClosedRange<StoredEntry.ID>? {
    guard outcome.created > 0 else { return nil }
    let last = try database.row("SELECT MAX(id) FROM entry") { $0.integer(0) } ?? lastIDBefore
    return last > lastIDBefore ? lastIDBefore + 1...last : nil
  }

  private func repetition(of entry: Entry) -> Problem {
    Problem(column: "reference", found: entry.reference.local, reason: .repeatedInFile)
  }

  /// - Parameter changed: the lines of the batch that changed an entry or made one.
  private mutating func noteSuspects(_ changed: [Entry.Reference: Int]) throws {
    let shared = Set(batch.compactMap(\.record.entry.sharedReference))
    for members in try database.brokenActivities(among: shared) {
      suspects.insert(members.sharedReference)
      for member in members.all {
        if let line = changed[member.reference] { suspectLines[member.id] = line }
      }
    }
  }

  private mutating func recheckSuspects() throws {
    var left = suspects.sorted()
    while !left.isEmpty {
      for members in try database.brokenActivities(among: left.prefix(Self.batchSize)) {
        for (line, problem) in members.problems(ofChanged: { suspectLines[$0.id] }) {
          refuse(line, [problem])
        }
      }
      left.removeFirst(min(Self.batchSize, left.count))
    }
  }
}
