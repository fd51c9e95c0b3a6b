import Domain
import Exchange

/// The schemas of the campaigns.
extension APISchemas {
  var campaign: JSON { object(campaignMembers) }

  var campaignBoard: JSON {
    object(campaignMembers + [(name: "structures", value: ["type": "array", "items": line])])
  }

  private var campaignMembers: [(name: String, value: JSON)] {
    [
      (name: "year", value: ["type": "integer"]), (name: "framework", value: ["type": "string"]),
      (name: "opens_on", value: day), (name: "due_on", value: day),
    ]
  }

  private var day: JSON { ["type": "string", "pattern": .text("^\(APIPattern.day)$")] }

  private var line: JSON {
    let submission = object(submissionMembers + [hash])
    return object([
      (name: "structure", value: ["type": "string"]),
      (
        name: "state",
        value: [
          "type": "string", "enum": .texts(ReportProgress.State.allCases.map(\.rawValue)),
        ]
      ),
      (name: "version", value: ["type": "integer", "minimum": 1]),
      (name: "awaited", value: awaited),
      (name: "due_on", value: .orNull(day)),
      (name: "submission", value: .orNull(submission)),
    ])
  }

  private var awaited: JSON {
    [
      "type": "array", "description": "Qui doit agir\u{A0}; personne quand la liste est vide.",
      "items": ["type": "string", "enum": ["structure", "agency", "pole"]],
    ]
  }
}
