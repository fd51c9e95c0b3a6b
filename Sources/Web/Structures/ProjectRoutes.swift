import Domain
import Exchange
import HTTPTypes
import Hummingbird
import Storage

/// The projects that support structures accompany: their list, a new one, changing one.
struct ProjectRoutes {
  let storage: any Storage
  let labels: Labels
  let pages: Pages

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/projets", use: list)
    router.post("/projets", use: create)
    router.get("/projets/\(ProjectPage.newCode)", use: new)
    router.get("/projets/:code", use: show)
    router.post("/projets/:code", use: update)
  }

  @Sendable
  private func list(_ request: Request, _ context: SiteContext) async throws -> Response {
    let right = try context.right()
    let query = request.query
    let page = try await storage.read { database in
      ProjectsPage(
        try right.structure.map(database.projects(of:)) ?? database.projects(),
        of: try database.structures(), query: query, labels: labels)
    }
    guard let page else { throw PageError.notFound }
    return try pages.response(page, context)
  }

  @Sendable
  private func new(_ request: Request, _ context: SiteContext) async throws -> Response {
    let form = ProjectForm(for: try context.right().structure)
    return try await show(form, of: nil, context)
  }

  @Sendable
  private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
    let right = try context.right()
    let code = Project.Code(try context.pathText("code"))
    let project = try await storage.read { try $0.project(code, under: right) }
    return try await show(
      ProjectForm(project), of: code, context, isSaved: request.query["fait"] == "enregistre")
  }

  @Sendable
  private func create(_ request: Request, _ context: SiteContext) async throws -> Response {
    try await keep(ProjectForm(context.form, code: nil), of: nil, context)
  }

  @Sendable
  private func update(_ request: Request, _ context: SiteContext) async throws -> Response {
    let code = Project.Code(try context.pathText("code"))
    return try await keep(ProjectForm(context.form, code: code), of: code, context)
  }

  /// Keeps the form's project, or shows the form again with what is wrong.
  private func keep(
    _ form: ProjectForm, of code: Project.Code?, _ context: SiteContext
  ) async throws -> Response {
    let (right, seen) = (try context.right(), context.form["seen"])
    do {
      let kept = try await storage.write { database in
        try database.keep(form, of: code, seen: seen, under: right, labels: labels)
      }
      return .see(Address.path(ProjectPage.path(kept), [("fait", "enregistre")]))
    } catch is StaleProject {
      return try await show(form, of: code, context, seen: seen)
    } catch let errors as ProjectErrors {
      return try await show(form, of: code, context, errors: errors)
    }
  }

  private func show(
    _ form: ProjectForm, of code: Project.Code?, _ context: SiteContext,
    seen: String? = nil, errors: ProjectErrors = ProjectErrors(), isSaved: Bool = false
  ) async throws -> Response {
    let (structures, kept) = try await storage.read { database in
      (
        try database.structures(),
        try code.flatMap { try database.project($0) }.map { ProjectForm($0) }
      )
    }
    let page = ProjectPage(
      form, of: code, kept: kept, seen: seen, structures: structures, errors: errors,
      isSaved: isSaved, labels: labels)
    let status: HTTPResponse.Status =
      page.isStale ? .conflict : errors.isEmpty ? .ok : .unprocessableContent
    return try pages.response(page, context, status: status)
  }
}

/// Someone else has changed the project since the form was opened.
private struct StaleProject: Error {}

extension Database {
  /// The project, under a right that may change it: the pole's, or one of a structure that
  /// accompanies it.
  ///
  /// - Throws: `PageError.notFound`, `.forbidden`.
  fileprivate func project(_ code: Project.Code, under right: Right) throws -> Project {
    guard let project = try project(code) else { throw PageError.notFound }
    guard right.structure.map(project.structures.contains) ?? true else {
      throw PageError.forbidden
    }
    return project
  }

  /// - Parameters:
  ///   - code: of the project being changed; nil for a new one.
  ///   - seen: the fingerprint of the form that the person began with.
  /// - Throws: `StaleProject`, or `ProjectErrors` with everything that is wrong.
  fileprivate func keep(
    _ form: ProjectForm, of code: Project.Code?, seen: String, under right: Right, labels: Labels
  ) throws -> Project.Code {
    if let code {
      let now = ProjectForm(try project(code, under: right))
      guard now.fingerprint == seen else { throw StaleProject() }
    }
    let structures = Set(try structures().map(\.code))
    var errors = ProjectErrors()
    var read: Project?
    do throws(Problems) {
      read = try Project(from: form.cells, structures: structures)
    } catch {
      for problem in error.all {
        errors.add(ProjectForm.sentence(for: problem, labels: labels), at: problem.column)
      }
    }
    if let own = right.structure, !form.structures.contains(own) {
      errors.add(Words.ownStructureMissing, at: "structures")
    }
    if code == nil, let sentence = try objection(to: form["code"]) {
      errors.add(sentence, at: "code")
    }
    guard let read, errors.isEmpty else { throw errors }
    try save(read)
    return read.code
  }

  /// Why a new project cannot have this code.
  private func objection(to code: String) throws -> String? {
    let code = Project.Code(String(Cells.trimmed(code)))
    if code.text == ProjectPage.newCode { return Words.projectCodeReserved }
    return try project(code).map { Words.projectCodeTaken($0.title) }
  }
}
