/// A piece of opening hours.
enum OpeningHoursToken: Hashable {
  /// In lower case.
  case word(String)
  case number(Int)
  /// In minutes since midnight, up to 48 hours.
  case time(Int)
  /// Which weeks of the month, as `[1,-1]`.
  case places([Int])
  case comment(String)
  case always, dash, comma, semicolon, colon, fallback
  /// What no rule holds.
  case foreign

  static func all(of text: String) -> [OpeningHoursToken] {
    var reader = TokenReader(rest: Array(text.utf8)[...])
    var tokens: [OpeningHoursToken] = []
    while let token = reader.next() { tokens.append(token) }
    return tokens
  }
}

/// Reads tokens byte by byte: hours are read of every offer that comes in.
private struct TokenReader {
  var rest: ArraySlice<UInt8>

  /// The next token; nil at the end of the text.
  mutating func next() -> OpeningHoursToken? {
    while let byte = rest.first, byte <= UInt8(ascii: " ") { rest.removeFirst() }
    guard let byte = rest.first else { return nil }
    for (mark, token) in Self.marks where mark[0] == byte && rest.starts(with: mark) {
      rest.removeFirst(mark.count)
      return token
    }
    return switch byte {
    case UInt8(ascii: "\""): comment()
    case UInt8(ascii: "["): places()
    case UInt8(ascii: "0")...UInt8(ascii: "9"): number()
    default: word()
    }
  }

  private static let marks: [(mark: [UInt8], token: OpeningHoursToken)] = [
    (Array("24/7".utf8), .always), (Array("||".utf8), .fallback), (Array("-".utf8), .dash),
    (Array("–".utf8), .dash), (Array(",".utf8), .comma), (Array(";".utf8), .semicolon),
    (Array(":".utf8), .colon),
  ]

  private mutating func take(while isWanted: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let taken = rest.prefix(while: isWanted)
    rest.removeFirst(taken.count)
    return taken
  }

  private mutating func word() -> OpeningHoursToken {
    let letters = take { Self.isLetter($0) }
    if letters.isEmpty {
      rest.removeFirst()
      return .foreign
    }
    return .word(String(decoding: letters.map { $0 | 0x20 }, as: UTF8.self))
  }

  private mutating func number() -> OpeningHoursToken {
    let digits = take { Self.isDigit($0) }
    guard digits.count <= 4, let number = Self.value(of: digits) else { return .foreign }
    return time(hours: number) ?? .number(number)
  }

  /// `9:00`, `09:30`, `26:00`; nil when the number is followed by something else.
  private mutating func time(hours: Int) -> OpeningHoursToken? {
    let minutes = rest.dropFirst().prefix(2)
    guard hours <= 48, rest.first == UInt8(ascii: ":"), minutes.count == 2,
      minutes.allSatisfy(Self.isDigit), let minute = Self.value(of: minutes), minute < 60
    else { return nil }
    rest.removeFirst(3)
    return .time(hours * 60 + minute)
  }

  private mutating func comment() -> OpeningHoursToken {
    rest.removeFirst()
    guard let text = part(upTo: UInt8(ascii: "\"")) else { return .foreign }
    let trimmed = Cells.trimmed(String(decoding: text, as: UTF8.self))
    return trimmed.isEmpty ? .foreign : .comment(String(trimmed))
  }

  private mutating func places() -> OpeningHoursToken {
    rest.removeFirst()
    guard let list = part(upTo: UInt8(ascii: "]")) else { return .foreign }
    let parts = list.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    let places = parts.compactMap { Int(Cells.trimmed(String(decoding: $0, as: UTF8.self))) }
    let isKnown = places.allSatisfy { (1...5).contains($0) || $0 == -1 }
    return isKnown && places.count == parts.count ? .places(places) : .foreign
  }

  /// What comes before a mark, which is passed over too; nil, and nothing left, without one.
  private mutating func part(upTo mark: UInt8) -> ArraySlice<UInt8>? {
    guard let end = rest.firstIndex(of: mark) else {
      rest = []
      return nil
    }
    defer { rest = rest[(end + 1)...] }
    return rest[..<end]
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Nil without digits.
  private static func value(of digits: ArraySlice<UInt8>) -> Int? {
    digits.isEmpty ? nil : digits.reduce(0) { min($0 * 10 + Int($1 - UInt8(ascii: "0")), 1 << 20) }
  }
}
