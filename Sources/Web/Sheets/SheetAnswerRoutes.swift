import Domain
import Exchange
import HTTPTypes
import Hummingbird
import Storage

/// What a structure says of its own sheet, by its link, without an account: all is right, or what
/// has changed.
struct SheetAnswerRoutes {
  let storage: any Storage
  let live: LiveDirectory
  let labels: Labels
  let pages: Pages
  let clock: Clock

  static func path(_ token: String) -> String { "/ma-fiche/\(token)" }

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/ma-fiche/:token", use: show)
    router.post("/ma-fiche/:token", use: propose)
    router.post("/ma-fiche/:token/confirmation", use: confirm)
  }

  @Sendable
  private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
    guard let (_, offer) = try await found(context) else { return try ended(context) }
    if let thanks = Words.sheetThanks[request.query["fait"]] {
      return try pages.response(SheetThanksPage(thanks, name: offer.site.name), context)
    }
    return try await page(SheetForm(offer), of: offer, context)
  }

  @Sendable
  private func confirm(_ request: Request, _ context: SiteContext) async throws -> Response {
    guard let (link, _) = try await found(context) else { return try ended(context) }
    let (today, instant) = (clock.today(), clock.instant())
    try await storage.write { database in
      try database.verify(
        link.reference, on: today, at: instant, by: nil, origin: .structure)
      try database.markUsed(link.id, at: instant)
    }
    return .see("\(Self.path(try context.pathText("token")))?fait=confirmee")
  }

  /// Keeps the corrections until an editor has read them.
  @Sendable
  private func propose(_ request: Request, _ context: SiteContext) async throws -> Response {
    guard let (link, offer) = try await found(context) else { return try ended(context) }
    var form = SheetForm(context.form, reference: offer.reference)
    form.keep(SheetFields.ofAccounts, of: offer)
    let author = String(context.form["author"].prefix(200))
    let remark = String(context.form["remark"].prefix(2000))
    var seen = SheetForm(seen: context.form) ?? SheetForm(offer)
    seen.keep(SheetFields.ofAccounts, of: offer)
    let proposal = SheetProposal(
      reference: offer.reference, source: .link, author: author, remark: remark,
      changes: form.changes(from: seen), isNew: false)
    let columns = proposal.changes.map(\.column)
    do {
      _ = try await live.current().directory.reader(on: clock.today()).sheet(
        from: proposal.cells(over: offer, taking: Set(columns)), changing: columns,
        labels: labels)
    } catch let errors as SheetErrors {
      return try await page(form, of: offer, seen: seen, context, errors: errors)
    }
    let instant = clock.instant()
    try await storage.write { database in
      try database.markUsed(link.id, at: instant)
      if proposal.changes.isEmpty, proposal.remark.isEmpty { return }
      _ = try database.add(proposal, at: instant)
    }
    return .see("\(Self.path(try context.pathText("token")))?fait=corrigee")
  }

  private func found(_ context: SiteContext) async throws -> (SheetLink, Offer)? {
    let (hash, instant) = (Secrets.hash(try context.pathText("token")), clock.instant())
    return try await storage.read { database in
      guard let link = try database.sheetLink(tokenHash: hash, at: instant),
        let offer = try database.offer(link.reference)
      else { return nil }
      return (link, offer)
    }
  }

  private func page(
    _ form: SheetForm, of offer: Offer, seen: SheetForm? = nil, _ context: SiteContext,
    errors: SheetErrors = SheetErrors()
  ) async throws -> Response {
    let page = SheetFormPage(
      form, of: offer, by: .link, at: Self.path(try context.pathText("token")),
      seen: seen ?? SheetForm(offer), errors: errors,
      typology: try await live.current().directory.typology, author: context.form["author"],
      remark: context.form["remark"])
    return try pages.response(page, context, status: errors.isEmpty ? .ok : .unprocessableContent)
  }

  private func ended(_ context: SiteContext) throws -> Response {
    try pages.response(EndedLinkPage(isOfSheet: true), context, status: .notFound)
  }
}

/// What is said once a structure has answered.
struct SheetThanksPage: Page {
  static let template = "sheet-thanks"

  let title = Words.thanks
  let name: String
  let sentence: String

  init(_ sentence: String, name: String) {
    self.sentence = sentence
    self.name = name
  }
}
