import Domain

extension CSVScanner {
  /// Reads the first line that is not blank: the separator, and the names of the columns.
  mutating func readHeader(columns known: [String], required: [String]) throws -> [String] {
    repeat {
      guard try next() else { throw FileProblem.empty }
    } while isBlank
    try readAgain(separator: likelySeparator)
    if cutter.hasStrayText { throw FileProblem.textAfterQuote(line: line) }
    var names = [String](repeating: "", count: cutter.cellCount)
    for (cell, filled) in zip(cutter.cells, try text.filled(names)) {
      names[cell.column] = String(Cells.trimmed(filled.text))
    }
    try check(names, known: known, required: required)
    let shared = Dictionary(known.map { ($0, $0) }, uniquingKeysWith: { first, _ in first })
    return names.map { shared[$0] ?? $0 }
  }

  private func check(
    _ names: [String], known: [String], required: [String]
  ) throws(FileProblem) {
    guard names.contains(where: known.contains) else { throw .noHeader(known: known) }
    if let place = names.firstIndex(of: "") { throw .unnamedColumn(place + 1) }
    let unknown = names.filter { !known.contains($0) }
    guard unknown.isEmpty else { throw .unknownColumns(unknown, known: known) }
    for (place, name) in names.enumerated() where names[..<place].contains(name) {
      throw .repeatedColumn(name)
    }
    let missing = required.filter { !names.contains($0) }
    guard missing.isEmpty else { throw .missingColumns(missing) }
  }

  /// The separator that the line has more of, outside quotation marks.
  private var likelySeparator: UInt8 {
    var balance = 0
    var isQuoted = false
    for byte in row {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ";") where !isQuoted: balance += 1
      case UInt8(ascii: ",") where !isQuoted: balance -= 1
      default: break
      }
    }
    return balance < 0 ? UInt8(ascii: ",") : UInt8(ascii: ";")
  }
}
