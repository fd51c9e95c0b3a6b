import Domain
import Exchange

/// The projects that an account sees, by title.
struct ProjectsPage: Page {
  struct Row: Sendable {
    let projectPath: String
    let title: String
    let code: String
    let nature: String
    let team: String
    let declaredOn: String
    let structures: String
  }

  static let template = "projects"

  let title = Words.menuProjects
  let section: Section? = .projects
  /// The words that the list is filtered by.
  let question: String
  let count: String
  let rows: [Row]
  let isEmpty: Bool
  let isFiltered: Bool
  let notFound: String
  let pagination: Pagination

  /// Nil for a page that the list does not have.
  init?(_ projects: [Project], of structures: [Structure], query: Form, labels: Labels) {
    let question = query["quoi"]
    let words = FoldedText.words(of: question)
    let found = projects.filter { $0.matches(words) }.sortedByTitle()
    let pagination = Pagination(query["page"], of: found.count) { number in
      Address.path("/projets", [("quoi", question), ("page", number == 1 ? "" : "\(number)")])
    }
    guard let pagination else { return nil }
    let names = Dictionary(
      structures.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    self.question = question
    self.pagination = pagination
    count = French.count(found.count, Words.project, Words.projects)
    rows = found[pagination.range].map { Row($0, names: names, labels: labels) }
    isEmpty = found.isEmpty
    isFiltered = !words.isEmpty
    notFound = Words.projectNotFound(question)
  }
}

extension ProjectsPage.Row {
  fileprivate init(_ project: Project, names: [Structure.Code: String], labels: Labels) {
    projectPath = ProjectPage.path(project.code)
    title = French.spaced(project.title)
    code = project.code.text
    nature = labels.projectNature(project.nature)
    team = French.spaced(project.team)
    switch (project.declaredOn, project.nature) {
    case (let day?, _): declaredOn = French.date(day)
    case (nil, .programme): declaredOn = Words.notDeclared
    case (nil, .targetedAction): declaredOn = Words.nothing
    }
    structures = project.structures.map { names[$0] ?? $0.text }.joined(separator: ", ")
  }
}

extension Project {
  /// Whether every word is somewhere in its code, title or team.
  fileprivate func matches(_ words: [String]) -> Bool {
    let key = FoldedText.words(of: "\(code.text) \(title) \(team)").joined(separator: " ")
    return words.allSatisfy(key.contains)
  }
}

extension [Project] {
  fileprivate func sortedByTitle() -> [Project] {
    map { (key: FoldedText($0.title).key, project: $0) }
      .sorted { ($0.key, $0.project.code.text) < ($1.key, $1.project.code.text) }
      .map(\.project)
  }
}
