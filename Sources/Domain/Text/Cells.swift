/// The filled cells of one row, or the filled fields of one form, read column by column.
///
/// Whatever is wrong is kept, so that a person learns of every problem at once.
package struct Cells {
  private let filled: [(column: String, text: String)]
  package private(set) var problems: [Problem] = []

  /// - Parameter filled: the cells that are not empty, each column at most once.
  package init(_ filled: [(column: String, text: String)]) {
    self.filled = filled
    for (column, text) in filled where text.utf8.contains(where: Self.isForbidden) {
      report(.controlCharacter, column, text)
    }
  }

  package var columns: [String] { filled.map(\.column) }

  /// The text of a column; nil when it is empty or blank.
  package func text(_ column: String) -> String? {
    guard let text = filled.first(where: { $0.column == column })?.text,
      text.utf8.contains(where: { $0 > UInt8(ascii: " ") })
    else { return nil }
    return text
  }

  package mutating func report(_ reason: Problem.Reason, _ column: String, _ found: String) {
    problems.append(Problem(column: column, found: found, reason: reason))
  }

  /// The text of a column that must be filled; empty, and reported, when it is not.
  package mutating func required(_ column: String) -> String {
    guard let text = text(column) else {
      report(.missing, column, "")
      return ""
    }
    return text
  }

  package mutating func day(_ column: String) -> Day? {
    guard let text = text(column) else { return nil }
    if let day = Day(Self.trimmed(text)) { return day }
    report(.notADay, column, text)
    return nil
  }

  package mutating func code(_ column: String, among codes: [String]) -> String? {
    guard let text = text(column) else { return nil }
    if let code = codes.first(where: { $0 == Self.trimmed(text) }) { return code }
    report(.unknownCode(allowed: codes), column, text)
    return nil
  }

  /// The parts of a list, written `a|b`; empty parts are passed over.
  package func list(_ column: String) -> [String] {
    (text(column) ?? "").split(separator: "|").map { String(Self.trimmed($0)) }
      .filter { !$0.isEmpty }
  }

  package static func trimmed(_ text: some StringProtocol) -> Substring {
    // By bytes: a byte of a longer letter is never blank.
    let text = Substring(text)
    guard let start = text.utf8.firstIndex(where: { !isBlank($0) }),
      let last = text.utf8.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return text[start..<text.utf8.index(after: last)]
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte <= UInt8(ascii: " ") }

  /// Control characters that no database text or page can hold, tab and line ends apart.
  private static func isForbidden(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F
  }
}
