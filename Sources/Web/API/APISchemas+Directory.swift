import Domain
import Exchange

/// The schemas of the directory.
extension APISchemas {
  var searchResults: JSON {
    let result = object([
      (name: "reference", value: ["type": "string"]), (name: "name", value: ["type": "string"]),
      (name: "type", value: ["type": "string"]),
      (name: "distance_km", value: ["type": ["number", "null"], "minimum": 0]),
      (name: "score", value: ["type": "number", "minimum": 0, "maximum": 1]),
    ])
    return object([
      (name: "total", value: ["type": "integer", "minimum": 0]),
      (name: "results", value: ["type": "array", "items": result]),
    ])
  }

  var offer: JSON {
    object(
      OfferColumn.all.map { (name: $0.name, value: OfferJSON.schema(of: $0.content)) })
  }
}
