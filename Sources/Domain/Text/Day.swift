/// A calendar day, without time or zone.
package struct Day: Sendable, Hashable, Comparable {
  /// Year × 10,000 + month × 100 + day, so that days compare as numbers.
  private let number: Int32

  package var year: Int { Int(number) / 10_000 }
  package var month: Int { Int(number) / 100 % 100 }
  package var day: Int { Int(number) % 100 }

  /// Nil when the calendar has no such day, or for a year outside 1900…2999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1900...2999).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    number = Int32(year * 10_000 + month * 100 + day)
  }

  /// Reads `2025-03-12` or `12/03/2025`; nil for anything else.
  package init?(_ text: some StringProtocol) {
    var text = String(text)
    guard let (year, month, day) = text.withUTF8(Self.parts) else { return nil }
    self.init(year: year, month: month, day: day)
  }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// Days from this one to `other`, negative when `other` comes first.
  package func days(to other: Day) -> Int { other.ordinal - ordinal }

  private static func parts(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> (year: Int, month: Int, day: Int)? {
    guard bytes.count == 10 else { return nil }
    let places: (year: Range<Int>, month: Range<Int>, day: Range<Int>)
    if bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") {
      places = (0..<4, 5..<7, 8..<10)
    } else if bytes[2] == UInt8(ascii: "/"), bytes[5] == UInt8(ascii: "/") {
      places = (6..<10, 3..<5, 0..<2)
    } else {
      return nil
    }
    guard let year = number(bytes[places.year]), let month = number(bytes[places.month]),
      let day = number(bytes[places.day])
    else { return nil }
    return (year, month, day)
  }

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var number = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return number
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1 March of the year 0 of the Gregorian calendar.
  private var ordinal: Int {
    let shifted = month <= 2 ? (year - 1, month + 9) : (year, month - 3)
    return 365 * shifted.0 + shifted.0 / 4 - shifted.0 / 100 + shifted.0 / 400
      + (153 * shifted.1 + 2) / 5 + day - 1
  }
}

extension Day: CustomStringConvertible {
  /// The day as `2025-03-12`.
  package var description: String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(padded(month))-\(padded(day))"
  }
}

extension Day {
  /// The same day of an earlier month, or that month's last day.
  package func monthsEarlier(_ months: Int) -> Day {
    let all = year * 12 + month - 1 - months
    let (year, month) = (all / 12, all % 12 + 1)
    let last = Self.length(ofMonth: month, year: year)
    return Day(year: year, month: month, day: min(day, last)) ?? self
  }

  /// The same day a year earlier; 28 February for 29 February.
  package var yearEarlier: Day { monthsEarlier(12) }
}
