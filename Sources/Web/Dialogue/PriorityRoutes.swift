import Domain
import Exchange
import HTTPTypes
import Hummingbird
import Storage

/// The priorities of a dialogue: a new one, changing one.
struct PriorityRoutes {
  let storage: any Storage
  let catalogue: Catalogue
  let labels: Labels
  let pages: Pages

  func add(to router: some RouterMethods<SiteContext>) {
    let priorities = router.group("/dialogue/:structure/:year/priorites")
    priorities.get("nouvelle", use: new)
    priorities.post(use: create)
    priorities.get(":priority", use: edit)
    priorities.post(":priority", use: update)
  }

  @Sendable
  private func new(_ request: Request, _ context: SiteContext) async throws -> Response {
    let asked = try DialogueRequest(context)
    let place = try await place(of: nil, asked)
    return try pages.response(
      PriorityPage(PriorityForm(), at: place, errors: FieldErrors()), context)
  }

  @Sendable
  private func create(_ request: Request, _ context: SiteContext) async throws -> Response {
    let asked = try DialogueRequest(context)
    let place = try await place(of: nil, asked)
    let form = PriorityForm(context.form)
    do {
      let priority = try form.priority(under: place.framework, labels: labels)
      try await storage.write { database in
        try database.add(priority, for: asked.structure, in: asked.year)
      }
      return .see("\(asked.path)?fait=enregistre")
    } catch let errors as FieldErrors {
      return try pages.response(
        PriorityPage(form, at: place, errors: errors), context, status: .unprocessableContent)
    }
  }

  @Sendable
  private func edit(_ request: Request, _ context: SiteContext) async throws -> Response {
    let asked = try DialogueRequest(context)
    let stored = try await priority(asked, context)
    let place = try await place(of: stored, asked)
    return try pages.response(
      PriorityPage(PriorityForm(stored.priority), at: place, errors: FieldErrors()), context)
  }

  @Sendable
  private func update(_ request: Request, _ context: SiteContext) async throws -> Response {
    let asked = try DialogueRequest(context)
    let stored = try await priority(asked, context)
    let place = try await place(of: stored, asked)
    guard let revision = Int(context.form["revision"]) else { throw PageError.unreadable }
    let form = PriorityForm(context.form)
    do {
      let priority = try form.priority(under: place.framework, labels: labels)
      try await storage.write { try $0.update(stored.id, from: revision, to: priority) }
      return .see("\(asked.path)?fait=enregistre")
    } catch let errors as FieldErrors {
      let place = place.at(revision: revision)
      return try pages.response(
        PriorityPage(form, at: place, errors: errors), context, status: .unprocessableContent)
    } catch is StaleDialogue {
      let now = try await priority(asked, context)
      let page = PriorityPage(
        form, at: place.at(revision: now.revision), errors: FieldErrors(),
        stale: PriorityForm(now.priority))
      return try pages.response(page, context, status: .conflict)
    }
  }

  /// The priority that the address names, of the dialogue that it names.
  ///
  /// - Throws: `PageError.notFound`.
  private func priority(
    _ asked: DialogueRequest, _ context: SiteContext
  ) async throws -> StoredPriority {
    guard let id = StoredPriority.ID(try context.pathText("priority")),
      let stored = try await storage.read({ try $0.priority(id) }),
      stored.structure == asked.structure, stored.year == asked.year
    else { throw PageError.notFound }
    return stored
  }

  private func place(
    of stored: StoredPriority?, _ asked: DialogueRequest
  ) async throws -> PriorityPage.Place {
    PriorityPage.Place(
      request: asked, structure: try await storage.read { try asked.structure(in: $0) },
      framework: catalogue.framework(for: asked.year), id: stored?.id,
      revision: stored?.revision ?? 0)
  }
}

extension PriorityPage.Place {
  /// The same, for a form that was filled from this revision.
  func at(revision: Int) -> PriorityPage.Place {
    PriorityPage.Place(
      request: request, structure: structure, framework: framework, id: id, revision: revision)
  }
}
