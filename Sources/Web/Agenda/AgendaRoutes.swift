import Domain
import Exchange
import Hummingbird
import Storage

/// The agenda as a list, and the page of each item: open to everybody, with more for those who are
/// signed in.
struct AgendaRoutes {
  let storage: any Storage
  let labels: Labels
  let pages: Pages
  let clock: Clock

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/agenda", use: list)
    router.get("/agenda/:item", use: show)
  }

  @Sendable
  private func list(_ request: Request, _ context: SiteContext) async throws -> Response {
    let today = clock.today()
    let query = AgendaQuery(request)
    let filter = query.filter(showsAll: context.session != nil, today: today)
    let found = try await storage.read { database in
      guard let filter else { return AgendaListPage.Found.nothing }
      return AgendaListPage.Found(
        page: try database.agendaPage(
          filter, order: query.order, after: query.cursor, size: AgendaQuery.pageSize),
        count: try database.countAgendaItems(filter), structures: try database.structures())
    }
    let page = AgendaListPage(
      query, found, today: today, right: context.session?.right,
      deleted: StoredAgendaItem.ID(request.query["supprimee"]))
    return try pages.response(page, context)
  }

  @Sendable
  private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
    let stored = try await storage.readableItem(context)
    let right = context.session?.right
    let origins = AgendaNote.allCases.map { $0.origin(of: stored.id) }
    let (structures, noted) = try await storage.read { database in
      (
        try database.structures(),
        try right?.structure.map { try database.origins(origins, of: $0) } ?? [:]
      )
    }
    let found = AgendaItemPage.Surroundings(
      organiser: structures.names[stored.item.organiser] ?? stored.item.organiser.text,
      right: right, today: clock.today(), noted: noted, done: request.query["fait"])
    return try pages.response(AgendaItemPage(stored, found, labels: labels), context)
  }
}

extension Storage {
  /// The item that the address names, when the person can read it.
  ///
  /// - Throws: `PageError.notFound`; `PageError.notSignedIn` for an item that is not for everybody.
  func readableItem(_ context: SiteContext) async throws -> StoredAgendaItem {
    guard let id = StoredAgendaItem.ID(try context.pathText("item")),
      let stored = try await read({ try $0.agendaItem(id) })
    else { throw PageError.notFound }
    if stored.item.visibility == .signedIn { _ = try context.signedIn() }
    return stored
  }

  /// The item that the address names, when the person can change it.
  ///
  /// - Throws: as `readableItem`; `PageError.forbidden` for another structure’s item.
  func writableItem(_ context: SiteContext) async throws -> StoredAgendaItem {
    let stored = try await readableItem(context)
    try context.require(.writeAgenda, on: stored.item.organiser)
    return stored
  }
}
