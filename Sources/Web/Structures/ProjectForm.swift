import Domain
import Exchange

/// What the form of a project holds, from the browser or from a project, as cells of text.
struct ProjectForm: Sendable {
  private var texts: [String: String]

  /// An empty form, in which the person's own structure is ticked.
  init(for structure: Structure.Code?) {
    texts = structure.map { ["structures": $0.text] } ?? [:]
  }

  /// The form filled with a project.
  init(_ project: Project) {
    texts = Dictionary(
      zip(Project.columns, project.written), uniquingKeysWith: { first, _ in first })
  }

  /// What a browser sent.
  ///
  /// - Parameter code: of the project being changed, which keeps it; nil for a new one.
  init(_ form: Form, code: Project.Code?) {
    texts = [:]
    for column in Project.columns {
      texts[column] = form.values(column).filter { !$0.isEmpty }.joined(separator: "|")
    }
    if let code { texts["code"] = code.text }
  }

  subscript(column: String) -> String { texts[column] ?? "" }

  /// Tells the content of the form from any other.
  var fingerprint: String {
    Secrets.hash(Project.columns.map { self[$0] }.joined(separator: "\u{1F}"))
  }

  /// The codes of the structures that are ticked.
  var structures: [Structure.Code] {
    self["structures"].split(separator: "|").map { Structure.Code(String($0)) }
  }

  /// The filled cells, for the reader of projects.
  var cells: [(column: String, text: String)] {
    Project.columns.map { ($0, self[$0]) }.filter { !$0.1.isEmpty }
  }
}

/// What is wrong with a project's form, in words, by column.
struct ProjectErrors: Error {
  private(set) var sentences: [String: String] = [:]

  var isEmpty: Bool { sentences.isEmpty }

  /// Keeps the first sentence of each column.
  mutating func add(_ sentence: String, at column: String) {
    if sentences[column] == nil { sentences[column] = sentence }
  }
}

extension ProjectForm {
  private static let controls: [String: FormField.Control] = [
    "nature": .radio, "partnership": .radio, "structures": .checkboxes,
  ]

  /// What to do about a problem, in the words of its field.
  static func sentence(for problem: Problem, labels: Labels) -> String {
    let advice = problem.reason == .missing ? controls[problem.column]?.advice : nil
    return advice ?? labels.sentence(for: problem)
  }

  /// The form's fields as the template draws them, the code apart for a project that has one.
  func fields(
    isNew: Bool, structures: [Structure], errors: ProjectErrors, labels: Labels
  ) -> [FormField] {
    func field(
      _ name: String, _ control: FormField.Control, isRequired: Bool = true, hint: String? = nil,
      choices: [FormField.Choice] = []
    ) -> FormField {
      FormField(
        name: name, label: labels.fileColumn(name), hint: hint, error: errors.sentences[name],
        value: self[name], isRequired: isRequired, control: control, choices: choices)
    }
    let code = isNew ? [field("code", .text, hint: Words.projectCodeHint)] : []
    return code + [
      field("title", .text),
      field("team", .text, hint: Words.teamHint),
      field(
        "nature", .radio, choices: choices("nature", Project.Nature.self, labels.projectNature)),
      field("declared_on", .date, isRequired: false, hint: Words.declaredOnHint),
      field(
        "partnership", .radio,
        choices: choices("partnership", Project.Partnership.self, labels.partnership)),
      field(
        "structures", .checkboxes, hint: Words.supportersHint, choices: choices(of: structures)),
    ]
  }

  /// What is kept now where it is not what the form says, in words.
  func changes(
    since kept: ProjectForm, _ structures: [Structure], _ labels: Labels
  ) -> [DialogueFormPage.Change] {
    let now = kept.fields(
      isNew: false, structures: structures, errors: ProjectErrors(), labels: labels)
    return now.filter { self[$0.name] != kept[$0.name] }.map { field in
      let chosen = field.choices.filter(\.isChosen).map(\.label)
      let text = field.choices.isEmpty ? kept[field.name] : French.list(chosen)
      return DialogueFormPage.Change(label: field.label, written: text)
    }
  }

  private func choices<Code: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ codes: Code.Type, _ label: (Code) -> String
  ) -> [FormField.Choice] {
    Code.allCases.map { code in
      FormField.Choice(
        id: "\(name)-\(code.rawValue)", value: code.rawValue, label: label(code),
        isChosen: self[name] == code.rawValue)
    }
  }

  private func choices(of structures: [Structure]) -> [FormField.Choice] {
    structures.map { structure in
      FormField.Choice(
        id: "structures-\(structure.code.text)", value: structure.code.text,
        label: structure.name, isChosen: self.structures.contains(structure.code))
    }
  }
}
