import Storage

/// An INSERT of one row, said for many rows at once as COPY: most of what a small INSERT costs
/// PostgreSQL is not its row.
struct CopyStatement {
  /// The fewest rows for which it is worth its round trips.
  static let leastRows = 20

  /// What stands in a column of each row.
  private enum Cell {
    /// The value at this position.
    case value(Int)
    case constant(String)
  }

  let sql: String
  private let cells: [Cell]

  /// - Parameter width: how many values each row has.
  /// - Returns: nil for a statement that does more than insert a row of placeholders and whole
  ///   numbers, or that does not use every value.
  init?(of statement: String, width: Int) {
    guard statement.hasPrefix(Self.beginning), statement.hasSuffix(")"),
      let opening = statement.ranges(of: "VALUES (").last
    else { return nil }
    var cells: [Cell] = []
    var used: Set<Int> = []
    for cell in statement[opening.upperBound...].dropLast().split(separator: ",") {
      guard let cell = Self.cell(cell.drop { $0.isWhitespace }, width) else { return nil }
      cells.append(cell)
      if case .value(let place) = cell { used.insert(place) }
    }
    if used.count < width { return nil }
    self.cells = cells
    let table = statement[..<opening.lowerBound].dropFirst(Self.beginning.count)
    sql = "COPY \(table) FROM STDIN"
  }

  /// The rows in the text format of COPY, each with the bytes of its line end.
  func lines(_ rows: [[SQLValue]]) throws(StorageError) -> [UInt8] {
    var lines: [UInt8] = []
    for row in rows {
      for (position, cell) in cells.enumerated() {
        if position > 0 { lines.append(UInt8(ascii: "\t")) }
        switch cell {
        case .value(let place): try lines.append(copied: row[place])
        case .constant(let text): lines.append(contentsOf: text.utf8)
        }
      }
      lines.append(UInt8(ascii: "\n"))
    }
    return lines
  }

  private static let beginning = "INSERT INTO "

  private static func cell(_ text: Substring, _ width: Int) -> Cell? {
    guard text.hasPrefix("$") else { return Int(text).map { .constant("\($0)") } }
    guard let number = Int(text.dropFirst()), (1...width).contains(number) else { return nil }
    return .value(number - 1)
  }
}

extension [UInt8] {
  /// Appends a value as COPY reads it.
  ///
  /// - Throws: `.nullCharacter` for a text that PostgreSQL cannot hold.
  fileprivate mutating func append(copied value: SQLValue) throws(StorageError) {
    switch value {
    case .null: append(contentsOf: #"\N"#.utf8)
    case .integer(let integer): append(contentsOf: String(integer).utf8)
    case .real(let real): append(contentsOf: real.description.utf8)
    case .text(let text): try append(escaped: text)
    case .blob(let bytes):
      append(contentsOf: #"\\x"#.utf8)
      for byte in bytes {
        append(Self.digits[Int(byte >> 4)])
        append(Self.digits[Int(byte & 0xF)])
      }
    }
  }

  private mutating func append(escaped text: String) throws(StorageError) {
    for byte in text.utf8 {
      switch byte {
      case 0: throw .nullCharacter
      case UInt8(ascii: "\\"): append(contentsOf: #"\\"#.utf8)
      case UInt8(ascii: "\t"): append(contentsOf: #"\t"#.utf8)
      case UInt8(ascii: "\n"): append(contentsOf: #"\n"#.utf8)
      case UInt8(ascii: "\r"): append(contentsOf: #"\r"#.utf8)
      default: append(byte)
      }
    }
  }

  private static let digits = [UInt8]("0123456789abcdef".utf8)
}
