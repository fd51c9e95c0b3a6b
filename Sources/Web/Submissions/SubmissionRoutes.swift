import Domain
import Exchange
import HTTPTypes
import Hummingbird
import Storage

/// The reports that were sent: reading one, its files, what changed since, and what is decided.
struct SubmissionRoutes {
  let storage: any Storage
  let preparation: ReportPreparation
  let labels: Labels
  let pages: Pages
  let clock: Clock
  let printing: PDFPrinting

  func add(to router: some RouterMethods<SiteContext>) {
    let report = router.group("/campagnes/:year/:structure")
    report.get("envois/:number", use: show)
    report.get("envois/:number/rapport.{format}", use: download)
    report.get("envois/:number/differences", use: differences)
    report.get("envois/:number/precedent", use: changes)
    report.post("retour") { _, context in try await take(.questions, context) }
    report.post("acceptation") { _, context in try await take(.acceptance, context) }
    report.post("reouverture") { _, context in try await take(.reopening, context) }
  }

  @Sendable
  private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
    guard let number = context.parameters.get("number", as: Int.self) else {
      throw PageError.notFound
    }
    return try await show(number, context, SubmissionPage.Told(done: request.query["fait"]))
  }

  private func show(
    _ number: Int, _ context: SiteContext, _ told: SubmissionPage.Told
  ) async throws -> Response {
    let (year, code) = (try context.pathYear(), try context.pathStructure())
    let found = try await storage.read { database in
      try database.submission(number, of: code, in: year)
    }
    let page = try SubmissionPage(
      found, right: try context.right(), today: clock.today(), told: told,
      framework: framework(of: found.sealed.submission), labels: labels)
    return try pages.response(page, context, status: told.status)
  }

  /// The sealed report itself: as JSON, which its hash is of, for printing, or as a PDF.
  @Sendable
  private func download(_ request: Request, _ context: SiteContext) async throws -> Response {
    let sealed = try await sealed(context)
    try sealed.checkIntact()
    let format = ReportFormat(rawValue: try context.pathText("format"))
    let bytes: [UInt8]
    switch format {
    case .json: bytes = Array(sealed.report.utf8)
    case .html: bytes = Array(sealed.page.utf8)
    case .pdf: bytes = try await printing.bytes(of: sealed.page)
    case .xlsx, .csv, .txt, nil: throw PageError.notFound
    }
    guard let format else { throw PageError.notFound }
    let head = sealed.submission
    let name = "rapport-scelle-\(head.year.number)-v\(head.version)-\(head.number)"
    return pages.download(bytes, type: format.type, name: "\(name).\(format.rawValue)")
  }

  @Sendable
  private func differences(_ request: Request, _ context: SiteContext) async throws -> Response {
    let sealed = try await sealed(context)
    let head = sealed.submission
    let framework = framework(of: head)
    let (now, structure) = try await storage.read { database in
      let basis = try database.reportBasis(of: [head.structure], in: head.year, under: framework)
      return (
        Report(of: head.structure, from: basis),
        try database.structures().first { $0.code == head.structure }
      )
    }
    guard let structure else { throw PageError.notFound }
    let before = try SealedReport(json: sealed.report)
    let differences = FigureDifference.between(
      before.figures, and: now.figures.map { SealedFigure($0, of: now) })
    let page = DifferencesPage(
      differences, sinceSending: head, of: structure,
      rulesChanged: before.parameters != now.parameters.byName, framework: framework,
      labels: labels)
    return try pages.response(page, context)
  }

  /// What a submission says otherwise than the one before it.
  @Sendable
  private func changes(_ request: Request, _ context: SiteContext) async throws -> Response {
    let sealed = try await sealed(context)
    let head = sealed.submission
    let (earlier, structure) = try await storage.read { database in
      (
        try database.sealed(head.number - 1, of: head.structure, in: head.year),
        try database.structures().first { $0.code == head.structure }
      )
    }
    guard let earlier, let structure else { throw PageError.notFound }
    let (before, now) = (
      try SealedReport(json: earlier.report), try SealedReport(json: sealed.report)
    )
    let page = DifferencesPage(
      FigureDifference.between(before.figures, and: now.figures), from: earlier.submission,
      to: head, of: structure, rulesChanged: before.parameters != now.parameters,
      framework: framework(of: head), labels: labels)
    return try pages.response(page, context)
  }

  /// Takes a step over the last submission: the one that the person has read.
  private func take(_ kind: ReportStep.Kind, _ context: SiteContext) async throws -> Response {
    let (year, code) = (try context.pathYear(), try context.pathStructure())
    let typed = SubmissionPage.Told.Words(
      kind: kind, words: context.form["mots"], due: context.form["echeance"])
    let today = clock.today()
    guard let read = Int(context.form["envoi"]) else { throw PageError.unreadable }
    do {
      let due = try kind.setsDue ? PastDue.check(typed.due, on: today) : nil
      let (words, instant) = (try WrittenText.read(typed.words), clock.instant())
      let name = try context.signedIn().account.name
      try await storage.write { database in
        let last = try database.progress(of: code, in: year).submissions
        guard last == read else { throw StaleSubmission(last: last) }
        let other = kind.setsDue ? try database.campaign(of: year)?.nextDue(from: today) : nil
        let step = ReportStep(kind, at: instant, by: name, words: words, due: due ?? other)
        try database.take(step, of: code, in: year)
      }
    } catch let refusal as StepRefusal {
      return try await show(read, context, .init(.refused(refusal), typed))
    } catch let fault as WrittenText.Fault {
      return try await show(read, context, .init(.faulty(fault), typed))
    } catch is PastDue {
      return try await show(read, context, .init(.pastDue, typed))
    } catch let stale as StaleSubmission {
      return try await show(stale.last, context, .init(.stale, typed))
    }
    let done = kind == .questions ? "renvoye" : kind == .acceptance ? "accepte" : "rouvert"
    let path = "\(CampaignAddress.report(of: code, in: year))/envois/\(read)"
    return .see(Address.path(path, [("fait", done)]))
  }
}

