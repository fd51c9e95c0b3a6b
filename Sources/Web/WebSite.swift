package import Domain
package import Exchange
package import Hummingbird
package import HummingbirdCore
package import Logging
package import NIOCore
package import Storage

/// The web application: every route, with what each needs.
package struct WebSite {
  private let storage: any Storage
  private let catalogue: Catalogue
  private let labels: Labels
  private let clock: Clock
  private let secrets: Secrets
  private let cookies: SiteCookies
  private let mail: Mail?
  private let openID: OpenIDClient?
  private let proxies: TrustedProxies
  private let address: String?

  /// - Parameters:
  ///   - isBehindHTTPS: whether browsers reach the site through HTTPS only.
  ///   - mail: nil for a site that sends no messages.
  ///   - provider: nil for a site that people enter with their password only.
  ///   - proxies: the addresses of the proxies that are believed.
  ///   - address: where people reach the site, without a `/` at the end; nil when not said.
  package init(
    storage: any Storage, catalogue: Catalogue, labels: Labels, clock: Clock, secrets: Secrets,
    isBehindHTTPS: Bool, mail: Mail? = nil, provider: OpenIDProvider? = nil,
    proxies: [ClientAddress] = [], address: String? = nil
  ) {
    self.storage = RecordingStorage(base: storage)
    self.catalogue = catalogue
    self.labels = labels
    self.clock = clock
    self.secrets = secrets
    cookies = SiteCookies(isSecure: isBehindHTTPS)
    self.mail = mail
    openID = provider.map { OpenIDClient(provider: $0) }
    self.proxies = TrustedProxies(addresses: Set(proxies))
    self.address = address
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
    (try await router().routes + apiRoutes.router().routes).map { "\($0.method) \($0.path)" }
  }

  private var apiRoutes: APIRoutes {
    APIRoutes(
      storage: storage, catalogue: catalogue, labels: labels, clock: clock, cookies: cookies)
  }

  private func router() async throws -> Router<SiteContext> {
    let pages = Pages(
      templates: try Templates(TemplateSources.all),
      isDemonstration: try await storage.read { try $0.isDemonstration() })
    let router = Router(context: SiteContext.self, options: [.autoGenerateHeadEndpoints])
    router.add(middleware: proxies)
    router.add(middleware: SecurityHeaders(isSecure: cookies.isSecure))
    Assets().add(to: router)
    HealthRoute(storage: storage).add(to: router)
    router.add(middleware: APIDoor(responder: apiRoutes.router().buildResponder()))
    router.add(middleware: ErrorPages(pages: pages))
    router.add(middleware: SessionMiddleware(storage: storage, clock: clock, cookies: cookies))
    // Again, now that it is known who is signed in: the page of an error keeps the menu.
    router.add(middleware: ErrorPages(pages: pages))
    router.add(middleware: FormProtection(cookies: cookies, secrets: secrets))
    router.add(
      middleware: AuditTrail(table: .site, storage: storage, clock: clock, cookies: cookies))
    router.add(middleware: Authorisation(access: .site))
    router.add(middleware: SecondFactorDemand(access: .site))
    try add(pages, to: router)
    return router
  }

  private func add(_ pages: Pages, to router: Router<SiteContext>) throws {
    addAccounts(pages, to: router)
    RightRoutes(storage: storage, pages: pages, cookies: cookies).add(to: router)
    YearRoutes(
      storage: storage, catalogue: catalogue, labels: labels, pages: pages, clock: clock
    ).add(to: router)
    JournalRoutes(
      storage: storage, catalogue: catalogue, labels: labels, pages: pages, clock: clock
    ).add(to: router)
    EntryRoutes(
      storage: storage, catalogue: catalogue, labels: labels, pages: pages, clock: clock
    ).add(to: router)
    SharingRoutes(storage: storage, secrets: secrets).add(to: router)
    ImportRoutes(storage: storage, labels: labels, pages: pages).add(to: router)
    ReportRoutes(
      storage: storage, catalogue: catalogue, labels: labels, pages: pages, clock: clock
    ).add(to: router)
    addDialogue(pages, to: router)
    try addCampaigns(pages, to: router)
    ProjectRoutes(storage: storage, labels: labels, pages: pages).add(to: router)
    SettingsRoutes(
      storage: storage, catalogue: catalogue, labels: labels, pages: pages, clock: clock
    ).add(to: router)
    HelpRoutes(catalogue: catalogue, labels: labels, pages: pages, clock: clock).add(to: router)
    APIPageRoutes(pages: pages).add(to: router)
    TokenRoutes(storage: storage, pages: pages, clock: clock, secrets: secrets).add(to: router)
    AuditRoutes(storage: storage, pages: pages).add(to: router)
    HomeRoute().add(to: router)
  }

  private func addCampaigns(_ pages: Pages, to router: Router<SiteContext>) throws {
    CampaignRoutes(
      storage: storage, catalogue: catalogue, pages: pages, clock: clock
    ).add(to: router)
    CalendarRoutes(
      storage: storage, pages: pages, clock: clock, secrets: secrets, cookies: cookies
    ).add(to: router)
    let preparation = ReportPreparation(catalogue: catalogue)
    PreparationRoutes(
      storage: storage, preparation: preparation,
      submission: try ReportSubmission(
        catalogue: catalogue, labels: labels, isDemonstration: pages.isDemonstration),
      labels: labels, pages: pages, clock: clock
    ).add(to: router)
    SubmissionRoutes(
      storage: storage, preparation: preparation, labels: labels, pages: pages, clock: clock
    ).add(to: router)
  }

  private func addAccounts(_ pages: Pages, to router: Router<SiteContext>) {
    let opening = SessionOpening(storage: storage, clock: clock, secrets: secrets, cookies: cookies)
    SignInRoutes(
      storage: storage, pages: pages, clock: clock, opening: opening,
      provider: openID?.provider.name
    ).add(to: router)
    if let openID {
      OpenIDRoutes(
        client: openID, storage: storage, pages: pages, clock: clock, secrets: secrets,
        opening: opening
      ).add(to: router)
    }
    SecondStepRoutes(storage: storage, pages: pages, clock: clock, opening: opening).add(to: router)
    LinkRoutes(storage: storage, pages: pages, clock: clock, secrets: secrets).add(to: router)
    ResetRoutes(storage: storage, pages: pages, clock: clock, secrets: secrets, mail: mail)
      .add(to: router)
    OwnAccountRoutes(
      storage: storage, pages: pages, clock: clock, secrets: secrets, cookies: cookies
    ).add(to: router)
    SecondFactorRoutes(storage: storage, pages: pages, clock: clock, secrets: secrets)
      .add(to: router)
    let invitations = Invitations(
      storage: storage, pages: pages, clock: clock, secrets: secrets, cookies: cookies, mail: mail)
    AccountsRoutes(storage: storage, pages: pages, secrets: secrets, invitations: invitations)
      .add(to: router)
    AccountRoutes(storage: storage, pages: pages, clock: clock, invitations: invitations)
      .add(to: router)
  }

  private func addDialogue(_ pages: Pages, to router: Router<SiteContext>) {
    DialogueRoutes(
      storage: storage, catalogue: catalogue, labels: labels, pages: pages, clock: clock
    ).add(to: router)
    PriorityRoutes(
      storage: storage, catalogue: catalogue, labels: labels, pages: pages
    ).add(to: router)
    ConsolidationRoutes(
      storage: storage, catalogue: catalogue, labels: labels, pages: pages, clock: clock,
      address: address
    ).add(to: router)
  }
}
