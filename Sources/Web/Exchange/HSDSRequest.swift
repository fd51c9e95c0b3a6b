import Domain
import Exchange
import Hummingbird

/// What a reader of the HSDS interface asks for besides the kind of thing.
struct HSDSRequest: Sendable {
  /// From 1.
  let page: Int
  let size: Int
  /// Whether everything is wanted, one thing a line.
  let isStream: Bool
  private let values: [String: String]

  private static let usualSize = 50
  private static let largestSize = 500

  /// - Throws: `APIError.wrongParameters`; what is not known is passed over.
  init(_ request: Request) throws {
    guard let query = Form(urlEncoded: request.uri.query ?? "") else { throw PageError.unreadable }
    var values: [String: String] = [:]
    for (name, value) in query.fields where !value.isEmpty { values[name] = value }
    self.values = values
    page = try Self.number("page", values) ?? 1
    size = min(try Self.number("per_page", values) ?? Self.usualSize, Self.largestSize)
    let format = values["format"] ?? "json"
    guard ["json", "ndjson"].contains(format) else { throw Self.wrong("format") }
    isStream = format == "ndjson"
  }

  subscript(name: String) -> String? { values[name] }

  /// - Throws: `APIError.wrongParameters` for what is neither true nor false.
  func flag(_ name: String) throws -> Bool {
    switch values[name]?.lowercased() {
    case nil, "false", "0": false
    case "true", "1": true
    default: throw Self.wrong(name)
    }
  }

  /// The identifier that a parameter names; nil without one, and one that nothing has for a text
  /// that is none.
  func id(_ name: String) -> StableID? {
    values[name].map { StableID($0) ?? StableID("unknown", $0) }
  }

  /// The instant of a parameter that takes a date, with or without a time, in seconds since 1970.
  ///
  /// - Throws: `APIError.wrongParameters`.
  func instant(_ name: String) throws -> Int? {
    guard let text = values[name] else { return nil }
    guard let instant = InternetTime.instant(text) else { throw Self.wrong(name) }
    return instant
  }

  /// A distance of a parameter, in metres.
  ///
  /// - Throws: `APIError.wrongParameters`.
  func metres(_ name: String) throws -> Double? {
    guard let text = values[name] else { return nil }
    guard let metres = Double(text), metres >= 0, metres.isFinite else { throw Self.wrong(name) }
    return metres
  }

  static func wrong(_ name: String) -> APIError {
    .wrongParameters([
      FieldProblem(field: name, code: "wrong_value", detail: Words.wrongParameter)
    ])
  }

  private static func number(_ name: String, _ values: [String: String]) throws -> Int? {
    guard let text = values[name] else { return nil }
    guard text.utf8.count < 10, let number = Int(text), number > 0 else { throw wrong(name) }
    return number
  }
}
