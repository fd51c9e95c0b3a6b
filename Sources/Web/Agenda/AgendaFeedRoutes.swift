import Domain
import Exchange
import HTTPTypes
import Hummingbird
import NIOCore
import Storage

/// The agenda for other programs: iCalendar and Atom.
///
/// The programs that follow a list are not signed in: it holds what everybody can read, whoever
/// asks for it.
struct AgendaFeedRoutes {
  /// The most items that a file holds.
  private static let size = 300

  let storage: any Storage
  let labels: Labels
  let clock: Clock
  let origin: SiteOrigin
  let isDemonstration: Bool

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/agenda.ics", use: calendar)
    router.get("/agenda.atom", use: news)
    router.get("/agenda/{item}.ics", use: itemCalendar)
  }

  @Sendable
  private func calendar(_ request: Request, _ context: SiteContext) async throws -> Response {
    let (items, names) = try await selection(AgendaQuery(request))
    return calendar(of: items, names: names, request)
  }

  @Sendable
  private func itemCalendar(_ request: Request, _ context: SiteContext) async throws -> Response {
    let stored = try await storage.readableItem(context)
    let names = try await storage.read { try $0.structures() }.names
    return calendar(of: [stored], names: names, request)
  }

  @Sendable
  private func news(_ request: Request, _ context: SiteContext) async throws -> Response {
    let query = AgendaQuery(request)
    let (items, names) = try await selection(query)
    let site = origin.address(for: request)
    let writer = AgendaWriter(site: site, structureNames: names, labels: labels)
    let feed = AtomFeed(
      title: Words.agendaName(isDemonstration: isDemonstration),
      address: site + query.path("/agenda.atom"), page: site + query.path(),
      entries: items.map(writer.entry), made: clock.instant())
    return .text(feed.text, type: "application/atom+xml; charset=utf-8")
  }

  private func selection(
    _ query: AgendaQuery
  ) async throws -> (items: [StoredAgendaItem], names: [Structure.Code: String]) {
    guard let filter = query.filter(showsAll: false, today: clock.today()) else { return ([], [:]) }
    return try await storage.read { database in
      let page = try database.agendaPage(filter, order: query.order, size: Self.size)
      return (page.items, try database.structures().names)
    }
  }

  private func calendar(
    of items: [StoredAgendaItem], names: [Structure.Code: String], _ request: Request
  ) -> Response {
    let site = origin.address(for: request)
    let writer = AgendaWriter(site: site, structureNames: names, labels: labels)
    let file = CalendarFile(
      name: Words.agendaName(isDemonstration: isDemonstration),
      events: items.flatMap { writer.events($0, in: origin.name) }, stamp: clock.instant())
    return .text(file.text, type: "text/calendar; charset=utf-8")
  }
}

/// Where the site stands on the network, for what other programs keep of it.
struct SiteOrigin: Sendable {
  /// As the people who run the site say it, without a `/` at the end; nil when they do not.
  let configured: String?
  let isSecure: Bool

  /// The beginning of every address: the configured one, else the name by which the browser knows
  /// the site.
  func address(for request: Request) -> String {
    if let configured { return configured }
    return request.head.authority.map { "\(isSecure ? "https" : "http")://\($0)" } ?? ""
  }

  /// What tells this site from all others; the same whatever name a browser knows it by.
  var name: String {
    let host = configured?.drop { $0 != "/" }.drop { $0 == "/" }.prefix { $0 != "/" && $0 != ":" }
    return host.flatMap { $0.isEmpty ? nil : String($0) } ?? "maillage"
  }
}

extension Response {
  /// A text that another program reads.
  static func text(_ text: String, type: String) -> Response {
    Response(
      status: .ok, headers: [.contentType: type],
      body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
  }
}
