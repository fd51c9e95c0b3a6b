import Domain
import Exchange
import Hummingbird
import Storage

/// The sheets that nobody has verified for six months: what is to be done.
struct SheetsToVerifyRoutes {
  private static let size = 50

  let storage: any Storage
  let live: LiveDirectory
  let pages: Pages
  let clock: Clock

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/annuaire/a-verifier", use: list)
  }

  @Sendable
  private func list(_ request: Request, _ context: SiteContext) async throws -> Response {
    let (right, today) = (try context.right(), clock.today())
    let query = SheetsToVerifyQuery(request, under: right)
    let list = SheetsToVerify(
      before: today.monthsEarlier(Freshness.months), keeper: query.isOwn ? right.structure : nil,
      department: query.department.isEmpty ? nil : query.department)
    let (count, offers, proposals, duplicates) = try await storage.read { database in
      (
        try database.count(of: list),
        try database.sheets(list, after: query.after, limit: Self.size + 1),
        try database.openProposalCount(), try database.openDuplicateCount()
      )
    }
    let directory = try await live.current().directory
    let page = SheetsToVerifyPage(
      query, count: count, offers: Array(offers.prefix(Self.size)),
      hasMore: offers.count > Self.size, proposals: proposals, duplicates: duplicates,
      directory: directory, under: right, today: today, notice: request.query["fait"])
    return try pages.response(page, context)
  }
}

/// Which of the sheets to verify the address asks for.
struct SheetsToVerifyQuery: Sendable {
  /// Those that the person's structure looks after.
  let isOwn: Bool
  let department: String
  let after: Offer.Reference?

  init(_ request: Request, under right: Right) {
    isOwn = right.structure != nil && request.query["liste"] != "toutes"
    let asked = request.query["departement"]
    if case .department(let code) = Area(asked) { department = code } else { department = "" }
    let last = request.query["apres"]
    after = last.isEmpty ? nil : Offer.Reference(last)
  }

  func path(after reference: Offer.Reference? = nil, isOwn: Bool? = nil) -> String {
    Address.path(
      "/annuaire/a-verifier",
      [
        ("liste", isOwn ?? self.isOwn ? "" : "toutes"), ("departement", department),
        ("apres", reference?.text ?? ""),
      ])
  }
}

struct SheetsToVerifyPage: Page {
  struct Line: Sendable {
    let path: String
    let name: String
    let type: String
    let town: String
    let state: String
    let score: String
    let verifyPath: String
    let phone: String
  }

  static let template = "sheets-to-verify"

  let title = Words.sheetsToVerify
  let section: Section? = .sheets
  let notice: String?
  let count: String
  let isEmpty: Bool
  let lines: [Line]
  let nextPath: String?
  let hasStructure: Bool
  let isOwn: Bool
  /// Whether the person may say of each that it is right; otherwise its own page tells.
  let verifies: Bool
  let ownPath: String
  let allPath: String
  let department: String
  let publishes: Bool
  let proposals: String
  let duplicates: String

  init(
    _ query: SheetsToVerifyQuery, count: Int, offers: [Offer], hasMore: Bool, proposals: Int,
    duplicates: Int, directory: Directory, under right: Right, today: Day, notice: String
  ) {
    self.notice = Words.sheetNotices[notice]
    self.count = Words.sheetsToVerify(count)
    isEmpty = offers.isEmpty
    lines = offers.map { Line($0, directory: directory, today: today) }
    nextPath = hasMore ? offers.last.map { query.path(after: $0.reference) } : nil
    hasStructure = right.structure != nil
    isOwn = query.isOwn
    verifies = query.isOwn || right.allows(.publishSheet)
    ownPath = query.path(isOwn: true)
    allPath = query.path(isOwn: false)
    department = query.department
    publishes = right.allows(.publishSheet)
    self.proposals = French.count(proposals, "proposition à lire", "propositions à lire")
    self.duplicates = French.count(
      duplicates, "doublon probable à trancher", "doublons probables à trancher")
  }
}

extension SheetsToVerifyPage.Line {
  init(_ offer: Offer, directory: Directory, today: Day) {
    path = SheetAddress.care(offer.reference)
    name = offer.site.name
    type = directory.typology[offer.type]?.shortName ?? offer.type.text
    town = offer.site.address.city
    state = Words.sentence(for: offer.freshness(on: today))
    let profile = directory.typology.profile(of: offer)
    score = Words.score(SheetQuality(of: offer, profile: profile, on: today).score)
    verifyPath = "\(SheetAddress.sheet(offer.reference))/verification"
    phone = offer.site.phone
  }
}
