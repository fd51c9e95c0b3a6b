import Domain
import Exchange
import HTTPTypes
import Hummingbird
import Storage

/// Notes an activity in one click, and says what was noted, in which indicators it counts and how
/// to take it back.
struct QuickNoteRoutes: Sendable {
  let storage: any Storage
  let catalogue: Catalogue
  let labels: Labels
  let pages: Pages

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/journal/:id/notee", use: show)
  }

  /// Writes the note into the journal of the person's structure; the answer leads to the page that
  /// says so, or says that the journal has it already.
  ///
  /// - Throws: `PageError.forbidden` for a right that is of no structure; `YearLock` for a year
  ///   that nobody changes any more.
  func keep(
    _ note: QuickNote, from source: QuickNote.Source, _ context: SiteContext
  ) async throws -> Response {
    let structure = try context.ownStructure()
    try context.require(.writeJournal, on: structure)
    let insists = context.form["quand_meme"] == "oui"
    do {
      let outcome = try await storage.write { database in
        try database.keep(note, of: structure, insists: insists)
      }
      switch outcome {
      case .noted(let id):
        return .see(Address.path("/journal/\(id)/notee", [("retour", source.path)]))
      case .already(let stored):
        let page = QuickNotePage(
          stored, back: (source.path, source.label), again: source,
          framework: framework(for: stored), labels: labels)
        return try pages.response(page, context, status: .conflict)
      }
    } catch is Problems {
      throw PageError.unreadable
    }
  }

  @Sendable
  private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
    guard let id = context.parameters.get("id", as: StoredEntry.ID.self),
      let stored = try await storage.read({ try $0.storedEntry(id) })
    else { throw PageError.notFound }
    try context.require(.writeJournal, on: stored.entry.reference.structure)
    let back = Address.local(request.query["retour"]).map { ($0, Words.goBack) }
    let page = QuickNotePage(
      stored, back: back, again: nil, framework: framework(for: stored), labels: labels)
    return try pages.response(page, context)
  }

  private func framework(for stored: StoredEntry) -> Framework {
    catalogue.framework(for: ReportingYear(of: stored.entry.date))
  }
}
