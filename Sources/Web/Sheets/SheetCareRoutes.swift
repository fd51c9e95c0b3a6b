import Domain
import Exchange
import Hummingbird
import Logging
import Storage

/// The care of one sheet: what it lacks, who looks after it, its history, its links.
struct SheetCareRoutes {
  let storage: any Storage
  let live: LiveDirectory
  let pages: Pages
  let clock: Clock
  let secrets: Secrets
  let origin: SiteOrigin
  /// Nil for a site that sends no messages.
  let mail: Mail?

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/annuaire/fiche/:reference/suivi", use: show)
    router.post("/annuaire/fiche/:reference/suivi", use: follow)
    router.post("/annuaire/fiche/:reference/verification", use: verify)
    router.post("/annuaire/fiche/:reference/lien", use: makeLink)
    router.post("/annuaire/fiche/:reference/lien/retrait", use: withdrawLinks)
  }

  @Sendable
  private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
    let reference = try context.sheetReference()
    let (right, instant) = (try context.right(), clock.instant())
    let care = try await storage.read { database in
      try SheetCare(of: reference, in: database, at: instant)
    }
    guard let care else { throw PageError.notFound }
    let page = SheetCarePage(
      care, typology: try await live.current().directory.typology, under: right,
      today: clock.today(), notice: request.query["fait"], sendsMail: mail != nil)
    return try pages.response(page, context)
  }

  /// The person's structure looks after the sheet from now on, or no longer.
  @Sendable
  private func follow(_ request: Request, _ context: SiteContext) async throws -> Response {
    let offer = try await offer(context)
    let structure = try context.ownStructure()
    let isKept = context.form["suivre"] == "oui"
    try await storage.write { database in
      if isKept {
        try database.keep(offer.reference, by: structure)
      } else {
        try database.release(offer.reference, by: structure)
      }
    }
    return .see(SheetAddress.care(offer.reference))
  }

  /// Says that somebody who looks after the sheet, or an editor, has checked it today.
  @Sendable
  private func verify(_ request: Request, _ context: SiteContext) async throws -> Response {
    let (reference, right) = (try context.sheetReference(), try context.right())
    let (today, instant) = (clock.today(), clock.instant())
    let name = try context.signedIn().account.name
    try await storage.write { database in
      if try database.offer(reference) == nil { throw PageError.notFound }
      guard right.mayVerify(keptBy: try database.keepers(of: reference)) else {
        throw PageError.forbidden
      }
      try database.verify(reference, on: today, at: instant, by: name, origin: .form)
    }
    if context.form["retour"] == "liste" { return .see("/annuaire/a-verifier?fait=verifiee") }
    return .see("\(SheetAddress.care(reference))?fait=verifiee")
  }

  /// Makes the link by which the structure itself confirms or corrects the sheet, and shows it this
  /// once: only its hash is kept.
  @Sendable
  private func makeLink(_ request: Request, _ context: SiteContext) async throws -> Response {
    let offer = try await offer(context)
    guard try context.right().mayMakeLink(to: offer) else { throw PageError.forbidden }
    let (token, instant) = (secrets.token(), clock.instant())
    let name = try context.signedIn().account.name
    try await storage.write { database in
      try database.addSheetLink(
        to: offer.reference, tokenHash: Secrets.hash(token), at: instant, by: name)
    }
    let address = origin.address(for: request) + SheetAnswerRoutes.path(token)
    let isToBeSent = context.form["envoyer"] == "oui"
    let page = SheetLinkPage(
      offer, link: address, until: instant + SheetLink.lifetime,
      drawing: await QRCode.svg(of: address),
      isSent: isToBeSent ? await send(token, to: offer, at: instant, context) : nil)
    return try pages.response(page, context)
  }

  /// Whether the message with the link has left for the address that the sheet gives.
  private func send(
    _ token: String, to offer: Offer, at instant: Int, _ context: SiteContext
  ) async -> Bool {
    guard let mail, let recipient = EmailAddress(offer.site.email) else { return false }
    let (subject, text) = Words.sheetLinkMessage(
      offer.site.name, link: mail.site + SheetAnswerRoutes.path(token),
      until: instant + SheetLink.lifetime)
    do {
      try await mail.deliver(
        MailMessage(sender: mail.sender, recipient: recipient, subject: subject, text: text))
      return true
    } catch {
      context.logger.error("No message sent", metadata: ["error": "\(String(reflecting: error))"])
      return false
    }
  }

  @Sendable
  private func withdrawLinks(_ request: Request, _ context: SiteContext) async throws -> Response {
    let offer = try await offer(context)
    try await storage.write { try $0.withdrawSheetLinks(to: offer.reference) }
    return .see("\(SheetAddress.care(offer.reference))?fait=liens")
  }

  private func offer(_ context: SiteContext) async throws -> Offer {
    let reference = try context.sheetReference()
    guard let offer = try await storage.read({ try $0.offer(reference) }) else {
      throw PageError.notFound
    }
    return offer
  }
}

/// What is kept about one sheet.
struct SheetCare: Sendable {
  let offer: Offer
  let history: [DirectoryEvent]
  let proposals: [StoredProposal]
  let links: [SheetLink]
  let keepers: [Structure]

  /// Nil for a sheet that is not known.
  init?(of reference: Offer.Reference, in database: any Database, at instant: Int) throws {
    guard let offer = try database.offer(reference) else { return nil }
    self.offer = offer
    history = try database.history(of: reference)
    proposals = try database.openProposals(of: reference)
    links = try database.sheetLinks(to: reference, at: instant)
    let codes = try database.keepers(of: reference)
    keepers = try database.structures().filter { codes.contains($0.code) }
  }
}
