/// A text that a person or a file gave, made safe to show in a message: shortened, and with its
/// invisible characters written out so that it cannot drive a terminal or reorder a line.
package struct Excerpt: Sendable, Hashable {
  /// The longest text shown, in Unicode scalars.
  package static let length = 80

  package let text: String

  package init(of text: String) {
    let scalars = text.unicodeScalars
    var shown = ""
    for scalar in scalars.prefix(Self.length) { shown += Self.written(scalar) }
    self.text = scalars.dropFirst(Self.length).isEmpty ? shown : shown + "…"
  }

  private static func written(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
      .unassigned:
      return "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    default: return String(scalar)
    }
  }
}
