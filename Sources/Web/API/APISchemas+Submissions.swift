import Exchange

/// The schemas of the reports that were sent.
extension APISchemas {
  var submissionList: JSON {
    object([(name: "submissions", value: ["type": "array", "items": object(sent)])])
  }

  /// A report with what its sender says of it.
  var sealedReport: JSON {
    let texts: JSON = [
      "type": "object", "description": "Par sujet, tel que indicator:2.1.1, mission:1, check:….",
      "additionalProperties": ["type": "string"],
    ]
    let words: JSON = [
      "type": "string",
      "description": "Ce que la structure dit à l’ARS\u{A0}; absent des plus anciens envois.",
    ]
    let sending = object(
      sending + [(name: "words", value: words), (name: "texts", value: texts)],
      optional: ["words"])
    return object(reportMembers + [(name: "sending", value: sending)])
  }

  /// What tells a submission from the others.
  var submissionMembers: [(name: String, value: JSON)] {
    [
      (name: "number", value: ["type": "integer", "minimum": 1]),
      (name: "version", value: ["type": "integer", "minimum": 1]),
    ]
  }

  var hash: (name: String, value: JSON) {
    (name: "sha256", value: ["type": "string", "pattern": "^[0-9a-f]{64}$"])
  }

  private var sending: [(name: String, value: JSON)] {
    submissionMembers + [
      (name: "at", value: ["type": "integer", "description": "Secondes depuis 1970."]),
      (name: "by", value: ["type": "string"]),
    ]
  }

  private var sent: [(name: String, value: JSON)] {
    sending + [(name: "framework", value: ["type": "string"]), hash]
  }
}
