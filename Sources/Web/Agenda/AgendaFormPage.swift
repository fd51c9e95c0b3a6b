import Domain
import Exchange
import Storage

/// The form of an item of the agenda, new or being changed.
struct AgendaFormPage: Page {
  struct DayRow: Sendable {
    let legend: String
    let fields: [FormField]
  }

  static let template = "agenda-form"

  let title: String
  let section: Section? = .agenda
  let action: String
  let cancel: String
  let kind: String
  /// The revision that the form was filled from; 0 for a new item.
  let revision: Int
  let hasErrors: Bool
  let first: [FormField]
  let days: [DayRow]
  let whereabouts: [FormField]
  /// The structures that the item can be of; empty when the person writes for one only.
  let organisers: [Option]
  let choosesOrganiser: Bool
  let organiserError: String?
  let others: [FormField]

  /// - Parameters:
  ///   - stored: the item being changed, and the revision seen; nil for a new one.
  ///   - structures: those that the item can be of, when the person can choose.
  init(
    _ form: AgendaForm, changing stored: (id: StoredAgendaItem.ID, revision: Int)?,
    structures: [Structure], errors: AgendaErrors, labels: Labels
  ) {
    title = stored == nil ? Words.announcing(form.kind) : Words.changing(form.kind)
    action = stored.map { "/agenda/\($0.id)" } ?? "/agenda"
    cancel = action
    kind = form.kind.rawValue
    revision = stored?.revision ?? 0
    hasErrors = !errors.isEmpty
    let fields = AgendaFields(form: form, errors: errors, labels: labels)
    first = fields.first
    days = form.draft.rows.indices.map { number in
      DayRow(legend: Words.dayNumber(number + 1), fields: fields.day(number))
    }
    whereabouts = fields.whereabouts
    organisers = structures.map { structure in
      Option(
        value: structure.code.text, label: structure.name,
        isChosen: structure.code.text == form.draft[.organiser])
    }
    choosesOrganiser = !structures.isEmpty
    organiserError = errors["structure"]
    others = fields.others
  }
}

/// The fields of the form, as the template draws them.
private struct AgendaFields {
  let form: AgendaForm
  let errors: AgendaErrors
  let labels: Labels

  var first: [FormField] {
    let title = line(.title, AgendaLabels.title, isRequired: true)
    guard form.kind == .training else { return [title] }
    let types = AgendaItem.trainingTypes.map {
      (code: $0, label: labels.code($0, of: .trainingType))
    }
    return [title, choice(.trainingType, AgendaLabels.trainingType, types)]
  }

  var whereabouts: [FormField] {
    [
      line(.place, AgendaLabels.place, hint: AgendaLabels.placeHint),
      line(.postalCode, AgendaLabels.postalCode), line(.town, AgendaLabels.town),
    ]
  }

  var others: [FormField] {
    [
      line(
        .description, AgendaLabels.description, hint: AgendaLabels.descriptionHint,
        control: .longText),
      line(.registration, AgendaLabels.registration, hint: AgendaLabels.registrationHint),
      line(.phone, AgendaLabels.phone),
      choice(
        .audience, AgendaLabels.audience,
        AgendaItem.Audience.allCases.map { ($0.rawValue, Words.name(of: $0)) }),
      choice(
        .visibility, AgendaLabels.visibility,
        AgendaItem.Visibility.allCases.map { ($0.rawValue, Words.name(of: $0)) }),
    ]
  }

  func day(_ number: Int) -> [FormField] {
    let row = form.draft.rows[number]
    return [
      field(
        "day-\(number)", AgendaLabels.day, row.day, isRequired: number == 0, control: .date),
      field(
        "begin-\(number)", AgendaLabels.begin, row.begin,
        hint: number == 0 ? AgendaLabels.timesHint : nil, control: .time),
      field("end-\(number)", AgendaLabels.end, row.end, control: .time),
    ]
  }

  private func line(
    _ field: AgendaDraft.Field, _ label: String, hint: String? = nil, isRequired: Bool = false,
    control: FormField.Control = .text
  ) -> FormField {
    self.field(
      Self.name(of: field), label, form.draft[field], hint: hint, isRequired: isRequired,
      control: control)
  }

  private func choice(
    _ field: AgendaDraft.Field, _ label: String, _ codes: [(code: String, label: String)]
  ) -> FormField {
    let name = Self.name(of: field)
    return FormField(
      name: name, label: label, error: errors[name], value: "", isRequired: true, control: .radio,
      choices: codes.map { code, label in
        FormField.Choice(
          id: "\(name)-\(code)", value: code, label: label, isChosen: form.draft[field] == code)
      })
  }

  private func field(
    _ name: String, _ label: String, _ value: String, hint: String? = nil,
    isRequired: Bool = false, control: FormField.Control
  ) -> FormField {
    FormField(
      name: name, label: label, hint: hint, error: errors[name], value: value,
      isRequired: isRequired, control: control)
  }

  private static func name(of field: AgendaDraft.Field) -> String {
    AgendaForm.names.first { $0.field == field }?.name ?? ""
  }
}
