/// Writes rows as CSV, cells separated by `;`.
package struct CSVWriter: Sendable {
  package enum Form: Sendable, Hashable {
    /// For programs and for import: texts unchanged, UTF-8 without mark, lines ended by LF.
    case exchange
    /// For spreadsheets: UTF-8 with its mark, lines ended by CRLF, and an apostrophe before any
    /// text that a spreadsheet would take for a formula.
    case spreadsheet
  }

  package enum Cell: Sendable, Hashable {
    case text(String)
    case number(Int)
  }

  private let form: Form
  private var bytes: [UInt8] = []

  /// - Parameter columns: the first line.
  package init(_ form: Form, columns: [String]) {
    self.form = form
    if form == .spreadsheet { bytes = [0xEF, 0xBB, 0xBF] }
    write(columns)
  }

  package mutating func write(_ texts: [String]) {
    write(texts.map(Cell.text))
  }

  package mutating func write(_ cells: [Cell]) {
    for (position, cell) in cells.enumerated() {
      if position > 0 { bytes.append(Self.separator) }
      switch cell {
      case .text(let text): append(text)
      case .number(let number): bytes += String(number).utf8
      }
    }
    if form == .spreadsheet { bytes.append(UInt8(ascii: "\r")) }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// What has been written since the last time, so that a long file can be sent in parts.
  package mutating func take() -> [UInt8] {
    defer { bytes.removeAll() }
    return bytes
  }

  private mutating func append(_ text: String) {
    let isFormula = form == .spreadsheet && text.utf8.first.map(Self.startsFormula) == true
    guard text.utf8.contains(where: Self.needsQuotes) else {
      if isFormula { bytes.append(Self.apostrophe) }
      bytes += text.utf8
      return
    }
    bytes.append(Self.quote)
    if isFormula { bytes.append(Self.apostrophe) }
    for byte in text.utf8 {
      if byte == Self.quote { bytes.append(Self.quote) }
      bytes.append(byte)
    }
    bytes.append(Self.quote)
  }

  private static let separator = UInt8(ascii: ";")
  private static let quote = UInt8(ascii: "\"")
  private static let apostrophe = UInt8(ascii: "'")

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case separator, quote, UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
    default: false
    }
  }

  private static func startsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
      UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
      true
    default: false
    }
  }
}
