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
    let id = try id(context)
    guard let other = StoredEntry.ID(context.form["autre"]) else { throw PageError.unreadable }
    let reference = secrets.sharedReference()
    do {
      try await change(id, context) { database, own in
        do {
          try database.share(own, with: other, as: reference)
        } catch is Problems {
          throw Unjoined.repeated
        }
      }
    } catch let unjoined as Unjoined {
      return .see("/journal/\(id)?nonjointe=\(unjoined.rawValue)")
    }
    return .see("/journal/\(id)")
  }

  /// Says that an own entry tells of another activity than those it was joined to; theirs stay.
  @Sendable
  private func separate(_ request: Request, _ context: SiteContext) async throws -> Response {
    let id = try id(context)
    try await change(id, context) { database, own in
      var entry = own.entry
      entry.sharedReference = nil
      if entry != own.entry { try database.update(own.id, from: own.revision, to: entry) }
    }
    return .see("/journal/\(id)")
  }

  private func id(_ context: SiteContext) throws -> StoredEntry.ID {
    guard let id = context.parameters.get("id", as: StoredEntry.ID.self) else {
      throw PageError.notFound
    }
    return id
  }

  private func change(
    _ id: StoredEntry.ID, _ context: SiteContext,
    _ change: @escaping @Sendable (any Database, StoredEntry) throws -> Void
  ) async throws {
    try await storage.write { database in
      guard let own = try database.storedEntry(id) else { throw PageError.notFound }
      try context.require(.writeJournal, on: own.entry.reference.structure)
      try change(database, own)
    }
  }
}
