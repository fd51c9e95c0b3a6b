/// An INSERT of one row, written for many rows at once: most of what a small INSERT costs PostgreSQL is
/// not its row.
struct WideInsert {
  /// How many rows one statement takes: few enough for the 65,535 values that it can have.
  static let rowCount = 50

  let sql: String

  /// - Parameter width: how many values each row has.
  /// - Returns: nil for a statement that does not end with one row of placeholders and constants.
  init?(of statement: String, width: Int) {
    guard let opening = statement.ranges(of: "VALUES (").last,
      statement.hasSuffix(")"), width * Self.rowCount < 1 << 16
    else { return nil }
    let row = statement[opening.upperBound...].dropLast()
    if row.contains(where: { "()'".contains($0) }) { return nil }
    let rows = (0..<Self.rowCount).map { "(\(Self.row(row, movedBy: $0 * width)))" }
    sql = statement[..<opening.lowerBound] + "VALUES " + rows.joined(separator: ", ")
  }

  /// The row with `$1` become `$1 + offset`, and so on.
  private static func row(_ row: Substring, movedBy offset: Int) -> String {
    var pieces = row.split(separator: "$", omittingEmptySubsequences: false)
    let first = pieces.removeFirst()
    return first
      + pieces.map { piece in
        let digits = piece.prefix(while: \.isNumber)
        return "$\((Int(digits) ?? 0) + offset)\(piece.dropFirst(digits.count))"
      }.joined()
  }
}
