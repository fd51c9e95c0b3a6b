package import Domain

/// The rules of written French that no label can hold.
package enum French {
  private static let months = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
    "octobre", "novembre", "décembre",
  ]

  /// The name of a month, from 1 to 12; the nearest of them for another number.
  package static func month(_ number: Int) -> String { months[min(max(number, 1), 12) - 1] }

  /// The day as `12 mars 2026`, or `1er mars 2026`.
  package static func date(_ day: Day) -> String {
    "\(dayAndMonth(day)) \(day.year)"
  }

  /// The day without its year, as `12 mars`.
  package static func dayAndMonth(_ day: Day) -> String {
    "\(day.day == 1 ? "1er" : "\(day.day)") \(months[day.month - 1])"
  }

  /// The number with narrow no-break spaces between groups of three digits.
  package static func number(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var written = number < 0 ? "\u{2212}" : ""
    for (position, digit) in digits.enumerated() {
      if position > 0, (digits.count - position).isMultiple(of: 3) { written += "\u{202F}" }
      written.append(digit)
    }
    return written
  }

  /// The number with its noun: one for 0 and 1, several from 2.
  package static func count(_ number: Int, _ one: String, _ several: String) -> String {
    "\(self.number(number)) \(number.magnitude < 2 ? one : several)"
  }

  /// The words as `a, b et c`.
  package static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return "\(words.dropLast().joined(separator: ", ")) et \(last)"
  }

  /// Ordinary spaces made no-break where French punctuation wants them, for texts that people
  /// typed: before `: ; ! ?` and inside `« »`.
  package static func spaced(_ text: String) -> String {
    guard text.utf8.contains(where: marks.contains) else { return text }
    let scalars = text.unicodeScalars
    var spaced = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for (scalar, next) in zip(scalars, scalars.dropFirst().map(Optional.some) + [nil]) {
      spaced.append(scalar == " " ? space(after: previous, before: next) : scalar)
      previous = scalar
    }
    return String(spaced)
  }

  /// A text without any of these bytes has no such punctuation.
  private static let marks = Array(":;!?«»".utf8)

  private static func space(
    after previous: Unicode.Scalar?, before next: Unicode.Scalar?
  ) -> Unicode.Scalar {
    switch (previous, next) {
    case (_, ":"): "\u{A0}"
    case ("«", _), (_, ";"), (_, "!"), (_, "?"), (_, "»"): "\u{202F}"
    default: " "
    }
  }
}
