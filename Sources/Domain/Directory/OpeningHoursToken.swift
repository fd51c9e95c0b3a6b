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
    var tokens: [OpeningHoursToken] = []
    var rest = Cells.trimmed(text)
    while let first = rest.first {
      if first == " " || first == "\t" {
        rest.removeFirst()
      } else {
        tokens.append(next(&rest))
      }
    }
    return tokens
  }

  private static func next(_ rest: inout Substring) -> OpeningHoursToken {
    for (mark, token) in marks where rest.hasPrefix(mark) {
      rest.removeFirst(mark.count)
      return token
    }
    switch rest.first {
    case "\"": return comment(&rest)
    case "[": return places(&rest)
    default: break
    }
    let letters = rest.prefix { $0.isASCII && $0.isLetter }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    if !letters.isEmpty {
      rest.removeFirst(letters.count)
      return .word(letters.lowercased())
    }
    guard (1...4).contains(digits.count), let number = Int(digits) else {
      rest.removeFirst()
      return .foreign
    }
    rest.removeFirst(digits.count)
    return time(hours: number, &rest) ?? .number(number)
  }

  private static let marks: [(String, OpeningHoursToken)] = [
    ("24/7", .always), ("||", .fallback), ("-", .dash), ("–", .dash), (",", .comma),
    (";", .semicolon), (":", .colon),
  ]

  /// `9:00`, `09:30`, `26:00`; nil when the number is followed by something else.
  private static func time(hours: Int, _ rest: inout Substring) -> OpeningHoursToken? {
    let minutes = rest.dropFirst().prefix(2)
    guard hours <= 48, rest.first == ":", minutes.count == 2,
      minutes.allSatisfy({ $0.isASCII && $0.isNumber }), let minute = Int(minutes), minute < 60
    else { return nil }
    rest.removeFirst(3)
    return .time(hours * 60 + minute)
  }

  private static func comment(_ rest: inout Substring) -> OpeningHoursToken {
    rest.removeFirst()
    guard let end = rest.firstIndex(of: "\"") else {
      rest = ""
      return .foreign
    }
    let text = Cells.trimmed(rest[..<end])
    rest = rest[rest.index(after: end)...]
    return text.isEmpty ? .foreign : .comment(String(text))
  }

  private static func places(_ rest: inout Substring) -> OpeningHoursToken {
    guard let end = rest.firstIndex(of: "]") else {
      rest = ""
      return .foreign
    }
    let parts = rest[..<end].dropFirst().split(separator: ",", omittingEmptySubsequences: false)
    rest = rest[rest.index(after: end)...]
    let places = parts.compactMap { Int(Cells.trimmed($0)) }
    let isKnown = places.allSatisfy { (1...5).contains($0) || $0 == -1 }
    return isKnown && places.count == parts.count ? .places(places) : .foreign
  }
}
