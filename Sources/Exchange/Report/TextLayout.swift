/// Lines of text with figures aligned in columns at the right, for a terminal.
struct TextLayout {
  /// The columns of a terminal that a line takes at most.
  let width: Int
  /// The columns of each figure, the space before it included.
  let figureWidths: [Int]

  /// The columns left of the figures.
  private var labelWidth: Int { width - figureWidths.reduce(0, +) }

  /// A text over as many lines as it needs, the figures on its last line.
  ///
  /// - Parameters:
  ///   - indent: the columns before the text.
  ///   - hanging: the further columns before each line but the first.
  func row(_ text: String, indent: Int, hanging: Int = 0, figures: [String] = []) -> [String] {
    let room = (figures.isEmpty ? width : labelWidth) - indent
    var lines = wrapped(text, first: room, next: room - hanging).enumerated().map { number, line in
      String(repeating: " ", count: number == 0 ? indent : indent + hanging) + line
    }
    if !figures.isEmpty, let last = lines.popLast() {
      let columns = zip(figures, figureWidths).map { Self.padded($0, to: $1, atRight: true) }
      lines.append(Self.padded(last, to: labelWidth, atRight: false) + columns.joined())
    }
    return lines.map(Self.withoutTrailingSpaces)
  }

  func rule(_ character: Character) -> String { String(repeating: character, count: width) }

  /// The text cut at spaces; a word longer than a line is cut where the line ends.
  private func wrapped(_ text: String, first: Int, next: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var taken = 0
    for word in text.unicodeScalars.split(whereSeparator: Self.separatesWords).map(Substring.init) {
      let columns = Self.width(of: word)
      if line.isEmpty {
        (line, taken) = (String(word), columns)
      } else if taken + 1 + columns <= (lines.isEmpty ? first : next) {
        line.append(" ")
        line.append(contentsOf: word)
        taken += 1 + columns
      } else {
        lines.append(line)
        (line, taken) = (String(word), columns)
      }
      while taken > max(lines.isEmpty ? first : next, 2) {
        let head = Self.prefix(of: line, width: max(lines.isEmpty ? first : next, 2))
        lines.append(String(head))
        line.removeFirst(head.count)
        taken = Self.width(of: line)
      }
    }
    return lines + [line]
  }

  private static func prefix(of text: String, width room: Int) -> Substring {
    var taken = 0
    return text.prefix { character in
      taken += columns(of: character)
      return taken <= room
    }
  }

  private static func padded(_ text: String, to width: Int, atRight: Bool) -> String {
    let padding = String(repeating: " ", count: max(0, width - self.width(of: text)))
    return atRight ? padding + text : text + padding
  }

  private static func withoutTrailingSpaces(_ line: String) -> String {
    var line = Substring(line)
    while line.utf8.last == UInt8(ascii: " ") { line.removeLast() }
    return String(line)
  }

  private static func separatesWords(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\u{09}"..."\u{0D}", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}

extension TextLayout {
  /// The columns that a text takes on a terminal.
  static func width(of text: some StringProtocol) -> Int {
    let isPlain = text.unicodeScalars.allSatisfy(isPlain)
    return isPlain ? text.unicodeScalars.count : text.reduce(0) { $0 + columns(of: $1) }
  }

  /// None for marks alone, two for East Asian wide letters and for pictures, one for the others.
  private static func columns(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    let isPicture =
      scalar.properties.isEmojiPresentation || character.unicodeScalars.contains("\u{FE0F}")
    return isPicture || wide.contains { $0.contains(scalar.value) } ? 2 : 1
  }

  /// Whether it is a Latin letter, a digit or a sign, which most texts are made of.
  ///
  /// Each takes one column: no control character, no soft hyphen, no mark that joins others.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x24F, 0x2010...0x2027, 0x202F: true
    default: false
    }
  }

  /// The blocks of wide letters: Hangul, CJK, full-width forms (Unicode, East Asian Width W, F).
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD,
  ]
}
