package import Domain

extension Database {
  /// Takes a directory file in: whole, or not at all when anything in it is wrong.
  ///
  /// - Parameters:
  ///   - instant: seconds since 1970.
  ///   - reading: gives the import every row of the file. Called a second time when rows say
  ///     different things of one site, which is only known at the end.
  /// - Returns: the outcome, and the ids of the offers that are new or not what they were.
  package func importDirectory(
    reader: OfferReader, report: @escaping ReportProblem, warn: @escaping ReportWarning,
    at instant: Int, reading: (inout DirectoryImport) throws -> ImportOutcome
  ) throws -> (outcome: ImportOutcome, written: [Int64]) {
    let check = DirectoryCheck(reader: reader, report: report, warn: warn)
    var first = try DirectoryImport(into: self, check: check, settled: nil, at: instant)
    try execute("SAVEPOINT first_reading")
    do {
      return (try reading(&first), first.written)
    } catch let sites as SitesDisagree {
      try execute("ROLLBACK TO SAVEPOINT first_reading")
      // What there is to say has been said.
      let silent = DirectoryCheck(reader: reader, report: { _, _ in }, warn: { _, _ in })
      var second = try DirectoryImport(
        into: self, check: silent, settled: sites.settled, at: instant)
      return (try reading(&second), second.written)
    }
  }
}

/// One reading of a directory file, which writes as it goes.
///
/// Offers are written a few hundred at a time, so that a file of any size is taken in little memory;
/// after the first mistake nothing more is written.
package struct DirectoryImport: RowImport {
  package let read: RowReading<DirectoryCheck.Record>
  private var check: DirectoryCheck
  /// What an earlier reading found of the sites; nil for the first reading.
  private let settled: SettledSites?
  private var writer: DirectoryWriter
  private var batch: [IncomingOffer] = []

  fileprivate init(
    into database: any Database, check: DirectoryCheck, settled: SettledSites?, at instant: Int
  ) throws {
    read = check.read
    self.check = check
    self.settled = settled
    writer = try DirectoryWriter(into: database, at: instant, by: nil, origin: .file)
    try database.prepareForManyRows()
  }

  /// The offers that are new or not what they were, by id.
  fileprivate var written: [Int64] { writer.written }

  package mutating func take(
    line: Int, _ record: Result<DirectoryCheck.Record, Problems>
  ) throws {
    guard var incoming = try check.take(line: line, record),
      check.isRight, settled != nil || !check.settled.isAny
    else { return }
    if let site = settled?[incoming.identity] { incoming.offer.site = site }
    batch.append(incoming)
    if batch.count >= DirectoryWriter.batchSize { try writeBatch() }
  }

  /// - Throws: `ImportRefused`; `FileChanged` when a second reading finds something else than the
  ///   first.
  package mutating func finish(misshapenRows: Int) throws -> ImportOutcome {
    if let settled {
      guard check.isRight, misshapenRows == 0, check.settled.rows == settled.rows else {
        throw FileChanged()
      }
    } else {
      try check.finish(misshapenRows: misshapenRows)
      if check.settled.isAny { throw SitesDisagree(settled: check.settled) }
    }
    try writeBatch()
    return try writer.finish()
  }

  private mutating func writeBatch() throws {
    try writer.save(batch)
    batch.removeAll(keepingCapacity: true)
  }
}

/// Rows of the file say different things of one site: what was written so far may be wrong.
private struct SitesDisagree: Error {
  let settled: SettledSites
}

/// The file is not what it was when it was first read, or can be read only once, as a pipe can.
package struct FileChanged: Error {
  package init() {}
}
