import Foundation

/// The fields of a form as a browser sends them; a field can have several values.
struct Form: Sendable {
  /// A file that came with the form.
  struct File: Sendable {
    let name: String
    let bytes: [UInt8]
  }

  private(set) var fields: [(name: String, value: String)] = []
  private(set) var files: [String: File] = [:]

  init() {}

  init(fields: [(name: String, value: String)], files: [String: File] = [:]) {
    self.fields = fields
    self.files = files
  }

  /// Reads `application/x-www-form-urlencoded`; nil for what is not.
  init?(urlEncoded text: String) {
    let query = text.replacing("+", with: "%20")
    guard let items = URLComponents(string: "?\(query)")?.queryItems else {
      if text.isEmpty { return } else { return nil }
    }
    fields = items.map { ($0.name, $0.value ?? "") }
  }

  /// The first value of the field; empty when it was not sent.
  subscript(name: String) -> String { fields.first { $0.name == name }?.value ?? "" }

  func values(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }
}
