import Foundation

/// The fields of a form as a browser sends them; a field can have several values.
struct Form: Sendable {
  /// A file that came with the form.
  struct File: Sendable {
    let name: String
    let bytes: [UInt8]
  }

  /// The most fields that a form has: each costs more memory than its bytes.
  static let mostFields = 2_000

  let fields: [(name: String, value: String)]
  let files: [String: File]

  /// - Parameter fields: whose lines end as browsers write them, with CR LF, or with LF alone, as
  ///   files and everything inside have it.
  init(fields: [(name: String, value: String)] = [], files: [String: File] = [:]) {
    self.fields = fields.map { ($0.name, $0.value.replacing("\r\n", with: "\n")) }
    self.files = files
  }

  /// Reads `application/x-www-form-urlencoded`; nil for what is not, or has too many fields.
  init?(urlEncoded text: String) {
    var fields: [(name: String, value: String)] = []
    let pairs = text.utf8.split(separator: UInt8(ascii: "&"), maxSplits: Self.mostFields)
    guard pairs.count <= Self.mostFields else { return nil }
    for pair in pairs {
      let parts = pair.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Self.decoded(parts[0]),
        let value = parts.count == 1 ? "" : Self.decoded(parts[1])
      else { return nil }
      fields.append((name, value))
    }
    self.init(fields: fields)
  }

  private static func decoded(_ bytes: some Sequence<UInt8>) -> String? {
    let spaced = bytes.map { $0 == UInt8(ascii: "+") ? UInt8(ascii: " ") : $0 }
    return String(decoding: spaced, as: UTF8.self).removingPercentEncoding
  }

  /// The first value of the field; empty when it was not sent.
  subscript(name: String) -> String { fields.first { $0.name == name }?.value ?? "" }

  func values(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }
}
