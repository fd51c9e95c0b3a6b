/// The one description of a kind of entry, from which the file format, the form, the checks and
/// the documentation of the format follow.
package struct KindDescription: Sendable {
  package let kind: EntryKind
  package let isTitleRequired: Bool
  package let fields: [FieldUse]

  package init(of kind: EntryKind) {
    self.kind = kind
    isTitleRequired = kind != .bodyParticipation
    fields = Self.fields[kind] ?? []
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
  package static let all = EntryKind.allCases.map(KindDescription.init)

  /// What each kind holds besides the common columns; a kind that is not named holds nothing.
  private static let fields: [EntryKind: [FieldUse]] = [
    .meeting: [
      .required(.object, .choice(Codes.object)),
      .required(.actorTypes, .choices(Codes.actorTypes)),
      .required(.involvement, .choice(Codes.meetingInvolvement)),
    ],
    .projectMeeting: [
      .required(.project, .project),
      .optional(.object, .choice(Codes.object)),
      .together(.actorTypes, .choices(Codes.actorTypes), with: .object),
    ],
    .partnerRequest: [.optional(.answeredOn, .dayFromDate)],
    .communitySession: [
      .required(.patients, .number(from: 0)), .required(.professionals, .number(from: 0)),
    ],
    .sharedResource: [.required(.resourceType, .choice(Codes.resourceType))],
    .commonProject: [.required(.role, .choice(Codes.role))],
    .networkMeeting: [.required(.network, .choice(Codes.network))],
    .bodyParticipation: [.required(.body, .text), .required(.level, .choice(Codes.level))],
    .dissemination: [.required(.channels, .choices(Codes.disseminationChannels))],
    .awareness: [.required(.involvement, .choice(Codes.awarenessInvolvement))],
    .trainingReferral: [.required(.people, .number(from: 1))],
    .trainingRelayed: [
      .required(.trainingType, .choice(Codes.trainingType)),
      .required(.provider, .text),
      .required(.sessions, .number(from: 1)),
    ],
    .offerCommunication: [.required(.channels, .choices(Codes.offerChannels))],
    .orientation: [
      .required(.people, .number(from: 1)), .required(.target, .choice(Codes.target)),
    ],
    .innovationSupport: [
      .required(.nature, .text),
      .required(.scale, .choice(Codes.scale)),
      .required(.support, .choices(Codes.innovationSupport)),
    ],
    .goodPractice: [.required(.communicationType, .choice(Codes.communicationType))],
    .researchSupport: [.required(.support, .choices(Codes.researchSupport))],
  ]
}

extension FieldUse {
  fileprivate static func required(_ field: EntryField, _ type: FieldType) -> FieldUse {
    FieldUse(field: field, type: type, presence: .required)
  }

  fileprivate static func optional(_ field: EntryField, _ type: FieldType) -> FieldUse {
    FieldUse(field: field, type: type, presence: .optional)
  }

  fileprivate static func together(
    _ field: EntryField, _ type: FieldType, with other: EntryField
  ) -> FieldUse {
    FieldUse(field: field, type: type, presence: .together(with: other))
  }
}
