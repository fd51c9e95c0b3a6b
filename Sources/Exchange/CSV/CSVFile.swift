import Domain

/// A row of a CSV file.
package struct CSVRow: Sendable {
  /// The line of the file, counted from 1, on which the row begins.
  package let line: Int
  /// The cells that are not empty, in the order of the file's columns.
  package let cells: [(column: String, text: String)]
}

/// CSV files as RFC 4180 describes them, in UTF-8 with or without its mark, with cells separated
/// by `;` or `,` as the first line has it, and line ends of any system.
package enum CSVFile {
  /// The longest row, in bytes; memory never holds more than some hundred rows and a chunk of the
  /// source.
  package static let longestRow = 1 << 20

  /// Reads a file row by row, in its order; rows are decoded ahead, on other cores.
  ///
  /// - Parameters:
  ///   - known: the columns that the file may have.
  ///   - required: those that it must have.
  ///   - decode: makes of a row what `row` takes; rows without any text are passed over.
  ///   - row: called with the line of each row and what was made of it.
  ///   - problem: called for each row that has not the shape of the first line; reading goes on.
  /// - Throws: a `FileProblem` after which nothing more can be read; `UnreadableFile`; what `row`
  ///   and `problem` throw.
  package static func read<Record: Sendable>(
    _ source: ByteSource, columns known: [String], required: [String],
    decode: @escaping @Sendable (CSVRow) -> Record,
    row: (_ line: Int, _ record: Record) throws -> Void,
    problem: (FileProblem) throws -> Void
  ) throws {
    var scanner = try CSVScanner(source)
    let columns = try scanner.readHeader(columns: known, required: required)
    func take(_ lines: [CSVBatch.Line<Record>]) throws {
      for line in lines {
        switch line {
        case .record(let record, let line): try row(line, record)
        case .misshapen(let found): try problem(found)
        case .unreadable(let found): throw found
        }
      }
    }
    var ahead = WorkAhead<[CSVBatch.Line<Record>]>()
    var cut: Result<Bool, any Error>
    repeat {
      var batch = CSVBatch(columns)
      cut = Result { try batch.fill(from: &scanner) }
      let rows = batch
      if let lines = ahead.add({ rows.lines(decode) }) { try take(lines) }
    } while (try? cut.get()) == true
    while let lines = ahead.next() { try take(lines) }
    _ = try cut.get()
  }
}
