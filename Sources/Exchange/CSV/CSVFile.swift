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
  /// The longest row, in bytes; memory never holds more than a row and a chunk of the source.
  package static let longestRow = 1 << 20

  /// Reads a file row by row.
  ///
  /// - Parameters:
  ///   - known: the columns that the file may have.
  ///   - required: those that it must have.
  ///   - row: called for each row; rows without any text are passed over.
  ///   - problem: called for each row that has not the shape of the first line; reading goes on.
  /// - Throws: a `FileProblem` after which nothing more can be read; `UnreadableFile`; what `row`
  ///   and `problem` throw.
  package static func read(
    _ source: ByteSource, columns known: [String], required: [String],
    row: (CSVRow) throws -> Void, problem: (FileProblem) throws -> Void
  ) throws {
    var scanner = try CSVScanner(source)
    let columns = try scanner.readHeader(columns: known, required: required)
    while try scanner.next() {
      if scanner.isBlank { continue }
      if let found = scanner.shapeProblem(expected: columns.count) {
        try problem(found)
      } else {
        try row(CSVRow(line: scanner.line, cells: scanner.filledCells(columns)))
      }
    }
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

  /// The texts of the cells, under the names of their columns.
  func filledCells(
    _ columns: [String]
  ) throws(FileProblem) -> [(column: String, text: String)] {
    try row.withUnsafeBufferPointer { bytes throws(FileProblem) in
      var filled: [(column: String, text: String)] = []
      filled.reserveCapacity(cutter.cells.count)
      for cell in cutter.cells {
        let bytes = UnsafeBufferPointer(rebasing: bytes[cell.start..<cell.end])
        let text = try text(of: cell, bytes)
        filled.append((columns[cell.column], text))
      }
      return filled
    }
  }

  private func text(
    of cell: CSVRowCutter.Cell, _ bytes: UnsafeBufferPointer<UInt8>
  ) throws(FileProblem) -> String {
    if cell.isDoubled {
      return try validated(Self.undoubled(bytes), cell)
    }
    // Decoding is several times faster than validating, and cannot go wrong on ASCII.
    return bytes.reduce(0, |) < 0x80
      ? String(decoding: bytes, as: UTF8.self) : try validated(bytes, cell)
  }

  private func validated(
    _ bytes: some Sequence<UInt8>, _ cell: CSVRowCutter.Cell
  ) throws(FileProblem) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .notUTF8(line: line + row.prefix(cell.start).count { $0 == UInt8(ascii: "\n") })
    }
    return text
  }

  private static func undoubled(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    var undoubled: [UInt8] = []
    var isSecond = false
    for byte in bytes {
      isSecond = byte == quote && !isSecond
      if byte != quote || isSecond { undoubled.append(byte) }
    }
    return undoubled
  }
}
