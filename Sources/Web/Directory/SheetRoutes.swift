import Domain
import Exchange
import Hummingbird
import Storage

/// The sheets of the places of the directory, open to anybody.
struct SheetRoutes {
  let live: LiveDirectory
  let storage: any Storage
  let pages: Pages
  let clock: Clock
  let map: MapFiles
  let notes: QuickNoteRoutes

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/annuaire/fiche/:reference", use: show)
    router.post("/annuaire/fiche/:reference/orientation", use: noteOrientation)
  }

  @Sendable
  private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
    let reference = Offer.Reference(try context.pathText("reference"))
    // From the database itself: a sheet is never older than what its editors see.
    let stored = try await storage.read { try $0.offers(sharingSiteOf: reference) }
    guard let offer = stored.first(where: { $0.reference == reference }) else {
      throw PageError.notFound
    }
    let others = stored.filter { $0.status != .inactive || $0.reference == reference }
    let page = SheetPage(
      offer.forEveryone, others: others.map(\.forEveryone),
      directory: try await live.current().directory, map: map, instant: clock.instant(),
      today: clock.today(), right: context.session?.right)
    return try pages.response(page, context)
  }

  /// Notes in the journal of the person's structure that somebody was sent there.
  @Sendable
  private func noteOrientation(
    _ request: Request, _ context: SiteContext
  ) async throws -> Response {
    let reference = Offer.Reference(try context.pathText("reference"))
    let stored = try await storage.read { try $0.offer(reference) }
    guard let note = stored.flatMap(OrientationNote.init) else { throw PageError.notFound }
    let typology = try await live.current().directory.typology
    return try await notes.keep(
      note.note(typology: typology, today: clock.today()), from: note.source, context)
  }
}
