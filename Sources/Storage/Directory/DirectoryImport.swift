package import Domain

/// The second reading of a directory file, which `DirectoryCheck` has found right: the offers are
/// written a few hundred at a time, so that a file of any size is taken in little memory.
package struct DirectoryImport: RowImport {
  package let read: RowReading<OfferReader.Reading>
  private let settled: SettledSites
  private var writer: DirectoryWriter
  private var batch: [Offer] = []
  private var rows = 0

  /// - Parameter instant: seconds since 1970.
  package init(
    into database: any Database, reader: OfferReader, settled: SettledSites, at instant: Int
  ) throws {
    read = { row in Result { () throws(Problems) in try reader.read(row) } }
    self.settled = settled
    writer = try DirectoryWriter(into: database, at: instant, by: nil, origin: .file)
  }

  /// The offers that are new or not what they were, by id.
  package var written: [Int64] { writer.written }

  package mutating func take(
    line: Int, _ reading: Result<OfferReader.Reading, Problems>
  ) throws {
    var offer = try reading.get().offer
    if settled.isAny { offer.site = settled[offer.site.identity] ?? offer.site }
    batch.append(offer)
    rows += 1
    if batch.count >= DirectoryWriter.batchSize { try writeBatch() }
  }

  /// - Throws: `FileChanged` when the file is no longer what was checked.
  package mutating func finish(misshapenRows: Int) throws -> ImportOutcome {
    guard rows == settled.rows, misshapenRows == 0 else { throw FileChanged() }
    try writeBatch()
    return try writer.finish()
  }

  private mutating func writeBatch() throws {
    try writer.save(batch)
    batch.removeAll(keepingCapacity: true)
  }
}

/// The file is not what it was when it was checked, or can be read only once, as a pipe can.
package struct FileChanged: Error {
  package init() {}
}
