import Domain
import Exchange
import HTTPTypes
import Hummingbird
import Storage

/// The interface for programs: its routes, with what stands before them.
struct APIRoutes {
  let storage: any Storage
  let catalogue: Catalogue
  let labels: Labels
  let clock: Clock
  let cookies: SiteCookies
  let desk: GuidanceDesk
  let live: LiveDirectory

  private static let documentPath = "/api/v1/openapi.json"

  func router() -> Router<SiteContext> {
    let document = OpenAPIDocument(labels: labels).json.bytes
    let routes =
      APIOperation.all.map { "\($0.method.rawValue) \($0.path)" } + ["GET \(Self.documentPath)"]
    let router = Router(context: SiteContext.self, options: [.autoGenerateHeadEndpoints])
    router.add(middleware: ProblemAnswers(routes: routes))
    router.add(middleware: BearerTokens(storage: storage, clock: clock))
    router.add(
      middleware: AuditTrail(table: .site, storage: storage, clock: clock, cookies: cookies))
    router.add(middleware: Authorisation(access: .site))
    router.get(RouterPath(Self.documentPath)) { _, _ in Response.json(document) }
    JournalAPI(storage: storage, labels: labels, clock: clock).add(to: router)
    RegisterAPI(storage: storage).add(to: router)
    ReportAPI(storage: storage, catalogue: catalogue, labels: labels).add(to: router)
    SubmissionAPI(storage: storage).add(to: router)
    CampaignAPI(storage: storage).add(to: router)
    GuidanceAPI(desk: desk).add(to: router)
    DirectoryAPI(live: live, storage: storage, clock: clock).add(to: router)
    return router
  }
}
