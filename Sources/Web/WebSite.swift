package import Domain
package import Exchange
package import Hummingbird
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

  /// - Parameter isBehindHTTPS: whether browsers reach the site through HTTPS only.
  package init(
    storage: any Storage, catalogue: Catalogue, labels: Labels, clock: Clock, secrets: Secrets,
    isBehindHTTPS: Bool
  ) {
    self.storage = storage
    self.catalogue = catalogue
    self.labels = labels
    self.clock = clock
    self.secrets = secrets
    cookies = SiteCookies(isSecure: isBehindHTTPS)
  }

  /// - Throws: what reading the templates or the storage throws.
  package func application(
    configuration: ApplicationConfiguration, logger: Logger,
    onServerRunning: @escaping @Sendable (any Channel) async -> Void = { _ in }
  ) async throws -> some ApplicationProtocol {
    Application(
      responder: try await router().buildResponder(), configuration: configuration,
      onServerRunning: onServerRunning, logger: logger)
  }

  /// Every route, as `GET /journal/{id}`.
  ///
  /// - Throws: what reading the templates or the storage throws.
  package func routes() async throws -> [String] {
    try await router().routes.map { "\($0.method) \($0.path)" }
  }

  private func router() async throws -> Router<SiteContext> {
    let pages = Pages(
      templates: try Templates(TemplateSources.all),
      isDemonstration: try await storage.read { try $0.isDemonstration() })
    let router = Router(context: SiteContext.self, options: [.autoGenerateHeadEndpoints])
    router.add(middleware: SecurityHeaders())
    Assets().add(to: router)
    HealthRoute(storage: storage).add(to: router)
    router.add(middleware: ErrorPages(pages: pages))
    router.add(middleware: SessionMiddleware(storage: storage, clock: clock, cookies: cookies))
    // Again, now that it is known who is signed in: the page of an error keeps the menu.
    router.add(middleware: ErrorPages(pages: pages))
    router.add(middleware: FormProtection(cookies: cookies, secrets: secrets))
    router.add(middleware: Authorisation(access: .site))
    add(pages, to: router)
    return router
  }

  private func add(_ pages: Pages, to router: Router<SiteContext>) {
    SignInRoutes(
      storage: storage, pages: pages, clock: clock, secrets: secrets, cookies: cookies
    ).add(to: router)
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
    ProjectRoutes(storage: storage, labels: labels, pages: pages).add(to: router)
    SettingsRoutes(
      storage: storage, catalogue: catalogue, labels: labels, pages: pages, clock: clock
    ).add(to: router)
    HelpRoutes(catalogue: catalogue, labels: labels, pages: pages, clock: clock).add(to: router)
    HomeRoute().add(to: router)
  }
}
