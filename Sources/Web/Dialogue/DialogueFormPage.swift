import Domain
import Exchange
import Storage

/// The form of a dialogue: its meeting, its decisions, its means.
struct DialogueFormPage: Page {
  struct List: Sendable {
    let legend: String
    let lines: [Line]
  }

  struct Line: Sendable {
    let fields: [FormField]
  }

  /// A part that someone else has changed, as it is kept now.
  struct Change: Sendable {
    let label: String
    let now: String

    init(label: String, now: String) {
      self.label = label
      self.now = now.isEmpty ? Words.emptyValue : now
    }

    /// - Parameter written: as a field holds it: a day stands there as files write it.
    init(label: String, written: String) {
      self.init(label: label, now: Day(written).map(French.date) ?? written)
    }
  }

  static let template = "dialogue-form"

  let title: String
  let section: Section? = .dialogue
  let structureName: String
  let path: String
  let revision: Int
  let fields: [FormField]
  let lists: [List]
  let hasErrors: Bool
  let isStale: Bool
  let changes: [Change]

  /// - Parameter stale: what is kept now, when someone else has changed it meanwhile.
  init(
    _ form: DialogueForm, of request: DialogueRequest, structure: Structure, revision: Int,
    errors: FieldErrors, stale: StoredDialogue?
  ) {
    title = Words.changingDialogue(request.year)
    structureName = structure.name
    path = request.path
    self.revision = stale?.revision ?? revision
    hasErrors = !errors.isEmpty
    isStale = stale != nil
    changes = stale.map { Self.changes(in: form, since: $0.dialogue) } ?? []
    fields = [
      form.field("met_on", Words.meetingDay, .date, errors),
      form.field("participants", Words.participants, .longText, errors),
      form.field("decisions", Words.decisions, .longText, errors),
    ]
    lists = DialogueForm.List.allCases.map { list in
      List(
        legend: Words.legend(list),
        lines: (0..<(form.lineCounts[list] ?? 0)).map { line in
          Line(fields: [
            form.field(
              DialogueForm.name(list, line), Words.line(Words.nameLabel(list), line + 1), .text,
              errors),
            form.field(
              DialogueForm.amount(list, line), Words.line(Words.amountLabel(list), line + 1),
              .text, errors),
          ])
        })
    }
  }

  private static func changes(in form: DialogueForm, since kept: Dialogue) -> [Change] {
    let now = DialogueForm(kept)
    let single = [
      ("met_on", Words.meetingDay), ("participants", Words.participants),
      ("decisions", Words.decisions),
    ]
    .filter { form[$0.0] != now[$0.0] }
    .map { name, label in Change(label: label, written: now[name]) }
    let lists = [(DialogueForm.List.staff, kept.staff), (.funding, kept.funding)].map {
      list, means in
      let lines = means.map { "\($0.name)\u{A0}: \(Words.full($0.amount, of: list))" }
      return Change(label: Words.legend(list), now: lines.joined(separator: ", "))
    }
    return single + lists
  }
}

extension DialogueForm {
  fileprivate func field(
    _ name: String, _ label: String, _ control: FormField.Control, _ errors: FieldErrors
  ) -> FormField {
    FormField(
      name: name, label: label, error: errors.sentences[name], value: self[name],
      isRequired: false, control: control)
  }
}
