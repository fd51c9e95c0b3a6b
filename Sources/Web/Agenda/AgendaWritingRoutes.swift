import Domain
import Exchange
import HTTPTypes
import Hummingbird
import Storage

/// Announcing something in the agenda and changing it.
struct AgendaWritingRoutes {
  let storage: any Storage
  let labels: Labels
  let pages: Pages
  let clock: Clock

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/agenda/nouveau", use: new)
    router.post("/agenda", use: create)
    router.get("/agenda/:item/modifier", use: edit)
    router.post("/agenda/:item", use: update)
  }

  @Sendable
  private func new(_ request: Request, _ context: SiteContext) async throws -> Response {
    guard let kind = AgendaItem.Kind(rawValue: request.query["type"]) else {
      return .see("/agenda")
    }
    let form = AgendaForm(kind: kind, organiser: try context.right().structure)
    return try await page(form, context)
  }

  @Sendable
  private func create(_ request: Request, _ context: SiteContext) async throws -> Response {
    var form = try sent(context)
    if asksForDays(context) {
      form.addRows()
      return try await page(form, context)
    }
    do {
      let item = try await item(from: form, state: .announced)
      try context.require(.writeAgenda, on: item.organiser)
      let mark = try context.mark(at: clock)
      let id = try await storage.write { try $0.add(item, by: mark) }
      return .see("/agenda/\(id)?fait=enregistre")
    } catch let problems as AgendaProblems {
      return try await page(form, context, problems: problems.all)
    }
  }

  @Sendable
  private func edit(_ request: Request, _ context: SiteContext) async throws -> Response {
    let stored = try await storage.writableItem(context)
    return try await page(
      AgendaForm(stored.item), context, changing: (stored.id, stored.revision))
  }

  @Sendable
  private func update(_ request: Request, _ context: SiteContext) async throws -> Response {
    let stored = try await storage.writableItem(context)
    var form = try sent(context)
    guard let revision = Int(context.form["revision"]) else { throw PageError.unreadable }
    let seen = (id: stored.id, revision: revision)
    if asksForDays(context) {
      form.addRows()
      return try await page(form, context, changing: seen)
    }
    do {
      let item = try await item(from: form, state: stored.item.state)
      try context.require(.writeAgenda, on: item.organiser)
      let mark = try context.mark(at: clock)
      try await storage.write { try $0.update(stored.id, from: revision, to: item, by: mark) }
      return .see("/agenda/\(stored.id)?fait=enregistre")
    } catch let problems as AgendaProblems {
      return try await page(form, context, changing: seen, problems: problems.all)
    }
  }
}

extension AgendaWritingRoutes {
  /// - Throws: `PageError.unreadable` for a form of no kind of item.
  private func sent(_ context: SiteContext) throws -> AgendaForm {
    guard let form = AgendaForm(context.form, organiser: try context.right().structure) else {
      throw PageError.unreadable
    }
    return form
  }

  private func asksForDays(_ context: SiteContext) -> Bool { context.form["suite"] == "jours" }

  private func item(from form: AgendaForm, state: AgendaItem.State) async throws -> AgendaItem {
    let structures = try await storage.read { try $0.structures() }
    return try AgendaReader(organisers: structures.map(\.code))
      .item(from: form.draft, state: state)
  }

  private func page(
    _ form: AgendaForm, _ context: SiteContext,
    changing stored: (id: StoredAgendaItem.ID, revision: Int)? = nil,
    problems: [AgendaProblem] = []
  ) async throws -> Response {
    let isOfAStructure = try context.right().structure != nil
    let structures = isOfAStructure ? [] : try await storage.read { try $0.structures() }
    let page = AgendaFormPage(
      form, changing: stored, structures: structures, errors: AgendaErrors(problems),
      labels: labels)
    return try pages.response(
      page, context, status: problems.isEmpty ? .ok : .unprocessableContent)
  }
}

extension SiteContext {
  /// Who writes, and when.
  func mark(at clock: Clock) throws -> StoredAgendaItem.Mark {
    StoredAgendaItem.Mark(name: try signedIn().account.name, instant: clock.instant())
  }
}
