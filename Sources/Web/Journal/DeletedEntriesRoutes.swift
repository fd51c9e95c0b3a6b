import Domain
import Exchange
import Hummingbird
import Storage

/// What was taken out of the own journal and can still be put back.
struct DeletedEntriesRoutes {
  let storage: any Storage
  let labels: Labels
  let pages: Pages

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/journal/supprimees", use: list)
  }

  @Sendable
  private func list(_ request: Request, _ context: SiteContext) async throws -> Response {
    let structure = try context.ownStructure()
    let deleted = try await storage.read { database in
      try database.deletedEntries(of: structure, limit: DeletedEntriesPage.shown)
    }
    return try pages.response(DeletedEntriesPage(deleted, labels: labels), context)
  }
}
