/// Writes JSON straight into bytes.
///
/// A regional report holds hundreds of thousands of references: an encoder that builds a tree of
/// values first takes several times as long (`docs/decisions/`).
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var depth = 0
  /// Whether the array or object under way is still empty.
  private var isFirst = true

  private let isOnOneLine: Bool

  /// - Parameters:
  ///   - depth: how many arrays and objects the text written will stand in.
  ///   - isOnOneLine: whether nothing but spaces stands between values.
  ///   - capacity: about how many bytes will be written, where that is known.
  init(depth: Int = 0, isOnOneLine: Bool = false, capacity: Int = 0) {
    self.depth = depth
    bytes.reserveCapacity(capacity)
    self.isOnOneLine = isOnOneLine
  }

  mutating func object(_ members: (inout JSONWriter) -> Void) {
    nested(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
  }

  /// An array with each element on a line of its own.
  mutating func array(_ elements: (inout JSONWriter) -> Void) {
    nested(UInt8(ascii: "["), UInt8(ascii: "]"), elements)
  }

  /// An array on one line, of pieces of a text that are JSON already.
  mutating func line(of pieces: some Sequence<Range<Int>>, in text: [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    text.withUnsafeBufferPointer { text in
      var separates = false
      for piece in pieces {
        if separates {
          bytes.append(UInt8(ascii: ","))
          bytes.append(UInt8(ascii: " "))
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[piece]))
        separates = true
      }
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// A value that is JSON already.
  mutating func written(_ json: [UInt8]) { bytes.append(contentsOf: json) }

  mutating func member(_ name: String, _ value: (inout JSONWriter) -> Void) {
    next()
    string(name)
    bytes.append(contentsOf: [UInt8(ascii: ":"), UInt8(ascii: " ")])
    value(&self)
  }

  mutating func element(_ value: (inout JSONWriter) -> Void) {
    next()
    value(&self)
  }

  mutating func number(_ number: Int) { bytes.append(contentsOf: "\(number)".utf8) }

  mutating func bool(_ bool: Bool) { bytes.append(contentsOf: (bool ? "true" : "false").utf8) }

  mutating func null() { bytes.append(contentsOf: "null".utf8) }

  mutating func decimal(_ decimal: Double) { bytes.append(contentsOf: "\(decimal)".utf8) }

  mutating func string(_ text: String) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { escape($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    if !text.contains(where: Self.isEscaped) {
      bytes.append(contentsOf: text)
      return
    }
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
      case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
      case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
      case 0..<0x20: bytes.append(contentsOf: Self.escape(byte))
      default: bytes.append(byte)
      }
    }
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

  private mutating func nested(
    _ opening: UInt8, _ closing: UInt8, _ content: (inout JSONWriter) -> Void
  ) {
    bytes.append(opening)
    depth += 1
    isFirst = true
    content(&self)
    depth -= 1
    if !isFirst { breakLine() }
    isFirst = false
    bytes.append(closing)
  }

  private mutating func next() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    breakLine()
  }

  private mutating func breakLine() {
    if isOnOneLine { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { bytes.append(contentsOf: [UInt8(ascii: " "), UInt8(ascii: " ")]) }
  }

  private static func escape(_ control: UInt8) -> String.UTF8View {
    let digits = String(control, radix: 16)
    return "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
  }
}
