/// What a field accepts.
package enum FieldType: Sendable, Hashable {
  case text
  /// The code of a known project.
  case project
  case number(from: Int)
  /// A day on or after the entry's date.
  case dayFromDate
  /// One code of the list.
  case choice([String])
  /// One code or more of the list, each once, kept in the list's order.
  case choices([String])

  /// The largest number that a field takes, so that no sum can overflow.
  package static let largestNumber = 999_999_999

  /// The codes that the field accepts, empty when it is no choice.
  package var codes: [String] {
    switch self {
    case .choice(let codes), .choices(let codes): codes
    case .text, .project, .number, .dayFromDate: []
    }
  }
}

/// What a field of an entry holds once read.
package enum FieldValue: Sendable, Hashable {
  case text(String)
  case number(Int)
  case day(Day)
  case codes([String])

  /// The value as files write it.
  package var written: String {
    switch self {
    case .text(let text): text
    case .number(let number): "\(number)"
    case .day(let day): day.description
    case .codes(let codes): codes.joined(separator: "|")
    }
  }
}
