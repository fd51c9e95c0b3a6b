import Domain
import Exchange

/// What the form of an entry holds, from the browser or from an entry, as cells of text.
struct EntryForm: Sendable {
  let kind: EntryKind
  private var texts: [String: String] = [:]

  /// An empty form, dated today.
  init(kind: EntryKind, today: Day) {
    self.kind = kind
    texts["date"] = today.description
  }

  /// The form filled with an entry.
  init(_ entry: Entry) {
    kind = entry.kind
    for column in EntryColumn.all {
      texts[column.name] = entry.written(column).replacing("\r\n", with: "\n")
    }
  }

  /// The form filled with what another structure has noted of an activity that one took part in;
  /// what it says for itself is left out.
  init(joining entry: Entry) {
    self.init(entry)
    for column in ["comment", "shared_reference"] { texts[column] = nil }
    for field in [EntryField.involvement, .role] { texts[field.rawValue] = nil }
  }

  /// What a browser sent; nil without a known kind.
  init?(_ form: Form) {
    guard let kind = EntryKind(rawValue: form["kind"]) else { return nil }
    self.kind = kind
    for column in Self.columns(of: kind) {
      texts[column.name] = form.values(column.name).filter { !$0.isEmpty }.joined(separator: "|")
    }
  }

  subscript(column: String) -> String {
    get { texts[column] ?? "" }
    set { texts[column] = newValue }
  }

  /// The filled cells, for the reader of entries.
  var cells: [(column: String, text: String)] {
    [("kind", kind.rawValue)]
      + Self.columns(of: kind).map { ($0.name, self[$0.name]) }.filter { !$0.1.isEmpty }
  }

  /// The columns that people fill, in the order of the form.
  static func columns(of kind: EntryKind) -> [EntryColumn] {
    [.date, .title] + KindDescription(of: kind).fields.map { .field($0.field) }
      + [.comment, .sharedReference]
  }
}

extension EntryForm {
  /// The form's fields as the template draws them.
  func fields(labels: Labels, projects: [Project], problems: [Problem]) -> [FormField] {
    let description = KindDescription(of: kind)
    func error(_ column: String, _ control: FormField.Control) -> String? {
      problems.first { $0.column == column }.map { problem in
        (problem.reason == .missing ? control.advice : nil) ?? labels.sentence(for: problem)
      }
    }
    func line(_ column: EntryColumn, _ control: FormField.Control, _ isRequired: Bool) -> FormField
    {
      FormField(
        name: column.name, label: labels.column(column, in: kind),
        error: error(column.name, control), value: self[column.name], isRequired: isRequired,
        control: control)
    }
    let title = description.isTitleRequired ? [line(.title, .text, true)] : []
    return [line(.date, .date, true)] + title
      + description.fields.map { use in
        FormField(
          name: use.field.rawValue, label: labels.field(use.field, in: kind),
          hint: labels.fieldHint(use.field, in: kind),
          error: error(use.field.rawValue, use.type.control),
          value: self[use.field.rawValue], isRequired: use.presence == .required,
          control: use.type.control,
          choices: choices(of: use, labels: labels, projects: projects), goesWith: use.goesWith)
      } + [line(.comment, .longText, false)]
  }

  private func choices(
    of use: FieldUse, labels: Labels, projects: [Project]
  ) -> [FormField.Choice] {
    let name = use.field.rawValue
    let chosen = self[name].split(separator: "|").map(String.init)
    if use.type == .project {
      return projects.map { project in
        FormField.Choice(
          id: "\(name)-\(project.code.text)", value: project.code.text,
          label: "\(project.title) (\(project.code.text))",
          isChosen: chosen.contains(project.code.text))
      }
    }
    let codes = use.type.codes.map { code in
      FormField.Choice(
        id: "\(name)-\(code)", value: code, label: labels.code(code, of: use.field),
        isChosen: chosen.contains(code))
    }
    guard case .choice = use.type, use.presence != .required else { return codes }
    let none = FormField.Choice(
      id: "\(name)-none", value: "", label: Words.noChoice, isChosen: chosen.isEmpty)
    return [none] + codes
  }
}

extension FieldUse {
  fileprivate var goesWith: String? {
    if case .together(let other) = presence { other.rawValue } else { nil }
  }
}
