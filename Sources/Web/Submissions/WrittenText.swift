import Domain

/// The texts that a form holds, as they are kept.
enum WrittenText {
  enum Fault: Error, Sendable, Hashable {
    /// - Parameter count: how many characters there are.
    case tooLong(count: Int)
    /// It holds a character that no text holds.
    case unreadable
  }

  /// The text with plain line ends.
  static func read(_ text: String) throws(Fault) -> String {
    let plain = text.replacing("\r\n", with: "\n")
    guard plain.utf8.allSatisfy(isReadable) else { throw .unreadable }
    guard plain.count <= ReportComments.longest else { throw .tooLong(count: plain.count) }
    return plain
  }

  /// A text that was refused, as a page can give it back: without what no text holds.
  static func shown(_ text: String) -> String {
    String(decoding: text.replacing("\r\n", with: "\n").utf8.filter(isReadable), as: UTF8.self)
  }

  private static func isReadable(_ byte: UInt8) -> Bool {
    byte >= 0x20 || byte == 0x0A || byte == 0x09
  }
}
