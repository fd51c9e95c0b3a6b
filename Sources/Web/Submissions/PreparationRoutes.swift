import Domain
import Exchange
import HTTPTypes
import Hummingbird
import Storage

/// Preparing a structure's report: its comments, sending it, asking for it to be opened again.
struct PreparationRoutes {
  let storage: any Storage
  let preparation: ReportPreparation
  let submission: ReportSubmission
  let labels: Labels
  let pages: Pages
  let clock: Clock

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/campagnes/:year/:structure", use: show)
    router.post("/campagnes/:year/:structure/textes", use: keep)
    router.post("/campagnes/:year/:structure/envoi", use: send)
    router.post("/campagnes/:year/:structure/demande", use: ask)
  }

  @Sendable
  private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
    try await show(context, done: request.query["fait"])
  }

  /// Keeps the comments.
  @Sendable
  private func keep(_ request: Request, _ context: SiteContext) async throws -> Response {
    let (year, code) = (try context.pathYear(), try context.pathStructure())
    try await keepComments(of: code, in: year, context)
    return .see(
      Address.path(CampaignAddress.report(of: code, in: year), [("fait", "enregistre")]))
  }

  /// Keeps the comments, then sends the report; what was typed stays when it cannot be sent.
  @Sendable
  private func send(_ request: Request, _ context: SiteContext) async throws -> Response {
    let (year, code) = (try context.pathYear(), try context.pathStructure())
    let sender = ReportSubmission.Sender(
      name: try context.signedIn().account.name, at: clock.instant(), today: clock.today(),
      words: try WrittenText.read(context.form["mots"]))
    do {
      try await keepComments(of: code, in: year, context)
      try await storage.write { [submission] database in
        try submission.send(code, in: year, by: sender, into: database)
      }
    } catch let refusal as StepRefusal {
      return try await show(context, refusal: refusal)
    }
    return .see(Address.path(CampaignAddress.report(of: code, in: year), [("fait", "envoye")]))
  }

  @Sendable
  private func ask(_ request: Request, _ context: SiteContext) async throws -> Response {
    let (year, code) = (try context.pathYear(), try context.pathStructure())
    let step = ReportStep(
      .reopeningRequest, at: clock.instant(), by: try context.signedIn().account.name,
      words: try WrittenText.read(context.form["motif"]))
    do {
      try await storage.write { try $0.take(step, of: code, in: year) }
    } catch let refusal as StepRefusal {
      return try await show(context, refusal: refusal)
    }
    return .see(Address.path(CampaignAddress.report(of: code, in: year), [("fait", "demande")]))
  }

  private func keepComments(
    of code: Structure.Code, in year: ReportingYear, _ context: SiteContext
  ) async throws {
    let form = context.form
    try await storage.write { [preparation, clock] database in
      let prepared = try preparation.report(
        of: code, in: year, on: clock.today(), from: database)
      guard prepared.progress.isBeingPrepared else {
        throw StepRefusal.impossible(.submission, in: prepared.progress.state)
      }
      try database.keep(try prepared.comments(from: form), of: code, in: year)
    }
  }

  private func show(
    _ context: SiteContext, done: String = "", refusal: StepRefusal? = nil
  ) async throws -> Response {
    let (year, code) = (try context.pathYear(), try context.pathStructure())
    let today = clock.today()
    let found = try await storage.read { [preparation] database in
      try database.preparation(of: code, in: year, on: today, by: preparation)
    }
    let page = PreparationPage(
      found, right: try context.right(), today: today, done: done, refusal: refusal,
      labels: labels)
    return try pages.response(page, context, status: refusal == nil ? .ok : .unprocessableContent)
  }
}

extension Database {
  /// - Throws: `PageError.notFound` for a report that no campaign asks for.
  fileprivate func preparation(
    of code: Structure.Code, in year: ReportingYear, on today: Day,
    by preparation: ReportPreparation
  ) throws -> PreparationPage.Found {
    guard let campaign = try campaign(of: year), campaign.concerns(code) else {
      throw PageError.notFound
    }
    let prepared = try preparation.report(of: code, in: year, on: today, from: self)
    let checked: [Entry.Reference] = prepared.checks.compactMap { check in
      if case .entry(let reference, _) = check.place { reference } else { nil }
    }
    let stored = try storedEntries(Array(Set(checked)))
    return PreparationPage.Found(
      prepared: prepared, submissions: try submissions(of: code, in: year),
      entryIDs: Dictionary(
        stored.map { ($0.entry.reference, $0.id) }, uniquingKeysWith: { first, _ in first }),
      lock: try lock(of: code, in: year))
  }
}
