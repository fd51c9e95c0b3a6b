import Domain
import HTTPTypes
import Hummingbird
import Storage

/// Saving a changed activity; what was typed is kept whatever stops it.
extension EntryRoutes {
  func addUpdate(to router: some RouterMethods<SiteContext>) {
    router.post("/journal/:id", use: update)
  }

  @Sendable
  private func update(_ request: Request, _ context: SiteContext) async throws -> Response {
    guard let stored = try await current(try id(context), context) else {
      return try await stillTyped(try typed(context), try id(context), context)
    }
    let (form, structure) = (try typed(context), stored.entry.reference.structure)
    guard let revision = Int(context.form["revision"]) else { throw PageError.unreadable }
    do {
      try await storage.write { try $0.revise(stored, from: revision, form.cells) }
      return .see("/journal/\(stored.id)?fait=note")
    } catch let problems as Problems {
      return try await self.form(
        form, structure, context, stored: stored, revision: revision, problems: problems.all)
    } catch let lock as YearLock {
      return try await self.form(
        form, structure, context, stored: stored, revision: revision, stoppedBy: lock)
    } catch is StaleEntry {
      return try await stillTyped(form, stored.id, context)
    }
  }

  /// The activity, unless it was deleted while its form was open.
  private func current(
    _ id: StoredEntry.ID, _ context: SiteContext
  ) async throws -> StoredEntry? {
    do {
      return try await writable(id, context)
    } catch PageError.notFound {
      guard let deleted = try await storage.read({ try $0.deletedEntry(id) }) else {
        throw PageError.notFound
      }
      try context.require(.writeJournal, on: deleted.entry.reference.structure)
      return nil
    }
  }

  private func typed(_ context: SiteContext) throws -> EntryForm {
    guard let form = EntryForm(context.form) else { throw PageError.unreadable }
    return form
  }

  /// The form as it was typed, beside what somebody else has saved since it was opened; as a form of
  /// a new activity when they deleted it.
  private func stillTyped(
    _ typed: EntryForm, _ id: StoredEntry.ID, _ context: SiteContext
  ) async throws -> Response {
    let structure = try context.ownStructure()
    let (stored, projects) = try await storage.read { database in
      (try database.storedEntry(id), try database.projects())
    }
    let meanwhile = SavedMeanwhile(stored, unlike: typed, projects: projects, labels: labels)
    if meanwhile.isWhatWasTyped { return .see("/journal/\(id)?fait=note") }
    // What the activity is shared with is no field of the form: it stays as it was last decided.
    var form = typed
    form["shared_reference"] = stored?.entry.sharedReference ?? ""
    return try await self.form(
      form, structure, context, stored: stored, revision: stored?.revision, meanwhile: meanwhile)
  }
}
