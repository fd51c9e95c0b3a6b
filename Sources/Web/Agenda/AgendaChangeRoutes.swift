import Domain
import Exchange
import Hummingbird
import Storage

/// What a button does with an item of the agenda: saying that it is full or cancelled, taking it
/// out and putting it back, noting it in the journal.
struct AgendaChangeRoutes {
  let storage: any Storage
  let notes: QuickNoteRoutes
  let clock: Clock

  func add(to router: some RouterMethods<SiteContext>) {
    router.post("/agenda/:item/etat", use: changeState)
    router.post("/agenda/:item/suppression", use: delete)
    router.post("/agenda/:item/retablissement", use: restore)
    router.post("/agenda/:item/journal", use: note)
  }

  @Sendable
  private func changeState(_ request: Request, _ context: SiteContext) async throws -> Response {
    let stored = try await storage.writableItem(context)
    guard let state = AgendaItem.State(rawValue: context.form["etat"]),
      let revision = Int(context.form["revision"])
    else { throw PageError.unreadable }
    var item = stored.item
    item.state = state
    let (changed, mark) = (item, try context.mark(at: clock))
    try await storage.write { try $0.update(stored.id, from: revision, to: changed, by: mark) }
    return .see("/agenda/\(stored.id)")
  }

  @Sendable
  private func delete(_ request: Request, _ context: SiteContext) async throws -> Response {
    let stored = try await storage.writableItem(context)
    let mark = try context.mark(at: clock)
    try await storage.write { try $0.deleteAgendaItem(stored.id, by: mark) }
    return .see("/agenda?supprimee=\(stored.id)")
  }

  @Sendable
  private func restore(_ request: Request, _ context: SiteContext) async throws -> Response {
    guard let id = StoredAgendaItem.ID(try context.pathText("item")),
      let deleted = try await storage.read({ try $0.deletedAgendaItem(id) })
    else { throw PageError.notFound }
    try context.require(.writeAgenda, on: deleted.item.organiser)
    let mark = try context.mark(at: clock)
    try await storage.write { try $0.restoreAgendaItem(id, by: mark) }
    return .see("/agenda/\(id)")
  }

  /// Notes a training in the journal of the person's structure.
  @Sendable
  private func note(_ request: Request, _ context: SiteContext) async throws -> Response {
    let stored = try await storage.readableItem(context)
    let structure = try context.ownStructure()
    let today = clock.today()
    guard let asked = AgendaNote(rawValue: context.form["note"]),
      AgendaNote.all(of: stored.item, by: structure, today: today).contains(asked)
    else { throw PageError.unreadable }
    let names = try await storage.read { try $0.structures() }.names
    let organiser = names[stored.item.organiser] ?? stored.item.organiser.text
    let sessions = Int(context.form["sessions"]).flatMap { number in
      (1...Sittings.most).contains(number) ? number : nil
    }
    let source = QuickNote.Source(
      path: "/agenda/\(stored.id)", label: Words.backToItem,
      action: "/agenda/\(stored.id)/journal",
      fields: [("note", asked.rawValue)] + (sessions.map { [("sessions", "\($0)")] } ?? []))
    return try await notes.keep(
      asked.note(of: stored, organiser: organiser, sessions: sessions, today: today),
      from: source, context)
  }
}
