import Domain
import Hummingbird
import Storage

/// Joining an own entry to another structure's, so that the region counts the activity once; and
/// taking it apart again.
struct SharingRoutes {
  let storage: any Storage
  let secrets: Secrets

  func add(to router: some RouterMethods<SiteContext>) {
    router.post("/journal/:id/partage", use: join)
    router.post("/journal/:id/separation", use: separate)
  }

  /// Says that an own entry and another structure's tell of one activity.
  @Sendable
  private func join(_ request: Request, _ context: SiteContext) async throws -> Response {
    let other = StoredEntry.ID(context.form["autre"])
    let reference = secrets.sharedReference()
    return try await changing(context) { database, own in
      guard let other else { throw PageError.unreadable }
      do {
        try database.share(own, with: other, as: reference)
      } catch is Unjoined {
        throw PageError.notFound
      } catch is Problems {
        throw PageError.conflict
      }
    }
  }

  /// Says that an own entry tells of another activity than those it was joined to; theirs stay.
  @Sendable
  private func separate(_ request: Request, _ context: SiteContext) async throws -> Response {
    try await changing(context) { database, own in
      var entry = own.entry
      entry.sharedReference = nil
      if entry != own.entry { try database.update(own.id, from: own.revision, to: entry) }
    }
  }

  private func changing(
    _ context: SiteContext, _ change: @escaping @Sendable (any Database, StoredEntry) throws -> Void
  ) async throws -> Response {
    guard let id = context.parameters.get("id", as: StoredEntry.ID.self) else {
      throw PageError.notFound
    }
    try await storage.write { database in
      guard let own = try database.storedEntry(id) else { throw PageError.notFound }
      try context.require(.writeJournal, on: own.entry.reference.structure)
      try change(database, own)
    }
    return .see("/journal/\(id)")
  }
}
