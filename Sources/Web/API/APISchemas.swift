import Domain
import Exchange

/// The schemas of the document, from the descriptions of the kinds of entry.
struct APISchemas {
  let labels: Labels

  var all: JSON {
    let entries: JSON = ["$ref": "#/components/schemas/Entry"]
    return [
      "Entry": ["oneOf": .array(KindDescription.all.flatMap { variants(of: $0, isStored: true) })],
      "NewEntry": [
        "oneOf": .array(KindDescription.all.flatMap { variants(of: $0, isStored: false) })
      ],
      "EntryPage": page("entries", of: entries),
      "Structure": structure,
      "StructurePage": page("structures", of: ["$ref": "#/components/schemas/Structure"]),
      "Project": project,
      "ProjectPage": page("projects", of: ["$ref": "#/components/schemas/Project"]),
      "Report": object(reportMembers),
      "SubmissionList": submissionList,
      "SealedReport": sealedReport,
      "Campaign": campaign,
      "CampaignPage": page("campaigns", of: ["$ref": "#/components/schemas/Campaign"]),
      "CampaignBoard": campaignBoard,
      "SearchResults": searchResults,
      "Offer": offer,
      "Situation": situation,
      "Guidance": guidance,
      "Problem": problem,
    ]
  }

  /// One schema for each way in which the fields of a kind go together.
  private func variants(of description: KindDescription, isStored: Bool) -> [JSON] {
    let pairs = description.fields.filter { $0.goesTogether }
    guard !pairs.isEmpty else { return [variant(of: description, description.fields, isStored)] }
    let firsts = pairs.compactMap(\.other)
    let without = description.fields.filter { use in
      !pairs.contains(use) && !firsts.contains(use.field)
    }
    return [
      variant(of: description, without, isStored),
      variant(of: description, description.fields, isStored, alsoRequired: firsts),
    ]
  }

  private func variant(
    of description: KindDescription, _ fields: [FieldUse], _ isStored: Bool,
    alsoRequired: [EntryField] = []
  ) -> JSON {
    let kind = description.kind
    var properties: [(name: String, value: JSON)] = isStored ? Self.stored : []
    properties.append(("kind", ["const": .text(kind.rawValue)]))
    properties.append(("date", text(.date, kind, "^\(APIPattern.day)$")))
    let title = description.isTitleRequired ? APIPattern.filledText : APIPattern.text
    properties.append(("title", text(.title, kind, title)))
    for use in fields { properties.append((use.field.rawValue, schema(of: use, in: kind))) }
    properties.append(("comment", text(.comment, kind, APIPattern.text)))
    properties.append(("shared_reference", text(.sharedReference, kind, APIPattern.text)))
    let required =
      (isStored ? Self.stored.map(\.name) : []) + ["kind", "date"]
      + (description.isTitleRequired ? ["title"] : [])
      + fields.filter { $0.presence != .optional || alsoRequired.contains($0.field) }
      .map(\.field.rawValue)
    return [
      "title": .text(labels.kind(kind)), "type": "object", "additionalProperties": false,
      "required": .texts(required), "properties": .object(properties),
    ]
  }

  private static let stored: [(name: String, value: JSON)] = [
    ("id", ["type": "integer", "minimum": 1]), ("revision", ["type": "integer", "minimum": 1]),
    ("reference", ["type": "string"]), ("structure", ["type": "string"]),
  ]

  private func text(_ column: EntryColumn, _ kind: EntryKind, _ pattern: String) -> JSON {
    ["type": "string", "title": .text(labels.column(column, in: kind)), "pattern": .text(pattern)]
  }

  private func schema(of use: FieldUse, in kind: EntryKind) -> JSON {
    let label = JSON.text(labels.field(use.field, in: kind))
    return switch use.type {
    case .text, .project:
      ["type": "string", "title": label, "pattern": .text(APIPattern.filledText)]
    case .number(let least):
      [
        "type": "integer", "title": label, "minimum": .number(least),
        "maximum": .number(FieldType.largestNumber),
      ]
    case .dayFromDate:
      ["type": "string", "title": label, "pattern": .text("^\(APIPattern.day)$")]
    case .choice(let codes): ["type": "string", "title": label, "enum": .texts(codes)]
    case .choices(let codes):
      [
        "type": "array", "title": label, "minItems": 1, "uniqueItems": true,
        "items": ["type": "string", "enum": .texts(codes)],
      ]
    }
  }
}

extension FieldUse {
  /// The field with which this one is filled.
  fileprivate var other: EntryField? {
    if case .together(let other) = presence { other } else { nil }
  }

  fileprivate var goesTogether: Bool { other != nil }
}

extension APISchemas {
  func page(_ name: String, of item: JSON) -> JSON {
    let next: JSON = [
      "type": ["string", "null"], "description": "Ce que la page suivante prend pour after.",
    ]
    return object([
      (name: name, value: ["type": "array", "items": item]), (name: "next", value: next),
    ])
  }

  /// An object that has all of these and nothing else.
  func object(
    _ properties: [(name: String, value: JSON)], optional: Set<String> = []
  ) -> JSON {
    let required = properties.map(\.name).filter { !optional.contains($0) }
    return [
      "type": "object", "additionalProperties": false, "required": .texts(required),
      "properties": .object(properties),
    ]
  }

  private var structure: JSON {
    object([
      (name: "code", value: ["type": "string"]), (name: "name", value: ["type": "string"]),
      (
        name: "kind",
        value: ["type": "string", "enum": .texts(Structure.Kind.allCases.map(\.rawValue))]
      ),
      (name: "scope", value: ["type": "string"]),
      (name: "territories", value: ["type": "array", "items": ["type": "string"]]),
    ])
  }

  private var project: JSON {
    object([
      (name: "code", value: ["type": "string"]), (name: "title", value: ["type": "string"]),
      (name: "team", value: ["type": "string"]),
      (
        name: "nature",
        value: ["type": "string", "enum": .texts(Project.Nature.allCases.map(\.rawValue))]
      ),
      (name: "declared_on", value: ["type": ["string", "null"]]),
      (
        name: "partnership",
        value: ["type": "string", "enum": .texts(Project.Partnership.allCases.map(\.rawValue))]
      ),
      (name: "structures", value: ["type": "array", "items": ["type": "string"]]),
    ])
  }

  var reportMembers: [(name: String, value: JSON)] {
    [
      (name: "framework", value: ["type": "string"]), (name: "scope", value: ["type": "object"]),
      (name: "year", value: ["type": "integer"]), (name: "parameters", value: ["type": "object"]),
      (name: "indicators", value: ["type": "array", "items": ["type": "object"]]),
    ]
  }

  private var problem: JSON {
    let error = object([
      (name: "field", value: ["type": "string"]), (name: "code", value: ["type": "string"]),
      (name: "detail", value: ["type": "string"]),
    ])
    return [
      "type": "object", "additionalProperties": false,
      "required": ["type", "title", "status", "detail"],
      "properties": [
        "type": ["type": "string"], "title": ["type": "string"], "status": ["type": "integer"],
        "detail": ["type": "string"], "errors": ["type": "array", "items": error],
        "request": ["type": "string"],
      ],
    ]
  }
}

extension JSON {
  /// The schema of what may be null too.
  static func orNull(_ schema: JSON) -> JSON {
    ["oneOf": .array([schema, ["type": "null"]])]
  }
}
