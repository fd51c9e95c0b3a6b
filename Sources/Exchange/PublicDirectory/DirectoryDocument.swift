/// One file of an export of the directory, written element by element.
package struct DirectoryDocument: Sendable {
  package enum Layout: Sendable {
    /// A JSON list.
    case list
    /// One JSON value a line.
    case lines
  }

  /// The name of the file.
  package let name: String
  let layout: Layout
  let count: Int
  let element: @Sendable (Int, inout Losses) -> JSON

  /// In bytes; about what is kept in memory between two writes.
  private static let piece = 1 << 20

  /// - Parameter write: takes the file piece by piece.
  package func write(
    losses: inout Losses, to write: ([UInt8]) throws -> Void
  ) rethrows {
    var bytes: [UInt8] = layout == .list ? [UInt8(ascii: "[")] : []
    for number in 0..<count {
      if layout == .list {
        if number > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "\n"))
      }
      bytes += element(number, &losses).line
      if layout == .lines { bytes.append(UInt8(ascii: "\n")) }
      if bytes.count > Self.piece {
        try write(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    if layout == .list { bytes += "\n]\n".utf8 }
    try write(bytes)
  }
}

extension JSON {
  /// The object of the members that there are.
  static func filled(_ members: [(name: String, value: JSON?)]) -> JSON {
    .object(
      members.compactMap { member in member.value.map { (name: member.name, value: $0) } })
  }

  /// Nil for a text that says nothing.
  static func said(_ text: String) -> JSON? {
    text.utf8.contains { $0 > 0x20 } ? .text(text) : nil
  }

  /// Nil for an empty list.
  static func some(_ elements: [JSON]) -> JSON? { elements.isEmpty ? nil : .array(elements) }
}
