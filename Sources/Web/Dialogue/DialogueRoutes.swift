import Domain
import Exchange
import HTTPTypes
import Hummingbird
import Storage

/// The management dialogue: its list, a structure's year, the form of its meeting and means.
struct DialogueRoutes {
  let storage: any Storage
  let catalogue: Catalogue
  let labels: Labels
  let pages: Pages
  let clock: Clock

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/dialogue", use: list)
    let dialogue = router.group("/dialogue/:structure/:year")
    dialogue.get(use: show)
    dialogue.get("modifier", use: edit)
    dialogue.post(use: update)
    dialogue.post("reconduction", use: carry)
  }

  /// Every structure for the region's roles; one's own for the others.
  @Sendable
  private func list(_ request: Request, _ context: SiteContext) async throws -> Response {
    let own = try context.right().structure
    let today = clock.today()
    let page = try await storage.read { database in
      DialogueListPage(
        try database.structures().filter { own == nil || $0.code == own },
        years: try database.dialogueYears(of: own), priorities: try database.priorities(of: own),
        current: ReportingYear(of: today))
    }
    return try pages.response(page, context)
  }

  @Sendable
  private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
    let asked = try DialogueRequest(context)
    let found = try await storage.read { database in
      let written = try database.priorities(of: asked.structure)
      return DialoguePage.Found(
        structure: try asked.structure(in: database),
        stored: try database.dialogue(of: asked.structure, in: asked.year),
        priorities: written.filter { $0.year == asked.year },
        previous: written.filter { $0.year.number == asked.year.number - 1 },
        years: try database.dialogueYears(of: asked.structure).map(\.year)
          + written.map(\.year))
    }
    let page = DialoguePage(
      found, of: asked, done: request.query["fait"],
      mayReadReport: try context.right().allows(.readReport, on: asked.structure),
      today: clock.today(), catalogue: catalogue)
    return try pages.response(page, context)
  }

  @Sendable
  private func edit(_ request: Request, _ context: SiteContext) async throws -> Response {
    let asked = try DialogueRequest(context)
    let (structure, stored) = try await kept(asked)
    let page = DialogueFormPage(
      DialogueForm(stored?.dialogue), of: asked, structure: structure,
      revision: stored?.revision ?? 0, errors: FieldErrors(), stale: nil)
    return try pages.response(page, context)
  }

  @Sendable
  private func update(_ request: Request, _ context: SiteContext) async throws -> Response {
    let asked = try DialogueRequest(context)
    let structure = try await kept(asked).0
    guard let revision = Int(context.form["revision"]), revision >= 0 else {
      throw PageError.unreadable
    }
    let form = DialogueForm(context.form)
    func page(_ errors: FieldErrors, stale: StoredDialogue? = nil) -> DialogueFormPage {
      DialogueFormPage(
        form, of: asked, structure: structure, revision: revision, errors: errors, stale: stale)
    }
    do {
      let dialogue = try form.dialogue(of: asked.structure, in: asked.year, labels: labels)
      try await storage.write { try $0.save(dialogue, from: revision) }
      return .see("\(asked.path)?fait=enregistre")
    } catch let errors as FieldErrors {
      return try pages.response(page(errors), context, status: .unprocessableContent)
    } catch is StaleDialogue {
      let stale = try await kept(asked).1
      return try pages.response(page(FieldErrors(), stale: stale), context, status: .conflict)
    }
  }

  /// Takes the unfinished priorities of the year before over, in one step.
  @Sendable
  private func carry(_ request: Request, _ context: SiteContext) async throws -> Response {
    let asked = try DialogueRequest(context)
    try await storage.write { database in
      _ = try asked.structure(in: database)
      try database.carryPriorities(of: asked.structure, to: asked.year)
    }
    return .see("\(asked.path)?fait=reconduit")
  }

  private func kept(_ asked: DialogueRequest) async throws -> (Structure, StoredDialogue?) {
    try await storage.read { database in
      (
        try asked.structure(in: database),
        try database.dialogue(of: asked.structure, in: asked.year)
      )
    }
  }
}
