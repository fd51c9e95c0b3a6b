/// The small values that FHIR resources are made of.
package enum FHIRValue {
  /// A text as FHIR takes it: no spaces but the plain one, no control characters; nil when nothing
  /// is left.
  static func text(_ text: String) -> JSON? { clean(text).flatMap(JSON.said) }

  package static func clean(_ text: String) -> String? {
    var clean = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t", " ": clean.append(scalar)
      case _ where scalar.properties.isWhitespace || scalar == "\u{FEFF}": clean.append(" ")
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}": break
      default: clean.append(scalar)
      }
    }
    let text = String(clean)
    return text.utf8.contains { $0 > 0x20 } ? text : nil
  }

  static func coding(_ system: String, _ code: String, _ display: String = "") -> JSON {
    .filled([("system", .text(system)), ("code", .text(code)), ("display", text(display))])
  }

  static func concept(_ codings: [JSON], _ words: String) -> JSON {
    .filled([("coding", .some(codings)), ("text", text(words))])
  }

  static func words(_ words: String) -> JSON { concept([], words) }

  static func contact(_ system: String, _ value: String?) -> JSON? {
    value.flatMap(text).map { ["system": .text(system), "value": $0, "use": "work"] }
  }

  static func reference(_ type: String, _ id: StableID, _ display: String) -> JSON {
    .filled([("reference", .text("\(type)/\(id.text)")), ("display", text(display))])
  }
}
