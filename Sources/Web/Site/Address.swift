import Foundation

/// Addresses of pages, written with what people typed in them.
enum Address {
  /// The text as part of a query or a path.
  static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
  }

  /// `path?name=value&…`, without the empty values.
  static func path(_ path: String, _ query: [(name: String, value: String)]) -> String {
    let parts = query.filter { !$0.value.isEmpty }.map { "\($0.name)=\(encoded($0.value))" }
    return parts.isEmpty ? path : "\(path)?\(parts.joined(separator: "&"))"
  }

  /// The address when it is one of this site; nil for any other, which a form must not lead to.
  static func local(_ text: String) -> String? {
    text.hasPrefix("/") && !text.hasPrefix("//") && !text.contains("\\")
      && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } ? text : nil
  }

  private static let unreserved = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
