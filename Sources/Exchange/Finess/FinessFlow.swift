/// Reads the flows of the national register of health and social establishments (FINESS), piece by
/// piece: a file of any size stands in little memory.
enum FinessFlow {
  /// The flows are four deep in XML, eight in JSON.
  static let deepest = 40

  /// - Parameters:
  ///   - path: of an XML or JSON file.
  ///   - take: called for each legal entity and each establishment, in the order of the file.
  /// - Throws: `FinessFlowProblem`; `UnreadableFile`; what `take` throws.
  static func read(_ path: String, take: (FinessRecord) throws -> Void) throws {
    switch try firstByte(of: path) {
    case UInt8(ascii: "<"):
      try XMLProlog.check(ByteSource(path: path))
      try FinessXML.read(path, take: take)
    case UInt8(ascii: "{"): try FinessJSON.read(ByteSource(path: path), take: take)
    default: throw FinessFlowProblem.notAFlow
    }
  }

  /// The first byte that is neither white nor a part of the mark of UTF-8.
  private static func firstByte(of path: String) throws -> UInt8? {
    let source = try ByteSource(path: path)
    let passed: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF]
    while let chunk = try source.next() {
      if let first = chunk.first(where: { !passed.contains($0) }) { return first }
    }
    return nil
  }
}

/// What stands before the root element of an XML text.
///
/// It is looked at before a parser sees the text: entities can only be declared here, and the
/// parser of the standard library ends the program at some document types.
enum XMLProlog {
  private enum State {
    case outside
    case opened
    case instruction, instructionEnd
    case bang
    case comment(dashes: Int)
    case commentStart
  }

  /// - Throws: `FinessFlowProblem` for anything but declarations, comments and white space before
  ///   the root.
  static func check(_ source: ByteSource) throws {
    var state = State.outside
    var line = 1
    while let chunk = try source.next() {
      for byte in chunk {
        if byte == UInt8(ascii: "\n") { line += 1 }
        guard let next = try step(state, byte, line: line) else { return }
        state = next
      }
    }
    throw FinessFlowProblem.malformed(line: line)
  }

  /// Nil at the root element.
  private static func step(
    _ state: State, _ byte: UInt8, line: Int
  ) throws(FinessFlowProblem) -> State? {
    switch (state, byte) {
    case (.outside, UInt8(ascii: "<")): return .opened
    case (.outside, 0x20), (.outside, 0x09), (.outside, 0x0A), (.outside, 0x0D),
      (.outside, 0xEF), (.outside, 0xBB), (.outside, 0xBF):
      return .outside
    case (.opened, UInt8(ascii: "?")): return .instruction
    case (.opened, UInt8(ascii: "!")): return .bang
    case (.opened, UInt8(ascii: "a")...UInt8(ascii: "z")),
      (.opened, UInt8(ascii: "A")...UInt8(ascii: "Z")):
      return nil
    case (.instruction, UInt8(ascii: "?")), (.instructionEnd, UInt8(ascii: "?")):
      return .instructionEnd
    case (.instructionEnd, UInt8(ascii: ">")): return .outside
    case (.instruction, _), (.instructionEnd, _): return .instruction
    case (.bang, UInt8(ascii: "-")): return .commentStart
    case (.bang, _): throw .documentType(line: line)
    case (.commentStart, UInt8(ascii: "-")): return .comment(dashes: 0)
    case (.comment(let dashes), UInt8(ascii: "-")): return .comment(dashes: dashes + 1)
    case (.comment(let dashes), UInt8(ascii: ">")) where dashes >= 2: return .outside
    case (.comment, _): return .comment(dashes: 0)
    default: throw .malformed(line: line)
    }
  }
}
