/// Some rows of a file as they were cut, to be decoded together on another core.
struct CSVBatch: Sendable {
  /// What a row gives.
  enum Line<Record: Sendable>: Sendable {
    case record(Record, line: Int)
    /// The row has not the shape of the first line.
    case misshapen(FileProblem)
    /// Nothing more can be read.
    case unreadable(FileProblem)
  }

  private struct Row {
    let line: Int
    let bytes: Range<Int>
    let cells: Range<Int>
    let problem: FileProblem?
  }

  private static let mostRows = 250
  private static let mostBytes = 1 << 18

  private let columns: [String]
  private var rows: [Row] = []
  private var bytes: [UInt8] = []
  private var cells: [CSVRowCutter.Cell] = []

  init(_ columns: [String]) { self.columns = columns }

  /// Takes the next rows in, apart from blank ones; those before an error are kept.
  ///
  /// - Returns: whether the file may have more.
  /// - Throws: a `FileProblem` after which nothing more can be read; `UnreadableFile`.
  mutating func fill(from scanner: inout CSVScanner) throws -> Bool {
    while rows.count < Self.mostRows, bytes.count < Self.mostBytes {
      guard try scanner.next() else { return false }
      if scanner.isBlank { continue }
      let (firstByte, firstCell) = (bytes.count, cells.count)
      bytes += scanner.row
      cells += scanner.cutter.cells
      rows.append(
        Row(
          line: scanner.line, bytes: firstByte..<bytes.count, cells: firstCell..<cells.count,
          problem: scanner.shapeProblem(expected: columns.count)))
    }
    return true
  }

  /// What the rows give, in their order, up to one that cannot be read.
  func lines<Record>(_ decode: (CSVRow) -> Record) -> [Line<Record>] {
    var lines: [Line<Record>] = []
    lines.reserveCapacity(rows.count)
    for row in rows {
      if let problem = row.problem {
        lines.append(.misshapen(problem))
        continue
      }
      do throws(FileProblem) {
        let text = CSVRowText(line: row.line, bytes: bytes[row.bytes], cells: cells[row.cells])
        let found = CSVRow(line: row.line, cells: try text.filled(columns))
        lines.append(.record(decode(found), line: row.line))
      } catch {
        return lines + [.unreadable(error)]
      }
    }
    return lines
  }
}

extension CSVScanner {
  fileprivate func shapeProblem(expected: Int) -> FileProblem? {
    if cutter.hasStrayText { return .textAfterQuote(line: line) }
    let found = cutter.cellCount
    if found == expected { return nil }
    return found > expected
      ? .tooManyCells(line: line, found: found, expected: expected)
      : .tooFewCells(line: line, found: found, expected: expected)
  }
}
