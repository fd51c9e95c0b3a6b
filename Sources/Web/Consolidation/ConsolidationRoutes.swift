import Domain
import Exchange
import HTTPTypes
import Hummingbird
import Storage

/// The reports of a year side by side, their files, and the titles that people join.
struct ConsolidationRoutes {
  /// The longest folded title that is kept, in bytes.
  private static let longestTitle = 2_000

  let storage: any Storage
  let catalogue: Catalogue
  let labels: Labels
  let pages: Pages
  let clock: Clock
  /// Where the site is reached; nil when nobody has said it.
  let address: String?

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/consolidation", use: latest)
    let year = router.group("/consolidation/:year")
    year.get(use: show)
    year.get("fichiers/:format", use: download)
    year.post("titres", use: join)
    year.post("titres/separation", use: separate)
    year.post("titres/refus", use: refuse)
    year.post("titres/proposition", use: propose)
  }

  private var reader: ConsolidationReader { ConsolidationReader(catalogue: catalogue) }

  /// The last year that is over: the one whose reports are being exchanged.
  @Sendable
  private func latest(_ request: Request, _ context: SiteContext) async throws -> Response {
    .see(ConsolidationPage.path(ReportingYear(of: clock.today()).previous))
  }

  @Sendable
  private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
    let reports = try await reports(request, context)
    let losses = try await storage.read { database in
      try OutgoingLosses(of: reports, from: database)
    }
    let page = ConsolidationPage(
      reports, losses: losses, right: try context.right(),
      current: ReportingYear(of: clock.today()), done: request.query["fait"], labels: labels)
    return try pages.response(page, context)
  }

  @Sendable
  private func download(_ request: Request, _ context: SiteContext) async throws -> Response {
    guard let format = OutgoingFormat(rawValue: try context.pathText("format")) else {
      throw PageError.notFound
    }
    let reports = try await reports(request, context)
    let mapping = try await storage.read { database in
      try database.outgoingMapping(for: reports.comparison.framework)
    }
    let file = try format.file(
      of: reports, mapping: mapping, labels: labels, on: clock.today(), at: clock.instant(),
      site: address)
    return pages.download(
      file.bytes, type: format.type,
      name: format.fileName(reports.comparison.year, reports.source))
  }

  @Sendable
  private func join(_ request: Request, _ context: SiteContext) async throws -> Response {
    let year = try context.year()
    let (indicator, title) = try named(context, in: year)
    let under = try folded(context.form["under"])
    try await storage.write { try $0.join(title, under: under, of: indicator) }
    return .see(ConsolidationPage.lists(year, context.form, done: "reuni"))
  }

  @Sendable
  private func separate(_ request: Request, _ context: SiteContext) async throws -> Response {
    let year = try context.year()
    let (indicator, title) = try named(context, in: year)
    try await storage.write { try $0.separate(title, of: indicator) }
    return .see(ConsolidationPage.lists(year, context.form, done: "separe"))
  }

  /// Two titles that were proposed name two things.
  @Sendable
  private func refuse(_ request: Request, _ context: SiteContext) async throws -> Response {
    let year = try context.year()
    let (indicator, title) = try named(context, in: year)
    let pair = JoinedTitles.Pair(title, try folded(context.form["under"]))
    guard pair.one != pair.other else { throw PageError.unreadable }
    try await storage.write { try $0.keepApart(pair, of: indicator) }
    return .see(ConsolidationPage.lists(year, context.form, done: "refuse"))
  }

  @Sendable
  private func propose(_ request: Request, _ context: SiteContext) async throws -> Response {
    let year = try context.year()
    let (indicator, title) = try named(context, in: year)
    let pair = JoinedTitles.Pair(title, try folded(context.form["under"]))
    try await storage.write { try $0.forgetApart(pair, of: indicator) }
    return .see(ConsolidationPage.lists(year, context.form, done: "propose"))
  }

  /// As computed for who may see the journals, and does not ask for what was sent.
  private func reports(
    _ request: Request, _ context: SiteContext
  ) async throws -> ComparedReports {
    let (right, year) = (try context.right(), try context.year())
    let wantsSent = request.query[ConsolidationPage.figures] == ConsolidationPage.sentFigures
    let source: ConsolidationReader.Source =
      right.allows(.readRegion) && !wantsSent ? .journals : .submissions
    return try await storage.read { try reader.reports(from: source, in: year, $0) }
  }

  /// The indicator and the title that a form names.
  ///
  /// - Throws: `PageError.unreadable` for an indicator that lists no names.
  private func named(
    _ context: SiteContext, in year: ReportingYear
  ) throws -> (indicator: String, title: String) {
    let indicator = catalogue.framework(for: year).indicator(context.form["indicator"])
    guard let indicator, indicator.listsNames else { throw PageError.unreadable }
    return (indicator.id, try folded(context.form["title"]))
  }

  /// - Throws: `PageError.unreadable` for what is no folded title.
  private func folded(_ text: String) throws -> String {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    guard isPlain, !text.isEmpty, text.utf8.count <= Self.longestTitle,
      FoldedText(text).key == text
    else { throw PageError.unreadable }
    return text
  }
}
