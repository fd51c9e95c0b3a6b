import Domain
import Exchange
import Hummingbird
import Storage

/// The yearly reports: their list, each one, the entries behind its figures, its files.
struct ReportRoutes {
  let storage: any Storage
  let catalogue: Catalogue
  let labels: Labels
  let pages: Pages
  let clock: Clock
  let printing: PDFPrinting

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/rapport", use: list)
    for address in ["/rapport/:structure/:year", "/region/rapport/:year"] {
      let report = router.group(RouterPath(address))
      report.get(use: show)
      report.get("rapport.{format}", use: download)
      report.get(":indicator", use: evidence)
      report.get(":indicator/liste", use: items)
    }
  }

  private var reader: ReportReader {
    ReportReader(
      catalogue: catalogue, labels: labels, isDemonstration: pages.isDemonstration,
      today: clock.today())
  }

  /// An officer's own report of the year, or the list of them all for the pole.
  @Sendable
  private func list(_ request: Request, _ context: SiteContext) async throws -> Response {
    let year = ReportingYear(of: clock.today())
    if let structure = try context.right().structure {
      return .see(ReportScope.structure(structure).path(year))
    }
    let page = try await storage.read { database in
      ReportsPage(try database.structures(), try database.journalYears(), current: year)
    }
    return try pages.response(page, context)
  }

  @Sendable
  private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
    let asked = try ReportRequest(context)
    let current = ReportingYear(of: clock.today())
    let page = try await storage.read { database in
      let read = try reader.report(asked, in: database, isCompared: true)
      var sent: Submission?
      if case .structure(let code) = asked.scope {
        sent = try database.submissions(of: code, in: asked.year).last
      }
      return ReportPage(
        read, years: try database.years(of: asked.scope.structures), current: current, sent: sent,
        agreed: try AgreedPriorities(for: asked, in: database, catalogue: catalogue))
    }
    return try pages.response(page, context)
  }

  @Sendable
  private func evidence(_ request: Request, _ context: SiteContext) async throws -> Response {
    let asked = try ReportRequest(context)
    let indicator = try context.pathText("indicator")
    let query = request.query
    let page = try await storage.read { database in
      let isWhole = EvidenceSelection(query) == .all
      let read = try reader.report(asked, in: database, isCompared: isWhole)
      let evidence = try Evidence(
        of: try read.indicator(indicator), in: read, query: query, from: database)
      return EvidencePage(evidence, read, labels: reader.labels)
    }
    return try pages.response(page, context)
  }

  /// Every line of an indicator's list, for those too long for the report's page.
  @Sendable
  private func items(_ request: Request, _ context: SiteContext) async throws -> Response {
    let asked = try ReportRequest(context)
    let indicator = try context.pathText("indicator")
    let read = try await storage.read { database in
      try reader.report(asked, in: database, isCompared: false)
    }
    let page = try ItemsPage(
      of: try read.indicator(indicator), in: read, page: request.query["page"])
    return try pages.response(page, context)
  }

  @Sendable
  private func download(_ request: Request, _ context: SiteContext) async throws -> Response {
    let asked = try ReportRequest(context)
    guard let format = ReportFormat(rawValue: try context.pathText("format")) else {
      throw PageError.notFound
    }
    let read = try await storage.read { database in
      try reader.report(asked, in: database, isCompared: true)
    }
    return pages.download(
      try await format.bytes(of: read, labels: labels, printing: printing), type: format.type,
      name: asked.fileName(format))
  }
}
