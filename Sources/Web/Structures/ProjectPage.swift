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
  let hasErrors: Bool
  let isSaved: Bool

  init(
    _ form: ProjectForm, of code: Project.Code?, structures: [Structure], errors: ProjectErrors,
    isSaved: Bool, labels: Labels
  ) {
    title = code.map { Words.changingProject($0.text) } ?? Words.newProject
    action = code.map(Self.path) ?? "/projets"
    self.code = code?.text
    fields = form.fields(
      isNew: code == nil, structures: structures, errors: errors, labels: labels)
    hasErrors = !errors.isEmpty
    self.isSaved = isSaved
  }

  static func path(_ code: Project.Code) -> String { "/projets/\(Address.encoded(code.text))" }
}
