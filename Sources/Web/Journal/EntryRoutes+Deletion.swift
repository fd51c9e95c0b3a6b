import Domain
import Hummingbird
import Storage

/// Taking an activity out of the journal, and putting it back.
extension EntryRoutes {
  func addDeletion(to router: some RouterMethods<SiteContext>) {
    router.post("/journal/:id/suppression", use: delete)
    router.post("/journal/:id/retablissement", use: restore)
  }

  @Sendable
  private func delete(_ request: Request, _ context: SiteContext) async throws -> Response {
    let stored = try await writable(try id(context), context)
    let instant = clock.instant()
    try await storage.write { try $0.delete(stored.id, at: instant) }
    return .see(address(of: stored.id))
  }

  /// The journal, with what was deleted and why it is not put back.
  private func address(of id: StoredEntry.ID, _ unrestored: Unrestored? = nil) -> String {
    "/journal?supprimee=\(id)" + (unrestored.map { "&nonretablie=\($0.rawValue)" } ?? "")
  }

  @Sendable
  private func restore(_ request: Request, _ context: SiteContext) async throws -> Response {
    let id = try id(context)
    guard let deleted = try await storage.read({ try $0.deletedEntry(id) }) else {
      throw PageError.notFound
    }
    try context.require(.writeJournal, on: deleted.entry.reference.structure)
    do {
      try await storage.write { database in
        try database.restore(id)
        try database.checkSharedActivity(of: deleted.entry)
      }
    } catch StorageError.uniqueViolation {
      return .see(address(of: id, .taken))
    } catch is Problems {
      return .see(address(of: id, .repeated))
    }
    return .see("/journal/\(id)")
  }
}

/// Why a deleted activity is not put back, as addresses write it.
enum Unrestored: String {
  /// Its reference is another one's.
  case taken = "reference"
  /// The structure has another entry of the same shared activity.
  case repeated = "repetee"
}

/// The activity that the address names, for those who may read or change it.
extension EntryRoutes {
  func id(_ context: SiteContext) throws -> StoredEntry.ID {
    guard let id = context.parameters.get("id", as: StoredEntry.ID.self) else {
      throw PageError.notFound
    }
    return id
  }

  func readable(
    _ id: StoredEntry.ID, _ context: SiteContext
  ) async throws -> StoredEntry {
    guard let stored = try await storage.read({ try $0.storedEntry(id) }) else {
      throw PageError.notFound
    }
    try context.require(.readJournal, on: stored.entry.reference.structure)
    return stored
  }

  func writable(
    _ id: StoredEntry.ID, _ context: SiteContext
  ) async throws -> StoredEntry {
    let stored = try await readable(id, context)
    try context.require(.writeJournal, on: stored.entry.reference.structure)
    return stored
  }
}
