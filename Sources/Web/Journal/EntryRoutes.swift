import Domain
import Exchange
import HTTPTypes
import Hummingbird
import Storage

/// Noting an activity, looking at one, changing it; taking it out and putting it back.
struct EntryRoutes {
  let storage: any Storage
  let catalogue: Catalogue
  let labels: Labels
  let pages: Pages
  let clock: Clock

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/journal/nouvelle", use: new)
    router.post("/journal", use: create)
    router.get("/journal/:id", use: show)
    router.get("/journal/:id/modifier", use: edit)
    router.post("/journal/:id", use: update)
    addDeletion(to: router)
  }

  /// The kinds that the typed words mean, or the form of one kind, empty or like another entry.
  @Sendable
  private func new(_ request: Request, _ context: SiteContext) async throws -> Response {
    let structure = try context.ownStructure()
    let query = request.query
    if let kind = EntryKind(rawValue: query["type"]) {
      return try await form(EntryForm(kind: kind, today: clock.today()), structure, context)
    }
    if let model = StoredEntry.ID(query["modele"]) {
      var form = EntryForm(try await readable(model, context).entry)
      form["date"] = clock.today().description
      form["shared_reference"] = ""
      return try await self.form(form, structure, context)
    }
    return try await kinds(query["quoi"], structure, context)
  }

  private func kinds(
    _ question: String, _ structure: Structure.Code, _ context: SiteContext
  ) async throws -> Response {
    let today = clock.today()
    let words = FoldedText.words(of: question).filter { $0.count > 2 }
    let elsewhere = try await storage.read { database in
      let found =
        words.isEmpty
        ? []
        : try database.activitiesElsewhere(
          than: structure, matching: words, since: today.sharingStart, until: today, limit: 5)
      return (found, try database.structures())
    }
    let page = KindsPage(
      question: question, kinds: KindSearch(labels: labels).kinds(for: question),
      elsewhere: elsewhere.0, structures: elsewhere.1,
      framework: catalogue.framework(for: ReportingYear(of: today)), labels: labels)
    return try pages.response(page, context)
  }

  @Sendable
  private func create(_ request: Request, _ context: SiteContext) async throws -> Response {
    let structure = try context.ownStructure()
    guard let form = EntryForm(context.form) else { throw PageError.unreadable }
    do {
      let id = try await storage.write { try $0.record(form.cells, of: structure) }
      return .see("/journal/\(id)?fait=note")
    } catch let problems as Problems {
      return try await self.form(form, structure, context, problems: problems.all)
    } catch let lock as YearLock {
      return try await self.form(form, structure, context, stoppedBy: lock)
    }
  }

  @Sendable
  private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
    let stored = try await readable(try id(context), context)
    let structure = stored.entry.reference.structure
    let today = clock.today()
    let found = try await storage.read { database in
      EntryPage.Surroundings(
        structures: try database.structures(), projects: try database.projects(),
        shared: try stored.entry.sharedReference.map(database.entries(ofShared:)) ?? [],
        likely: try database.likelyShared(
          by: structure, since: today.sharingStart, until: today
        ).filter { $0.own.id == stored.id },
        lock: try database.lock(of: structure, in: ReportingYear(of: stored.entry.date)))
    }
    let page = EntryPage(
      stored, found, isNew: request.query["fait"] == "note",
      mayWrite: try context.right().allows(.writeJournal, on: structure),
      framework: catalogue.framework(for: ReportingYear(of: stored.entry.date)), labels: labels)
    return try pages.response(page, context)
  }

  @Sendable
  private func edit(_ request: Request, _ context: SiteContext) async throws -> Response {
    let stored = try await writable(try id(context), context)
    let (structure, day) = (stored.entry.reference.structure, stored.entry.date)
    let lock = try await storage.read { database in
      try database.lock(of: structure, in: ReportingYear(of: day))
    }
    if let lock { throw lock }
    return try await form(
      EntryForm(stored.entry), stored.entry.reference.structure, context, stored: stored,
      revision: stored.revision)
  }

  @Sendable
  private func update(_ request: Request, _ context: SiteContext) async throws -> Response {
    let stored = try await writable(try id(context), context)
    guard let form = EntryForm(context.form), let revision = Int(context.form["revision"]) else {
      throw PageError.unreadable
    }
    do {
      try await storage.write { try $0.revise(stored, from: revision, form.cells) }
      return .see("/journal/\(stored.id)?fait=note")
    } catch let problems as Problems {
      return try await self.form(
        form, stored.entry.reference.structure, context, stored: stored, revision: revision,
        problems: problems.all)
    } catch let lock as YearLock {
      return try await self.form(
        form, stored.entry.reference.structure, context, stored: stored, revision: revision,
        stoppedBy: lock)
    }
  }
}

extension EntryRoutes {
  private func form(
    _ form: EntryForm, _ structure: Structure.Code, _ context: SiteContext,
    stored: StoredEntry? = nil, revision: Int? = nil, problems: [Problem] = [],
    stoppedBy lock: YearLock? = nil
  ) async throws -> Response {
    let (projects, locks) = try await storage.read { database in
      (try database.projects(of: structure), try database.locks(of: [structure]))
    }
    let page = EntryFormPage(
      form, stored: stored, revision: revision.map { "\($0)" } ?? "", problems: problems,
      locks: locks, stoppedBy: lock, projects: projects,
      framework: catalogue.framework(for: ReportingYear(of: clock.today())),
      labels: labels)
    return try pages.response(
      page, context,
      status: lock != nil ? .conflict : problems.isEmpty ? .ok : .unprocessableContent)
  }
}
