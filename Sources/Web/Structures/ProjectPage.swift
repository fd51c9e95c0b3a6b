import Domain
import Exchange

/// The form of a project, new or being changed.
struct ProjectPage: Page {
  static let template = "project"
  /// What stands for a code in the address of the form of a new project.
  static let newCode = "nouveau"

  let title: String
  let section: Section? = .projects
  let action: String
  /// Nil for a new project.
  let code: String?
  let fields: [FormField]
  /// What the form of the project was when the person began, as a fingerprint.
  let seen: String
  /// Whether someone else has changed the project in the meantime.
  let isStale: Bool
  let changes: [DialogueFormPage.Change]
  let hasErrors: Bool
  let isSaved: Bool

  /// - Parameters:
  ///   - kept: the form of the project as it is now; nil for a new one.
  ///   - seen: the fingerprint of the form that the person began with; nil for that of `kept`.
  init(
    _ form: ProjectForm, of code: Project.Code?, kept: ProjectForm?, seen: String? = nil,
    structures: [Structure], errors: ProjectErrors, isSaved: Bool, labels: Labels
  ) {
    title = code.map { Words.changingProject($0.text) } ?? Words.newProject
    action = code.map(Self.path) ?? "/projets"
    self.code = code?.text
    fields = form.fields(
      isNew: code == nil, structures: structures, errors: errors, labels: labels)
    // From here on it is known what the other person has written: saving again takes its place.
    self.seen = kept?.fingerprint ?? ""
    isStale = seen.map { $0 != kept?.fingerprint } ?? false
    changes = isStale ? kept.map { form.changes(since: $0, structures, labels) } ?? [] : []
    hasErrors = !errors.isEmpty
    self.isSaved = isSaved
  }

  static func path(_ code: Project.Code) -> String { "/projets/\(Address.encoded(code.text))" }
}
