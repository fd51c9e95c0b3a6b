/// The one description of a kind of entry, from which the file format, the form, the checks and
/// the documentation of the format follow.
package struct KindDescription: Sendable {
  package let kind: EntryKind
  package let isTitleRequired: Bool
  package let fields: [FieldUse]

  package init(of kind: EntryKind) {
    self = Self.byKind[kind] ?? KindDescription(kind: kind, isTitleRequired: true, fields: [])
  }

  private init(kind: EntryKind, isTitleRequired: Bool, fields: [FieldUse]) {
    self.kind = kind
    self.isTitleRequired = isTitleRequired
    self.fields = fields
  }

  package func use(of field: EntryField) -> FieldUse? {
    fields.first { $0.field == field }
  }
}

/// How one kind of entry uses a field.
package struct FieldUse: Sendable, Hashable {
  package enum Presence: Sendable, Hashable {
    case required
    case optional
    /// Filled exactly when the other field is.
    case together(with: EntryField)
  }

  package let field: EntryField
  package let type: FieldType
  package let presence: Presence
}

extension KindDescription {
  package static let all: [KindDescription] = EntryKind.allCases.map { kind in
    KindDescription(
      kind: kind, isTitleRequired: kind != .bodyParticipation, fields: fields(of: kind))
  }

  private static let byKind = Dictionary(
    uniqueKeysWithValues: all.map { ($0.kind, $0) })

  private static func fields(of kind: EntryKind) -> [FieldUse] {
    switch kind {
    case .meeting:
      [
        .required(.object, .choice(Codes.object)),
        .required(.actorTypes, .choices(Codes.actorTypes)),
        .required(.involvement, .choice(Codes.meetingInvolvement)),
      ]
    case .projectMeeting:
      [
        .required(.project, .project),
        .optional(.object, .choice(Codes.object)),
        FieldUse(
          field: .actorTypes, type: .choices(Codes.actorTypes), presence: .together(with: .object)),
      ]
    case .partnerRequest: [.optional(.answeredOn, .dayFromDate)]
    case .communitySession:
      [.required(.patients, .number(from: 0)), .required(.professionals, .number(from: 0))]
    case .sharedResource: [.required(.resourceType, .choice(Codes.resourceType))]
    case .commonProject: [.required(.role, .choice(Codes.role))]
    case .networkMeeting: [.required(.network, .choice(Codes.network))]
    case .bodyParticipation:
      [.required(.body, .text), .required(.level, .choice(Codes.level))]
    case .dissemination: [.required(.channels, .choices(Codes.disseminationChannels))]
    case .awareness: [.required(.involvement, .choice(Codes.awarenessInvolvement))]
    case .trainingReferral: [.required(.people, .number(from: 1))]
    case .trainingRelayed:
      [
        .required(.trainingType, .choice(Codes.trainingType)),
        .required(.provider, .text),
        .required(.sessions, .number(from: 1)),
      ]
    case .offerCommunication: [.required(.channels, .choices(Codes.offerChannels))]
    case .orientation:
      [.required(.people, .number(from: 1)), .required(.target, .choice(Codes.target))]
    case .innovationSupport:
      [
        .required(.nature, .text),
        .required(.scale, .choice(Codes.scale)),
        .required(.support, .choices(Codes.innovationSupport)),
      ]
    case .goodPractice: [.required(.communicationType, .choice(Codes.communicationType))]
    case .researchSupport: [.required(.support, .choices(Codes.researchSupport))]
    case .engagementAction, .trainingOrganised: []
    }
  }
}

extension FieldUse {
  fileprivate static func required(_ field: EntryField, _ type: FieldType) -> FieldUse {
    FieldUse(field: field, type: type, presence: .required)
  }

  fileprivate static func optional(_ field: EntryField, _ type: FieldType) -> FieldUse {
    FieldUse(field: field, type: type, presence: .optional)
  }
}
