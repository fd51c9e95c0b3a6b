/// What only some kinds of entry hold, by its column in files, in the order of the columns.
package enum EntryField: String, Sendable, CaseIterable {
  case project
  case object
  case actorTypes = "actor_types"
  case involvement
  case answeredOn = "answered_on"
  case patients
  case professionals
  case resourceType = "resource_type"
  case role
  case network
  case body
  case level
  case channels
  case people
  case trainingType = "training_type"
  case provider
  case sessions
  case target
  case nature
  case scale
  case support
  case communicationType = "communication_type"
}

/// Every column of an entry in files, in their order.
package enum EntryColumn: Sendable, Hashable {
  case reference, structure, date, kind, title, sharedReference, comment
  case field(EntryField)

  package static let common: [EntryColumn] = [
    .reference, .structure, .date, .kind, .title, .sharedReference, .comment,
  ]

  package static let all: [EntryColumn] = common + EntryField.allCases.map(EntryColumn.field)

  package var name: String {
    switch self {
    case .reference: "reference"
    case .structure: "structure"
    case .date: "date"
    case .kind: "kind"
    case .title: "title"
    case .sharedReference: "shared_reference"
    case .comment: "comment"
    case .field(let field): field.rawValue
    }
  }
}
