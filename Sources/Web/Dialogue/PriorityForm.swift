import Domain
import Exchange

/// What the form of a priority holds, from the browser or from a priority.
struct PriorityForm: Sendable {
  private static let columns = ["title", "indicator", "target", "owner", "due_on", "state"]

  private var texts: [String: String]

  /// The form of a new priority.
  init() { texts = ["state": Priority.State.notStarted.rawValue] }

  init(_ priority: Priority) {
    texts = [
      "title": priority.title, "indicator": priority.indicator ?? "", "target": priority.target,
      "owner": priority.owner, "due_on": priority.dueOn?.description ?? "",
      "state": priority.state.rawValue,
    ]
  }

  /// What a browser sent.
  init(_ form: Form) {
    texts = Dictionary(uniqueKeysWithValues: Self.columns.map { ($0, form[$0]) })
  }

  subscript(column: String) -> String { texts[column] ?? "" }

  /// - Throws: `FieldErrors` with everything that is wrong.
  func priority(under framework: Framework, labels: Labels) throws(FieldErrors) -> Priority {
    var errors = FieldErrors()
    var cells = Cells(texts.filter { !$0.value.isEmpty }.map { ($0.key, $0.value) })
    let title = cells.required("title")
    let dueOn = cells.day("due_on")
    let state = Priority.State(rawValue: self["state"])
    if state == nil { errors.add(Words.chooseOne, at: "state") }
    let indicator = self["indicator"].isEmpty ? nil : self["indicator"]
    if let indicator, framework.indicator(indicator) == nil {
      errors.add(Words.unknownIndicator, at: "indicator")
    }
    errors.add(cells.problems, labels: labels)
    guard let state, errors.isEmpty else { throw errors }
    return Priority(
      title: String(Cells.trimmed(title)), indicator: indicator,
      target: cells.text("target") ?? "", owner: cells.text("owner") ?? "", dueOn: dueOn,
      state: state)
  }
}

/// The form of a priority, new or being changed.
struct PriorityPage: Page {
  static let template = "priority"

  let title: String
  let section: Section? = .dialogue
  let structureName: String
  let heading: String
  let dialoguePath: String
  let action: String
  let revision: Int
  let first: [FormField]
  let indicators: [Option]
  let indicatorError: String?
  let others: [FormField]
  let hasErrors: Bool
  let isStale: Bool
  let changes: [DialogueFormPage.Change]

  /// Where a priority stands while it is filled in.
  struct Place: Sendable {
    let request: DialogueRequest
    let structure: Structure
    let framework: Framework
    /// Nil for a new priority.
    let id: Int64?
    let revision: Int
  }

  /// - Parameter stale: the form as it is kept now, when someone else has changed it meanwhile.
  init(_ form: PriorityForm, at place: Place, errors: FieldErrors, stale: PriorityForm? = nil) {
    title = place.id == nil ? Words.newPriority : Words.changePriority
    structureName = place.structure.name
    heading = Words.dialogueTitle(place.request.year)
    dialoguePath = place.request.path
    action = "\(place.request.path)/priorites" + (place.id.map { "/\($0)" } ?? "")
    revision = place.revision
    hasErrors = !errors.isEmpty
    isStale = stale != nil
    changes = stale.map { form.changes(since: $0) } ?? []
    first = [
      form.field(
        "title", Words.priorityTitle, .text, errors, hint: Words.priorityTitleHint,
        isRequired: true)
    ]
    indicators =
      [Option(value: "", label: Words.noIndicator, isChosen: form["indicator"].isEmpty)]
      + place.framework.indicators.map { indicator in
        Option(
          value: indicator.id, label: "\(indicator.id) \(French.spaced(indicator.name))",
          isChosen: indicator.id == form["indicator"])
      }
    indicatorError = errors.sentences["indicator"]
    others = [
      form.field("target", Words.priorityTarget, .text, errors, hint: Words.priorityTargetHint),
      form.field("owner", Words.priorityOwner, .text, errors),
      form.field("due_on", Words.priorityDueOn, .date, errors),
      form.field("state", Words.priorityState, .radio, errors, isRequired: true),
    ]
  }
}

extension PriorityForm {
  fileprivate func field(
    _ name: String, _ label: String, _ control: FormField.Control, _ errors: FieldErrors,
    hint: String? = nil, isRequired: Bool = false
  ) -> FormField {
    FormField(
      name: name, label: label, hint: hint, error: errors.sentences[name], value: self[name],
      isRequired: isRequired, control: control,
      choices: name == "state"
        ? Priority.State.allCases.map { state in
          FormField.Choice(
            id: "state-\(state.rawValue)", value: state.rawValue, label: French.state(state),
            isChosen: self["state"] == state.rawValue)
        } : [])
  }

  fileprivate func changes(since kept: PriorityForm) -> [DialogueFormPage.Change] {
    [
      ("title", Words.priorityTitle), ("indicator", Words.indicatorLabel),
      ("target", Words.priorityTarget), ("owner", Words.priorityOwner),
      ("due_on", Words.priorityDueOn), ("state", Words.priorityState),
    ]
    .filter { self[$0.0] != kept[$0.0] }
    .map { name, label in
      let state = name == "state" ? Priority.State(rawValue: kept[name]) : nil
      return DialogueFormPage.Change(
        label: label, written: state.map(French.state) ?? kept[name])
    }
  }
}
