import Domain
import Exchange
import HTTPTypes
import Hummingbird
import NIOCore
import Storage

/// The due dates of the campaigns in a person's own calendar program.
///
/// Such a program sends no cookie: the address holds a secret, shown once, which the person can
/// replace or take back.
struct CalendarRoutes {
  let storage: any Storage
  let pages: Pages
  let clock: Clock
  let secrets: Secrets
  let cookies: SiteCookies

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/calendrier", use: show)
    router.post("/calendrier", use: open)
    router.post("/calendrier/retrait", use: close)
    router.get("/calendrier/{token}.ics", use: feed)
  }

  @Sendable
  private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
    let account = try context.signedIn().account.id
    let opened = try await storage.read { try $0.feed(of: account) }
    return try pages.response(
      CalendarPage(opened: opened, feedAddress: nil), context)
  }

  @Sendable
  private func open(_ request: Request, _ context: SiteContext) async throws -> Response {
    let account = try context.signedIn().account.id
    let (token, instant) = (secrets.token(), clock.instant())
    try await storage.write { database in
      try database.openFeed(of: account, tokenHash: Secrets.hash(token), at: instant)
    }
    return try pages.response(
      CalendarPage(opened: instant, feedAddress: address(ofFeed: token, request)), context)
  }

  /// Where a calendar program finds the calendar, under the name by which the browser knows the site.
  private func address(ofFeed token: String, _ request: Request) -> String {
    let path = "/calendrier/\(token).ics"
    let scheme = cookies.isSecure ? "https" : "http"
    return request.head.authority.map { "\(scheme)://\($0)\(path)" } ?? path
  }

  @Sendable
  private func close(_ request: Request, _ context: SiteContext) async throws -> Response {
    let account = try context.signedIn().account.id
    try await storage.write { try $0.closeFeed(of: account) }
    return .see("/calendrier")
  }

  @Sendable
  private func feed(_ request: Request, _ context: SiteContext) async throws -> Response {
    let hash = Secrets.hash(try context.pathText("token"))
    let events: [CalendarEvent]? = try await storage.read { database in
      guard let owner = try database.owner(ofFeed: hash) else { return nil }
      return try database.campaignEvents(for: try database.rights(of: owner))
    }
    guard let events else { throw PageError.notFound }
    let file = CalendarFile(name: Words.calendarName, events: events, stamp: clock.instant())
    return Response(
      status: .ok, headers: [.contentType: "text/calendar; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: file.text)))
  }
}

extension Database {
  /// The days of the campaigns that a person with these rights follows.
  fileprivate func campaignEvents(for rights: [Right]) throws -> [CalendarEvent] {
    let followsAll = rights.contains { $0.allows(.followCampaigns) }
    let own = rights.compactMap(\.structure)
    let structures = try structures()
    return try campaigns().flatMap { campaign -> [CalendarEvent] in
      let followed = structures.filter {
        campaign.concerns($0.code) && (followsAll || own.contains($0.code))
      }
      guard followsAll || !followed.isEmpty else { return [] }
      let progress = try self.progress(in: campaign.year)
      return campaign.events
        + followed.compactMap { structure in
          progress[structure.code].flatMap { campaign.event(of: structure, $0) }
        }
    }
  }
}

extension Campaign {
  /// The day by which a structure has to send its report again; nil when it has not to.
  fileprivate func event(of structure: Structure, _ progress: ReportProgress) -> CalendarEvent? {
    guard progress.submissions > 0, let due = due(progress) else { return nil }
    return CalendarEvent(
      id: "campagne-\(year.number)-\(structure.code.text)-\(progress.steps.count)@maillage",
      day: due, title: Words.answerDeadline(year, of: structure.name),
      description: Words.state(of: progress))
  }

  fileprivate var events: [CalendarEvent] {
    [
      CalendarEvent(
        id: "campagne-\(year.number)-ouverture@maillage", day: opensOn,
        title: Words.opening(year), description: Words.dates(of: self)),
      CalendarEvent(
        id: "campagne-\(year.number)-echeance@maillage", day: dueOn,
        title: Words.deadline(year), description: Words.dates(of: self)),
    ]
  }
}

/// The page that opens and closes the calendar of an account.
struct CalendarPage: Page {
  static let template = "calendar"

  let title = Words.calendar
  let section: Section? = .campaigns
  /// When it was opened; nil while it is not.
  let openedText: String?
  /// The address to give to the calendar program, shown once.
  let feedAddress: String?

  /// - Parameter opened: seconds since 1970.
  init(opened: Int?, feedAddress: String?) {
    openedText = opened.map(French.moment)
    self.feedAddress = feedAddress
  }
}
