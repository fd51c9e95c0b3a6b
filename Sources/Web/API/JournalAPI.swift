import Domain
import Exchange
import HTTPTypes
import Hummingbird
import Storage

/// The journal for programs.
struct JournalAPI {
  let storage: any Storage
  let labels: Labels
  let clock: Clock

  func add(to router: some RouterMethods<SiteContext>) {
    APIOperation.listEntries.add(to: router, use: list)
    APIOperation.createEntry.add(to: router, use: create)
    APIOperation.readEntry.add(to: router, use: read)
    APIOperation.replaceEntry.add(to: router, use: replace)
    APIOperation.deleteEntry.add(to: router, use: delete)
  }

  @Sendable
  private func list(
    _ asked: APIRequest, _ request: Request, _ context: SiteContext
  ) async throws -> Response {
    let filter = try filter(asked, for: try context.right())
    let cursor = asked["after"].flatMap(JournalPage.Cursor.init(written:))
    let size = asked.number("limit") ?? 50
    let page = try await storage.read { database in
      try database.journalPage(filter, after: cursor, size: size)
    }
    return .json([
      "entries": .array(page.entries.map(EntryJSON.written)),
      "next": page.next.map { .text($0.written) } ?? .null,
    ])
  }

  private func filter(_ asked: APIRequest, for right: Right) throws -> JournalFilter {
    let structure = asked["structure"].map { Structure.Code($0) } ?? right.structure
    if let structure, !right.allows(.readJournal, on: structure) { throw PageError.forbidden }
    var filter = JournalFilter(
      structures: structure.map { [$0] }, year: asked.number("year").flatMap(ReportingYear.init))
    filter.kinds = asked["kind"].flatMap(EntryKind.init).map { [$0] } ?? []
    filter.words = FoldedText.words(of: asked["words"] ?? "")
    return filter
  }

  @Sendable
  private func read(
    _ asked: APIRequest, _ request: Request, _ context: SiteContext
  ) async throws -> Response {
    answer(with: try await readable(asked, context))
  }

  /// Notes an entry; the same request with the same key is carried out once.
  @Sendable
  private func create(
    _ asked: APIRequest, _ request: Request, _ context: SiteContext
  ) async throws -> Response {
    let structure = try context.ownStructure()
    let (json, bytes) = try await request.json()
    let cells = try EntryJSON.cells(of: json, labels: labels)
    let named = namedRequest(asked, request, bytes, context)
    let made = try await refusing {
      try await storage.write { try $0.noteOnce(cells, of: structure, as: named) }
    }
    return .json(
      Array(made.answer.body.utf8), status: .created,
      headers: [.location: made.answer.location, .eTag: "\"1\""])
  }

  /// The request under the name that the program gave it; nil without one.
  private func namedRequest(
    _ asked: APIRequest, _ request: Request, _ body: [UInt8], _ context: SiteContext
  ) -> NamedRequest? {
    guard let key = asked["Idempotency-Key"], let token = context.token else { return nil }
    let text = "\(request.uri.path)\n\(String(decoding: body, as: UTF8.self))"
    return NamedRequest(
      key: key, token: token.id, hash: Secrets.hash(text), instant: clock.instant())
  }

  @Sendable
  private func replace(
    _ asked: APIRequest, _ request: Request, _ context: SiteContext
  ) async throws -> Response {
    let stored = try await writable(asked, context)
    guard let revision = asked.revision else { throw APIError.noRevision }
    let cells = try EntryJSON.cells(of: try await request.json().json, labels: labels)
    let now = try await refusing {
      try await storage.write { database in
        try database.revise(stored, from: revision, cells)
        return try database.storedEntry(stored.id)
      }
    }
    guard let now else { throw PageError.notFound }
    return answer(with: now)
  }

  @Sendable
  private func delete(
    _ asked: APIRequest, _ request: Request, _ context: SiteContext
  ) async throws -> Response {
    let stored = try await writable(asked, context)
    guard let revision = asked.revision else { throw APIError.noRevision }
    let instant = clock.instant()
    try await refusing {
      try await storage.write { database in
        guard let now = try database.storedEntry(stored.id) else { throw PageError.notFound }
        guard now.revision == revision else { throw StaleEntry() }
        try database.delete(stored.id, at: instant)
      }
    }
    return Response(status: .noContent)
  }
}

extension JournalAPI {
  private func readable(_ asked: APIRequest, _ context: SiteContext) async throws -> StoredEntry {
    guard let id = asked["id"].flatMap(StoredEntry.ID.init),
      let stored = try await storage.read({ try $0.storedEntry(id) })
    else { throw PageError.notFound }
    try context.require(.readJournal, on: stored.entry.reference.structure)
    return stored
  }

  private func writable(_ asked: APIRequest, _ context: SiteContext) async throws -> StoredEntry {
    let stored = try await readable(asked, context)
    try context.require(.writeJournal, on: stored.entry.reference.structure)
    return stored
  }

  private func answer(with stored: StoredEntry) -> Response {
    .json(EntryJSON.written(stored), headers: [.eTag: "\"\(stored.revision)\""])
  }

  /// Turns what the journal refuses into what programs are told.
  private func refusing<T>(_ change: () async throws -> T) async throws -> T {
    do {
      return try await change()
    } catch let problems as Problems {
      throw APIError(problems, labels: labels)
    } catch is StaleEntry {
      throw APIError.staleRevision
    }
  }
}
