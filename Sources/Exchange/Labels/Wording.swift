/// The content of `labels.yaml`.
struct Wording: Sendable {
  struct Kind: Sendable {
    let label: String
    let hint: String
    let words: [String]
  }

  struct Field: Sendable {
    let label: String
    let hint: String?
  }

  struct Breakdown: Sendable {
    let label: String
    let parts: [String: String]?
  }

  /// A sentence for one thing and one for several.
  struct Counted: Sendable {
    let one: Phrase
    let many: Phrase
  }

  var kinds: [String: Kind]
  let titles: [String: String]
  let fields: [String: Field]
  let fieldsOfKinds: [String: [String: Field]]
  var codes: [String: [String: String]]
  let columns: [String: String]
  let fileColumns: [String: String]
  let structureKinds: [String: String]
  let projectNatures: [String: String]
  let partnerships: [String: String]
  let breakdowns: [String: Breakdown]
  let itemColumns: [String: String]
  let warnings: [String: Counted]
  let problems: [String: Phrase]
  let files: [String: Phrase]
}

/// A sentence with places, written `{name}`, for what changes in it.
struct Phrase: Sendable {
  private let text: String

  init(_ text: String) { self.text = text }

  /// The sentence with its places filled in one pass: a filling is never read as a place.
  func filled(_ values: [String: String]) -> String {
    var filled = ""
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "{") {
      filled += rest[..<start]
      rest = rest[start...].dropFirst()
      guard let end = rest.firstIndex(of: "}") else { break }
      filled += values[String(rest[..<end])] ?? ""
      rest = rest[end...].dropFirst()
    }
    return filled + rest
  }
}
