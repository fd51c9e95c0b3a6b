/// The content of `labels.yaml`.
struct Wording: Sendable, Decodable {
  struct Kind: Sendable, Decodable {
    let label: String
    let hint: String
    let words: [String]
  }

  struct Field: Sendable, Decodable {
    let label: String
    let hint: String?
  }

  struct Breakdown: Sendable, Decodable {
    let label: String
    let parts: [String: String]?
  }

  /// A sentence for one thing and one for several.
  struct Counted: Sendable, Decodable {
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

  enum CodingKeys: String, CodingKey {
    case kinds, titles, fields, codes, columns, partnerships, breakdowns, warnings, problems, files
    case fieldsOfKinds = "fields_of_kinds"
    case fileColumns = "file_columns"
    case structureKinds = "structure_kinds"
    case projectNatures = "project_natures"
    case itemColumns = "item_columns"
  }
}

/// A sentence with places, written `{name}`, for what changes in it.
struct Phrase: Sendable, Decodable {
  private let text: String

  init(_ text: String) { self.text = text }

  init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
  }

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
