import Foundation

/// Reads the JSON flow (FINESS+): legal entities, each with its establishments.
enum FinessJSON {
  private static let list = "pmej"

  /// - Throws: `FinessFlowProblem`; `UnreadableFile`; what `take` throws.
  static func read(_ source: ByteSource, take: (FinessRecord) throws -> Void) throws {
    var cutter = JSONElementCutter(list: list)
    let decoder = JSONDecoder()
    while let chunk = try source.next() {
      try cutter.take(chunk) { bytes, line in
        guard let entity = try? decoder.decode(FinessJSONEntity.self, from: Data(bytes)) else {
          throw FinessFlowProblem.malformed(line: line)
        }
        for record in entity.records(at: line) { try take(record) }
      }
    }
    try cutter.finish()
  }
}

/// Cuts the elements out of one list of an object, each in turn, without holding the others.
struct JSONElementCutter {
  /// In bytes; the largest legal entity of France has some hundred establishments.
  private static let longestElement = 32 << 20

  private let list: [UInt8]
  private var line = 1
  private var depth = 0
  private var isInText = false
  private var isEscaped = false
  private var lastText: [UInt8] = []
  private var isInList = false
  private var hasList = false
  private var element: [UInt8] = []
  private var elementLine: Int?

  /// - Parameter list: the name of the member that holds the list.
  init(list: String) {
    self.list = Array(list.utf8)
  }

  mutating func take(
    _ bytes: [UInt8], element body: (_ bytes: [UInt8], _ line: Int) throws -> Void
  ) throws {
    for byte in bytes {
      if byte == UInt8(ascii: "\n") { line += 1 }
      if isInText { text(byte) } else { try structure(byte) }
      guard let start = elementLine else { continue }
      element.append(byte)
      if element.count > Self.longestElement { throw FinessFlowProblem.tooLong(line: start) }
      if !isInText, depth == 2, byte == UInt8(ascii: "}") {
        try body(element, start)
        element.removeAll(keepingCapacity: true)
        elementLine = nil
      }
    }
  }

  /// - Throws: `FinessFlowProblem` when the text ends in the middle, or has no such list.
  func finish() throws(FinessFlowProblem) {
    guard depth == 0, !isInText else { throw .malformed(line: line) }
    guard hasList else { throw .notAFlow }
  }

  private mutating func text(_ byte: UInt8) {
    if isEscaped {
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == UInt8(ascii: "\"") {
      isInText = false
      return
    }
    if depth == 1, lastText.count <= list.count { lastText.append(byte) }
  }

  private mutating func structure(_ byte: UInt8) throws(FinessFlowProblem) {
    switch byte {
    case UInt8(ascii: "\""):
      isInText = true
      if depth == 1 { lastText.removeAll(keepingCapacity: true) }
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      depth += 1
      if depth > FinessFlow.deepest { throw .tooDeep(line: line) }
      if depth == 2, byte == UInt8(ascii: "["), lastText == list {
        isInList = true
        hasList = true
      } else if depth == 3, isInList, byte == UInt8(ascii: "{") {
        elementLine = line
      }
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      depth -= 1
      if depth < 0 { throw .malformed(line: line) }
      if depth == 1 { isInList = false }
    default: break
    }
  }
}
