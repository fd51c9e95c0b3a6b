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
    try await show(context, PreparationPage.Told(done: request.query["fait"]))
  }

  /// Keeps the texts.
  @Sendable
  private func keep(_ request: Request, _ context: SiteContext) async throws -> Response {
    let (year, code) = (try context.pathYear(), try context.pathStructure())
    let (form, today) = (PreparationForm(context.form), clock.today())
    do {
      try await storage.write { [preparation] database in
        try preparation.keep(form, of: code, in: year, on: today, in: database)
      }
    } catch let unkept as UnkeptTexts {
      return try await show(context, PreparationPage.Told(unkept: unkept))
    } catch let refusal as StepRefusal {
      return try await show(context, PreparationPage.Told(refusal: refusal, lost: form))
    }
    return .see(
      Address.path(CampaignAddress.report(of: code, in: year), [("fait", "enregistre")]))
  }

  /// Keeps the texts and sends the report, both or neither; what was typed stays when the report
  /// cannot be sent.
  @Sendable
  private func send(_ request: Request, _ context: SiteContext) async throws -> Response {
    let (year, code) = (try context.pathYear(), try context.pathStructure())
    let form = PreparationForm(context.form)
    let sender = ReportSubmission.Sender(
      name: try context.signedIn().account.name, at: clock.instant(), today: clock.today())
    do {
      try await storage.write { [preparation, submission] database in
        try preparation.keep(form, of: code, in: year, on: sender.today, in: database)
        try submission.send(code, in: year, by: sender, into: database)
      }
    } catch let unkept as UnkeptTexts {
      return try await show(context, PreparationPage.Told(unkept: unkept))
    } catch let refusal as StepRefusal {
      return try await show(context, try await told(refusal, keeping: form, context))
    }
    return .see(Address.path(CampaignAddress.report(of: code, in: year), [("fait", "envoye")]))
  }

  /// Keeps the texts of a report that could not be sent: that is preparing it.
  private func told(
    _ refusal: StepRefusal, keeping form: PreparationForm, _ context: SiteContext
  ) async throws -> PreparationPage.Told {
    let (year, code, today) = (
      try context.pathYear(), try context.pathStructure(), clock.today()
    )
    do {
      try await storage.write(as: .prepareReport) { [preparation] database in
        try preparation.keep(form, of: code, in: year, on: today, in: database)
      }
      return PreparationPage.Told(refusal: refusal)
    } catch let unkept as UnkeptTexts {
      return PreparationPage.Told(unkept: unkept)
    } catch is StepRefusal {
      return PreparationPage.Told(refusal: refusal, lost: form)
    }
  }

  @Sendable
  private func ask(_ request: Request, _ context: SiteContext) async throws -> Response {
    let (year, code) = (try context.pathYear(), try context.pathStructure())
    let typed = context.form["motif"]
    do {
      let step = ReportStep(
        .reopeningRequest, at: clock.instant(), by: try context.signedIn().account.name,
        words: try WrittenText.read(typed))
      try await storage.write { try $0.take(step, of: code, in: year) }
    } catch let fault as WrittenText.Fault {
      return try await show(context, PreparationPage.Told(fault: fault, motive: typed))
    } catch let refusal as StepRefusal {
      return try await show(context, PreparationPage.Told(refusal: refusal, motive: typed))
    }
    return .see(Address.path(CampaignAddress.report(of: code, in: year), [("fait", "demande")]))
  }

  private func show(
    _ context: SiteContext, _ told: PreparationPage.Told
  ) async throws -> Response {
    let (year, code) = (try context.pathYear(), try context.pathStructure())
    let today = clock.today()
    let found = try await storage.read { [preparation] database in
      try database.preparation(of: code, in: year, on: today, by: preparation)
    }
    let page = PreparationPage(
      found, right: try context.right(), today: today, told: told, labels: labels)
    return try pages.response(page, context, status: told.status)
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
