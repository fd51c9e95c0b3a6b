import Mustache

/// The pages' templates, whose values are always escaped byte by byte.
///
/// The library's own escaping looks at whole characters, so that a quotation mark followed by a
/// combining accent would pass it; this one lets none of the five signs of HTML through.
package struct Templates: Sendable {
  private let library: MustacheLibrary

  /// - Parameter sources: each template's name and its bytes.
  /// - Throws: the parser's error for a template that cannot be read.
  package init(_ sources: [String: [UInt8]]) throws {
    MustacheContentTypes.register(EscapedHTML(), named: EscapedHTML.name)
    library = MustacheLibrary(
      templates: try sources.mapValues { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        return try MustacheTemplate(string: "{{% CONTENT_TYPE: \(EscapedHTML.name)}}\n\(text)")
      })
  }

  /// - Throws: `UnknownTemplate` when no template has this name.
  package func render(_ name: String, _ value: Any) throws -> String {
    guard let text = library.render(value, withTemplate: name) else {
      throw UnknownTemplate(name: name)
    }
    return text
  }

  package struct UnknownTemplate: Error {
    package let name: String
  }
}

private struct EscapedHTML: MustacheContentType {
  static let name = "MAILLAGE_HTML"

  func escapeText(_ text: String) -> String {
    guard text.utf8.contains(where: { Self.entity(of: $0) != nil }) else { return text }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      if let entity = Self.entity(of: byte) {
        escaped.append(contentsOf: entity.utf8)
      } else {
        escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func entity(of byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
