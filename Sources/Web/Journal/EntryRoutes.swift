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
  let secrets: Secrets

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/journal/nouvelle", use: new)
    router.post("/journal", use: create)
    router.get("/journal/:id", use: show)
    router.get("/journal/:id/modifier", use: edit)
    addUpdate(to: router)
    addDeletion(to: router)
  }

  /// The kinds that the typed words mean, or the form of one kind, empty or like another entry.
  @Sendable
  private func new(_ request: Request, _ context: SiteContext) async throws -> Response {
    let structure = try context.ownStructure()
    let query = request.query
    if let kind = EntryKind(rawValue: query["type"]) {
      var form = EntryForm(kind: kind, today: clock.today())
      if KindDescription(of: kind).isTitleRequired { form["title"] = query["quoi"] }
      return try await self.form(form, structure, context)
    }
    if let other = StoredEntry.ID(query["avec"]) {
      let found = try await elsewhere(query["quoi"], structure).first { $0.id == other }
      guard let found else { throw PageError.notFound }
      return try await form(
        EntryForm(joining: found.entry), structure, context, joining: "\(other)")
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
    let found = try await elsewhere(question, structure)
    let structures = try await storage.read { try $0.structures() }
    let page = KindsPage(
      question: question, kinds: KindSearch(labels: labels).kinds(for: question),
      elsewhere: Array(found.prefix(5)), structures: structures,
      framework: catalogue.framework(for: ReportingYear(of: clock.today())), labels: labels)
    return try pages.response(page, context)
  }

  /// What other structures have noted lately and these words name.
  private func elsewhere(
    _ question: String, _ structure: Structure.Code
  ) async throws -> [StoredEntry] {
    let today = clock.today()
    let words = FoldedText.words(of: question).filter { $0.count > 1 }
    guard !words.isEmpty else { return [] }
    return try await storage.read { database in
      try database.activitiesElsewhere(
        than: structure, named: words, since: today.sharingStart, until: today)
    }
  }

  @Sendable
  private func create(_ request: Request, _ context: SiteContext) async throws -> Response {
    let structure = try context.ownStructure()
    guard let form = EntryForm(context.form) else { throw PageError.unreadable }
    let (joining, reference) = (context.form["avec"], secrets.sharedReference())
    do {
      let noted = try await storage.write { database -> NotedEntry in
        let id = try database.record(form.cells, of: structure)
        guard let other = StoredEntry.ID(joining), let own = try database.storedEntry(id) else {
          return NotedEntry(id: id)
        }
        do {
          try database.share(own, with: other, as: reference)
          return NotedEntry(id: id)
        } catch let unjoined as Unjoined {
          return NotedEntry(id: id, unjoined: unjoined)
        }
      }
      return .see(
        "/journal/\(noted.id)?fait=note"
          + (noted.unjoined.map { "&nonjointe=\($0.rawValue)" } ?? ""))
    } catch let problems as Problems {
      return try await self.form(
        form, structure, context, joining: joining, problems: problems.all)
    } catch let lock as YearLock {
      return try await self.form(form, structure, context, joining: joining, stoppedBy: lock)
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
        likely: try database.likelyShared(with: stored),
        counted: try database.indicators(
          counting: stored.entry,
          under: catalogue.framework(for: ReportingYear(of: stored.entry.date))),
        lock: try database.lock(of: structure, in: ReportingYear(of: stored.entry.date)),
        today: today)
    }
    let page = EntryPage(
      stored, found, isNew: request.query["fait"] == "note",
      unjoined: Unjoined(rawValue: request.query["nonjointe"]),
      mayWrite: try context.right().allows(.writeJournal, on: structure), labels: labels)
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
}

extension EntryRoutes {
  func form(
    _ form: EntryForm, _ structure: Structure.Code, _ context: SiteContext,
    stored: StoredEntry? = nil, revision: Int? = nil, joining other: String = "",
    problems: [Problem] = [], stoppedBy lock: YearLock? = nil, meanwhile: SavedMeanwhile? = nil
  ) async throws -> Response {
    let (projects, locks) = try await storage.read { database in
      (try database.projects(of: structure), try database.locks(of: [structure]))
    }
    let page = EntryFormPage(
      form, stored: stored, revision: revision.map { "\($0)" } ?? "", joining: other,
      problems: problems, locks: locks, stoppedBy: lock, meanwhile: meanwhile,
      projects: projects, framework: catalogue.framework(for: ReportingYear(of: clock.today())),
      labels: labels)
    let isStopped = lock != nil || meanwhile != nil
    return try pages.response(
      page, context,
      status: isStopped ? .conflict : problems.isEmpty ? .ok : .unprocessableContent)
  }
}

/// An entry just noted, and why it was not joined with the one that it was to be joined with.
private struct NotedEntry: Sendable, AuditedResult {
  let id: StoredEntry.ID
  var unjoined: Unjoined?

  var auditID: String { id.auditID }
}
