/// Reads the rows of a CSV file, holding one row and one chunk of its bytes at a time.
struct CSVScanner {
  private let source: ByteSource
  private var buffer: [UInt8] = []
  private(set) var cutter: CSVRowCutter

  /// - Throws: `UnreadableFile`.
  init(_ source: ByteSource) throws {
    self.source = source
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    while buffer.count < mark.count, let chunk = try source.next() { buffer += chunk }
    cutter = CSVRowCutter(position: buffer.starts(with: mark) ? mark.count : 0)
  }

  /// The line on which the row begins, counted from 1.
  var line: Int { cutter.line }

  /// The bytes of the row, its line end left out.
  var row: ArraySlice<UInt8> { buffer[cutter.rowStart..<cutter.rowEnd] }

  var text: CSVRowText { CSVRowText(line: line, bytes: row, cells: cutter.cells[...]) }

  /// Whether the row has nothing but empty cells, or a single blank one.
  var isBlank: Bool {
    cutter.cells.isEmpty || cutter.cellCount == 1 && row.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  /// Goes to the next row.
  ///
  /// - Returns: false at the end of the file.
  /// - Throws: a `FileProblem` after which nothing more can be read; `UnreadableFile`.
  mutating func next() throws -> Bool {
    cutter.begin()
    while try !cut() {
      guard try fill() else { return try finish() }
    }
    try check(length: row.count)
    return true
  }

  /// Reads the row again with another separator.
  mutating func readAgain(separator: UInt8) throws {
    cutter.separator = separator
    cutter.rewind()
    _ = try next()
  }

  private mutating func cut() throws(FileProblem) -> Bool {
    try buffer.withUnsafeBufferPointer { bytes throws(FileProblem) in try cutter.cut(bytes) }
  }

  /// Takes in the next chunk, leaving out what comes before the row under way.
  private mutating func fill() throws -> Bool {
    try check(length: cutter.length)
    guard let chunk = try source.next() else { return false }
    buffer.removeSubrange(..<cutter.rowStart)
    cutter.dropPast()
    buffer += chunk
    return true
  }

  private func check(length: Int) throws(FileProblem) {
    guard length > CSVFile.longestRow else { return }
    throw .rowTooLong(line: line, quote: cutter.openQuote)
  }

  private mutating func finish() throws(FileProblem) -> Bool {
    if let line = cutter.openQuote { throw .unclosedQuote(line: line) }
    guard cutter.length > 0 else { return false }
    cutter.endRow()
    return true
  }
}
