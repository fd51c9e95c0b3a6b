import Domain
import Exchange

/// The schemas of a situation and of its answer, from the codes that both are made of.
extension APISchemas {
  /// How many of the offers that do not fit a guidance lists: a country has a hundred thousand.
  static let mostSetAside = 500

  var situation: JSON {
    [
      "type": "object", "additionalProperties": false, "required": ["for"],
      "properties": [
        "for": Self.code(Situation.Seeker.self),
        "age": .orNull([
          "type": "integer", "minimum": .number(Situation.ages.lowerBound),
          "maximum": .number(Situation.ages.upperBound),
        ]),
        "topics": .orNull(Self.codes(Topic.self)),
        "needs": .orNull(Self.codes(Need.self)),
        "place": .orNull([
          "type": "string", "pattern": "^[0-9][0-9AB][0-9]{3}$",
          "description": "Le code INSEE d’une commune, ou un code postal.",
        ]),
        "reach": .orNull(Self.code(Situation.Reach.self)),
        "conditions": .orNull(Self.codes(Situation.Circumstance.self)),
      ],
    ]
  }

  var guidance: JSON {
    object([
      (name: "offers", value: ["type": "array", "maxItems": 10, "items": proposal]),
      (
        name: "set_aside",
        value: [
          "type": "array", "maxItems": .number(Self.mostSetAside), "items": setAside,
          "description": "Ceux à qui il manque le moins d’abord, puis les plus proches.",
        ]
      ),
      (name: "help_lines", value: ["type": "array", "minItems": 1, "items": helpLine]),
    ])
  }

  private var proposal: JSON {
    let coded = object([
      (name: "code", value: ["type": "string"]), (name: "text", value: ["type": "string"]),
    ])
    return object([
      (name: "reference", value: ["type": "string"]), (name: "name", value: ["type": "string"]),
      (name: "type", value: ["type": "string"]),
      (name: "distance_km", value: ["type": ["number", "null"], "minimum": 0]),
      (name: "score", value: ["type": "number", "minimum": 0, "maximum": 1]),
      (name: "reasons", value: ["type": "array", "items": coded]),
      (name: "cautions", value: ["type": "array", "items": coded]),
    ])
  }

  private var setAside: JSON {
    let refusals = JSON.texts(Guidance.Refusal.allCases.map(\.rawValue))
    return object([
      (name: "reference", value: ["type": "string"]),
      (
        name: "because",
        value: [
          "type": "array", "minItems": 1, "items": ["type": "string", "enum": refusals],
        ]
      ),
    ])
  }

  private var helpLine: JSON {
    object([
      (name: "name", value: ["type": "string"]), (name: "phone", value: ["type": "string"]),
      (name: "when", value: ["type": "string"]),
    ])
  }

  private static func code<Code: CaseIterable & RawRepresentable<String>>(_: Code.Type) -> JSON {
    ["type": "string", "enum": .texts(Code.allCases.map(\.rawValue))]
  }

  private static func codes<Code: CaseIterable & RawRepresentable<String>>(
    _ codes: Code.Type
  ) -> JSON {
    ["type": "array", "items": code(codes)]
  }
}
