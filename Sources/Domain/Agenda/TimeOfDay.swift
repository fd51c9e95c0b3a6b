/// A time on the clocks of France, to the minute.
package struct TimeOfDay: Sendable, Hashable, Comparable {
  /// Since midnight, below 1,440.
  package let minutes: Int

  package var hour: Int { minutes / 60 }
  package var minute: Int { minutes % 60 }

  /// Nil for minutes that no day has.
  package init?(minutes: Int) {
    guard (0..<1_440).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  /// Reads `14:30`, `14h30`, `14 h 30`, `9h`; nil for anything else, and for a time that no clock
  /// shows.
  package init?(_ text: some StringProtocol) {
    let signs = text.lowercased().filter { !$0.isWhitespace }
    guard signs.count <= 5, let mark = signs.firstIndex(where: { $0 == ":" || $0 == "h" }),
      let hour = Self.number(signs[..<mark])
    else { return nil }
    let rest = signs[signs.index(after: mark)...]
    let isWhole = rest.isEmpty && signs[mark] == "h"
    guard isWhole || rest.count == 2, let minute = isWhole ? 0 : Self.number(rest), hour < 24,
      minute < 60
    else { return nil }
    minutes = hour * 60 + minute
  }

  package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
    left.minutes < right.minutes
  }

  private static func number(_ digits: Substring) -> Int? {
    digits.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      ? Int(digits) : nil
  }
}

extension TimeOfDay: CustomStringConvertible {
  /// The time as `09:05`.
  package var description: String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(padded(hour)):\(padded(minute))"
  }
}