extension SubmissionRoutes {
  private func sealed(_ context: SiteContext) async throws -> SealedSubmission {
    let (year, code) = (try context.pathYear(), try context.pathStructure())
    let number = context.parameters.get("number", as: Int.self)
    let sealed = try await storage.read { database in
      try number.flatMap { try database.sealed($0, of: code, in: year) }
    }
    guard let sealed else { throw PageError.notFound }
    return sealed
  }

  private func framework(of submission: Submission) -> Framework {
    let catalogue = preparation.catalogue
    return catalogue.framework(version: submission.framework)
      ?? catalogue.framework(for: submission.year)
  }
}

/// The day by which an answer is awaited is none, or over.
private struct PastDue: Error {
  /// The day that a form holds; nil for none.
  static func check(_ text: String, on today: Day) throws(PastDue) -> Day? {
    guard !text.isEmpty else { return nil }
    guard let day = Day(text), day >= today else { throw PastDue() }
    return day
  }
}

/// Another report was sent since the person read this one.
private struct StaleSubmission: Error {
  /// Its number.
  let last: Int
}

extension Database {
  /// - Throws: `PageError.notFound` for what was not sent.
  fileprivate func submission(
    _ number: Int, of code: Structure.Code, in year: ReportingYear
  ) throws -> SubmissionPage.Found {
    guard let sealed = try sealed(number, of: code, in: year),
      let structure = try structures().first(where: { $0.code == code })
    else { throw PageError.notFound }
    let before = try submissions(of: code, in: year.previous).last
    return SubmissionPage.Found(
      sealed: sealed, structure: structure, campaign: try campaign(of: year),
      progress: try progress(of: code, in: year),
      submissions: try submissions(of: code, in: year),
      previous: try before.flatMap { try self.sealed($0.number, of: code, in: year.previous) })
  }
}
