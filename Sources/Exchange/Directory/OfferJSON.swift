package import Domain

/// An offer as programs read it: the columns of the directory's file, with their types.
package struct OfferJSON {
  private let offer: Offer

  /// - Parameter offer: as anyone may see it.
  package init(_ offer: Offer) { self.offer = offer }

  package var json: JSON {
    .object(
      OfferColumn.all.map { column in
        (name: column.name, value: Self.value(column.written(of: offer), of: column.content))
      })
  }

  private static func value(_ text: String, of content: OfferColumn.Content) -> JSON {
    switch content {
    case .codes, .areas: .texts(text.split(separator: "|").map(String.init))
    case .condition: text.isEmpty ? .null : .bool(text == "yes")
    case .flag: .bool(text == "yes")
    case .degrees: Double(text).map(JSON.decimal) ?? .null
    case .age: Int(text).map(JSON.number) ?? .null
    case .finess, .siret, .postalCode, .commune, .day: text.isEmpty ? .null : .text(text)
    case .line, .paragraphs, .type, .code: .text(text)
    }
  }

  /// What a column holds, for the document of the interface.
  package static func schema(of content: OfferColumn.Content) -> JSON {
    switch content {
    case .codes(let codes):
      ["type": "array", "items": ["type": "string", "enum": .texts(codes)]]
    case .areas: ["type": "array", "items": ["type": "string"]]
    case .condition: ["type": ["boolean", "null"]]
    case .flag: ["type": "boolean"]
    case .degrees: ["type": ["number", "null"]]
    case .age: ["type": ["integer", "null"]]
    case .finess, .siret, .postalCode, .commune, .day: ["type": ["string", "null"]]
    case .code(let codes): ["type": "string", "enum": .texts(codes)]
    case .line, .paragraphs, .type: ["type": "string"]
    }
  }
}
