import Domain
import Exchange
import HTTPTypes
import Hummingbird
import Storage

/// What someone who read a sheet, and has no account, says is wrong in it.
struct CorrectionRoutes {
  /// In characters.
  private static let longest = 1000

  let storage: any Storage
  let pages: Pages
  let clock: Clock

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/annuaire/fiche/:reference/correction", use: show)
    router.post("/annuaire/fiche/:reference/correction", use: take)
  }

  @Sendable
  private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
    let offer = try await offer(context)
    let page = CorrectionPage(offer, isSent: request.query["fait"] == "envoyee")
    return try pages.response(page, context)
  }

  @Sendable
  private func take(_ request: Request, _ context: SiteContext) async throws -> Response {
    let offer = try await offer(context)
    let remark = String(Cells.trimmed(context.form["remark"]))
    guard !remark.isEmpty, remark.count <= Self.longest else {
      let sentence = remark.isEmpty ? Words.remarkMissing : Words.remarkTooLong(Self.longest)
      return try pages.response(
        CorrectionPage(offer, remark: remark, error: sentence), context,
        status: .unprocessableContent)
    }
    let (instant, client) = (clock.instant(), context.client)
    let proposal = SheetProposal(
      reference: offer.reference, source: .visitor, author: "", remark: remark, changes: [],
      isNew: false)
    let wait = try await storage.write { database in
      let wait = try database.countTry(under: [.remark(from: client)], at: instant)
      if wait == nil { _ = try database.add(proposal, at: instant) }
      return wait
    }
    guard wait == nil else {
      return try pages.response(
        CorrectionPage(offer, remark: remark, error: Words.tooManyRemarks), context,
        status: .tooManyRequests)
    }
    return .see("\(SheetAddress.sheet(offer.reference))/correction?fait=envoyee")
  }

  private func offer(_ context: SiteContext) async throws -> Offer {
    let reference = try context.sheetReference()
    let offer = try await storage.read { try $0.offer(reference) }
    guard let offer, offer.status != .inactive else { throw PageError.notFound }
    return offer.forEveryone
  }
}

struct CorrectionPage: Page {
  static let template = "sheet-correction"

  let title = Words.reportError
  let section: Section? = .directory
  let sheetPath: String
  let name: String
  let isSent: Bool
  let remark: String
  let error: String?

  init(_ offer: Offer, remark: String = "", error: String? = nil, isSent: Bool = false) {
    sheetPath = SheetAddress.sheet(offer.reference)
    name = offer.site.name
    self.isSent = isSent
    self.remark = remark
    self.error = error
  }
}
