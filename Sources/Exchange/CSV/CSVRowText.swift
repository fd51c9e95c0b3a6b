/// The texts of a row that was cut.
struct CSVRowText {
  /// The line on which the row begins, counted from 1.
  let line: Int
  let bytes: ArraySlice<UInt8>
  /// Their places are counted from the row's first byte.
  let cells: ArraySlice<CSVRowCutter.Cell>

  /// The texts of the cells, under the names of their columns.
  func filled(_ columns: [String]) throws(FileProblem) -> [(column: String, text: String)] {
    try bytes.withUnsafeBufferPointer { bytes throws(FileProblem) in
      var filled: [(column: String, text: String)] = []
      filled.reserveCapacity(cells.count)
      for cell in cells {
        let bytes = UnsafeBufferPointer(rebasing: bytes[cell.start..<cell.end])
        filled.append((columns[cell.column], try text(of: cell, bytes)))
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
      let before = self.bytes.prefix(cell.start)
      throw .notUTF8(line: line + before.count { $0 == UInt8(ascii: "\n") })
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
