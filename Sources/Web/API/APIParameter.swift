import Domain
import Exchange
import HTTPTypes
import Hummingbird
import Storage

/// A parameter of the interface: what is read, and what its document says of it.
struct APIParameter: Sendable {
  enum Place: String, Sendable {
    case query, path, header
  }

  enum Kind: Sendable {
    case number(ClosedRange<Int>)
    case choice([String])
    /// Some of the codes, separated by commas.
    case codes([String])
    case text
    /// Where a page of the journal begins.
    case cursor
    /// A revision as entity tags write it.
    case revision
    /// What a program chooses to name its request.
    case key
  }

  let name: String
  var place = Place.query
  let kind: Kind
  var isRequired = false
  let description: String
}

extension APIParameter.Kind {
  private static let longestText = 200

  func accepts(_ text: String) -> Bool {
    switch self {
    case .number(let range): Self.number(text).map(range.contains) ?? false
    case .choice(let codes): codes.contains(text)
    case .codes(let codes):
      text.split(separator: ",", omittingEmptySubsequences: false)
        .allSatisfy { codes.contains(String($0)) }
    case .text:
      text.unicodeScalars.count <= Self.longestText && text.utf8.contains { $0 > 0x20 }
        && !text.utf8.contains { $0 < 0x20 || $0 == 0x7F }
    case .cursor: JournalPage.Cursor(written: text) != nil
    case .revision: Self.revision(text) != nil
    case .key:
      (1...100).contains(text.utf8.count)
        && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    }
  }

  /// A number in digits alone.
  private static func number(_ text: String) -> Int? {
    text.utf8.count < 20 && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  /// The number of an entity tag such as `"3"`.
  static func revision(_ text: String) -> Int? {
    guard text.utf8.count > 2, text.hasPrefix("\""), text.hasSuffix("\""),
      let number = number(String(text.dropFirst().dropLast())), number > 0
    else { return nil }
    return number
  }

  var schema: JSON {
    switch self {
    case .number(let range):
      [
        "type": "integer", "minimum": .number(range.lowerBound),
        "maximum": .number(range.upperBound),
      ]
    case .choice(let codes): ["type": "string", "enum": .texts(codes)]
    case .codes(let codes):
      [
        "type": "string",
        "pattern": .text(
          "^(\(codes.joined(separator: "|")))(,(\(codes.joined(separator: "|"))))*$"),
      ]
    case .text:
      [
        "type": "string", "minLength": 1, "maxLength": .number(Self.longestText),
        "pattern": .text(APIPattern.line),
      ]
    case .cursor:
      ["type": "string", "pattern": .text("^\(APIPattern.day)_[1-9][0-9]{0,17}$")]
    case .revision: ["type": "string", "pattern": "^\"[1-9][0-9]{0,17}\"$"]
    case .key: ["type": "string", "minLength": 1, "maxLength": 100, "pattern": "^[!-~]+$"]
    }
  }
}

/// Regular expressions of the document of the interface.
enum APIPattern {
  /// A day of the calendar, from 1900 to 2999.
  static let day =
    "((19|2[0-9])[0-9]{2}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]"
    + "|30)|02-(0[1-9]|1[0-9]|2[0-8]))|((19|2[0-9])(0[48]|[2468][048]|[13579][26])|2[048]00)-02-29)"
  /// A text of one line, with something to read in it.
  static let line =
    "^[^\\u0000-\\u001F\\u007F]*[^\\u0000-\\u0020\\u007F][^\\u0000-\\u001F\\u007F]*$"
  /// A text without the control characters that nothing can hold.
  static let text = "^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F]*$"
  /// The same, with something to read in it.
  static let filledText =
    "^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F]*[^\\u0000-\\u0020\\u007F]"
    + "[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F]*$"
}

extension JournalPage.Cursor {
  /// Reads `2025-03-12_42`.
  init?(written text: String) {
    let parts = text.split(separator: "_", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.dropFirst(4).first == UInt8(ascii: "-"),
      let date = Day(parts[0]), (1...18).contains(parts[1].utf8.count),
      parts[1].utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let id = StoredEntry.ID(parts[1]), id > 0
    else { return nil }
    self.init(date: date, id: id)
  }

  var written: String { "\(date)_\(id)" }
}
