import Domain
import Exchange
import Hummingbird
import Storage

/// Joining an activity that another structure has noted, so that the region counts it once.
struct SharingRoutes {
  let storage: any Storage
  let clock: Clock
  let secrets: Secrets

  func add(to router: some RouterMethods<SiteContext>) {
    router.post("/journal/:id/partage", use: join)
    router.post("/journal/rejoindre/:other", use: copy)
  }

  /// Says that an own entry and another structure's tell of one activity.
  @Sendable
  private func join(_ request: Request, _ context: SiteContext) async throws -> Response {
    let structure = try context.ownStructure()
    guard let id = context.parameters.get("id", as: StoredEntry.ID.self),
      let other = StoredEntry.ID(context.form["autre"])
    else { throw PageError.unreadable }
    let reference = newReference()
    try await storage.write { database in
      guard let own = try database.storedEntry(id), own.entry.reference.structure == structure
      else { throw PageError.notFound }
      try database.share(own, with: other, as: reference)
    }
    return .see("/journal/\(id)")
  }

  /// Notes another structure's activity in the own journal too, to be completed.
  ///
  /// Only one that the search proposes: this is not a way to read another structure's journal.
  @Sendable
  private func copy(_ request: Request, _ context: SiteContext) async throws -> Response {
    let structure = try context.ownStructure()
    guard let other = context.parameters.get("other", as: StoredEntry.ID.self) else {
      throw PageError.notFound
    }
    let (reference, today) = (newReference(), clock.today())
    let id = try await storage.write { database in
      guard
        let found = try database.activityElsewhere(
          other, than: structure, since: today.sharingStart, until: today)
      else { throw PageError.notFound }
      var cells = EntryForm(found.entry)
      cells["comment"] = ""
      cells["shared_reference"] = ""
      let id = try database.record(cells.cells, of: structure)
      if let own = try database.storedEntry(id) {
        try database.share(own, with: other, as: reference)
      }
      return id
    }
    return .see("/journal/\(id)/modifier")
  }

  private func newReference() -> String { "partage-\(secrets.token().prefix(12))" }
}

extension Database {
  /// Gives both entries one shared reference: the one that either has already, or this new one.
  ///
  /// Whatever its date: the own entry proves that the structure was there.
  ///
  /// Only what can be one activity is joined: no other entry of another structure is touched.
  fileprivate func share(
    _ own: StoredEntry, with other: StoredEntry.ID, as new: String
  ) throws {
    guard let other = try storedEntry(other),
      own.entry.probablyTellsOfTheSame(as: other.entry)
    else { throw PageError.notFound }
    let reference = other.entry.sharedReference ?? own.entry.sharedReference ?? new
    for stored in [own, other] where stored.entry.sharedReference != reference {
      var entry = stored.entry
      entry.sharedReference = reference
      try update(stored.id, from: stored.revision, to: entry)
    }
    var joined = own.entry
    joined.sharedReference = reference
    do {
      try checkSharedActivity(of: joined)
    } catch is Problems {
      throw PageError.conflict
    }
  }
}
