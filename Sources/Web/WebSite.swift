package import Domain
package import Exchange
package import Hummingbird
package import HummingbirdCore
package import Logging
package import NIOCore
package import Storage

/// The web application: every route, with what each needs.
package struct WebSite {
  let storage: any Storage
  let catalogue: Catalogue
  let labels: Labels
  let clock: Clock
  let secrets: Secrets
  let seal: SecretSeal
  let passwords: PasswordWork
  let printing: PDFPrinting
  let cookies: SiteCookies
  let mail: Mail?
  let openID: OpenIDClient?
  /// What anybody may search and be guided by.
  let live: LiveDirectory
  let desk: GuidanceDesk
  private let proxies: TrustedProxies
  let address: String?
  /// Where maps take the pictures of the ground from; nil for maps without.
  let tiles: String?

  /// - Parameters:
  ///   - seal: what keeps the keys of second factors; the same on every server of a database.
  ///   - isBehindHTTPS: whether browsers reach the site through HTTPS only.
  ///   - mail: nil for a site that sends no messages.
  ///   - provider: nil for a site that people enter with their password only.
  ///   - proxies: the addresses of the proxies that are believed.
  ///   - address: where people reach the site, without a `/` at the end; nil when not said.
  ///   - tiles: the address of the ground of maps, with `{z}`, `{x}` and `{y}`; nil for none.
  ///   - passwords: derives passwords, a few at a time.
  ///   - printing: makes the PDFs.
  package init(
    storage: any Storage, catalogue: Catalogue, labels: Labels, clock: Clock, secrets: Secrets,
    seal: SecretSeal, isBehindHTTPS: Bool, mail: Mail? = nil, provider: OpenIDProvider? = nil,
    proxies: [ClientAddress] = [], address: String? = nil, tiles: String? = nil,
    passwords: PasswordWork = PasswordWork(), printing: PDFPrinting = PDFPrinting()
  ) {
    self.storage = RecordingStorage(base: storage)
    self.catalogue = catalogue
    self.labels = labels
    self.clock = clock
    self.secrets = secrets
    self.seal = seal
    cookies = SiteCookies(isSecure: isBehindHTTPS)
    self.mail = mail
    openID = provider.map { OpenIDClient(provider: $0) }
    self.proxies = TrustedProxies(addresses: Set(proxies))
    self.address = address
    self.tiles = tiles
    self.passwords = passwords
    self.printing = printing
    live = LiveDirectory(storage: storage, clock: clock)
    desk = GuidanceDesk(live: live, clock: clock)
  }

  /// - Throws: what reading the templates or the storage throws.
  package func application(
    server: HTTPServerBuilder = .http1(), configuration: ApplicationConfiguration, logger: Logger,
    onServerRunning: @escaping @Sendable (any Channel) async -> Void = { _ in }
  ) async throws -> some ApplicationProtocol {
    Application(
      responder: try await router().buildResponder(), server: server, configuration: configuration,
      onServerRunning: onServerRunning, logger: logger)
  }

  /// Every route, as `GET /journal/{id}`.
  ///
  /// - Throws: what reading the templates or the storage throws.
  package func routes() async throws -> [String] {
    let own = try await router().routes + apiRoutes.router().routes
    return try own.map { "\($0.method) \($0.path)" } + exchangeRoutes()
  }

  private var apiRoutes: APIRoutes {
    APIRoutes(
      storage: storage, catalogue: catalogue, labels: labels, clock: clock, cookies: cookies,
      desk: desk, live: live)
  }

  private func router() async throws -> Router<SiteContext> {
    let pages = Pages(
      templates: try Templates(TemplateSources.all),
      isDemonstration: try await storage.read { try $0.isDemonstration() })
    let router = Router(context: SiteContext.self, options: [.autoGenerateHeadEndpoints])
    router.add(middleware: proxies)
    router.add(middleware: SecurityHeaders(isSecure: cookies.isSecure, tiles: tiles))
    Assets().add(to: router)
    HealthRoute(storage: storage).add(to: router)
    router.add(middleware: APIDoor(responder: apiRoutes.router().buildResponder()))
    try addExchange(to: router)
    router.add(middleware: ErrorPages(pages: pages))
    router.add(middleware: SessionMiddleware(storage: storage, clock: clock, cookies: cookies))
    // Again, now that it is known who is signed in: the page of an error keeps the menu.
    router.add(middleware: ErrorPages(pages: pages))
    router.add(middleware: FormProtection(cookies: cookies, secrets: secrets))
    router.add(
      middleware: AuditTrail(table: .site, storage: storage, clock: clock, cookies: cookies))
    router.add(middleware: RightOffer(access: .site, storage: storage, pages: pages))
    router.add(middleware: Authorisation(access: .site))
    router.add(middleware: SecondFactorDemand(access: .site))
    try add(pages, to: router)
    return router
  }

  /// Each feature adds its own in an extension file `WebSite+….swift`.
  private func add(_ pages: Pages, to router: Router<SiteContext>) throws {
    addAccounts(pages, to: router)
    addAccess(pages, to: router)
    addJournal(pages, to: router)
    addAgenda(pages, to: router)
    addReports(pages, to: router)
    addDialogue(pages, to: router)
    try addCampaigns(pages, to: router)
    addSettings(pages, to: router)
    try addDirectory(pages, to: router)
    addSheets(pages, to: router)
    addGuidance(pages, to: router)
    HelpRoutes(catalogue: catalogue, labels: labels, pages: pages, clock: clock).add(to: router)
    APIPageRoutes(pages: pages).add(to: router)
    HomeRoute(pages: pages).add(to: router)
  }
}
