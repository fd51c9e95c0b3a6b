import Domain
import Exchange
import Hummingbird
import Storage

/// The first page after signing in: the year under way, what is missing and what is due.
struct YearRoutes {
  let storage: any Storage
  let catalogue: Catalogue
  let labels: Labels
  let pages: Pages
  let clock: Clock

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/annee", use: show)
  }

  @Sendable
  private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
    let right = try context.right()
    if let structure = right.structure {
      return try await year(of: structure, right, context)
    }
    if right.allows(.readRegion) { return try await regionYear(context) }
    return .see(Menu(for: right).first)
  }

  private func year(
    of structure: Structure.Code, _ right: Right, _ context: SiteContext
  ) async throws -> Response {
    let today = clock.today()
    let year = ReportingYear(of: today)
    let framework = catalogue.framework(for: year)
    let found = try await storage.read { database in
      YearPage.Found(
        current: try database.reportBasis(of: [structure], in: year, under: framework),
        previous: try database.reportBasis(of: [structure], in: year.previous, under: framework),
        latest: try database.journalPage(
          JournalFilter(structures: [structure]), after: nil, size: 6
        ).entries,
        likely: try database.likelyShared(
          by: structure, since: today.monthsEarlier(2), until: today),
        awaiting: try database.campaigns(awaiting: structure, on: today),
        agreed: try AgreedPriorities(
          for: structure, before: year, in: database, catalogue: catalogue),
        ahead: try AgreedPriorities(
          for: structure, during: year, in: database, catalogue: catalogue),
        locks: try database.locks(of: [structure]),
        sheetsToVerify: try database.count(
          of: SheetsToVerify(before: today.monthsEarlier(Freshness.months), keeper: structure)))
    }
    let page = YearPage(
      structure, found, right: right, today: today, framework: framework, labels: labels)
    return try pages.response(page, context)
  }

  private func regionYear(_ context: SiteContext) async throws -> Response {
    let today = clock.today()
    let found = try await storage.read { database in
      (
        structures: try database.structures(),
        current: try database.activityCounts(in: ReportingYear(of: today), until: today),
        previous: try database.activityCounts(
          in: ReportingYear(of: today).previous, until: today.yearEarlier)
      )
    }
    let page = RegionYearPage(
      found.structures, current: found.current, previous: found.previous, today: today)
    return try pages.response(page, context)
  }
}
