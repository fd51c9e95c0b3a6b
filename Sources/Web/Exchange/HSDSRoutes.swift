import Exchange
import HTTPTypes
import Hummingbird

/// The directory as an HSDS interface: public, to read only.
struct HSDSRoutes {
  let listings: PublicListings

  static let path = "/hsds"
  private static let lists = [
    "services", "organizations", "service_at_locations", "taxonomies", "taxonomy_terms",
  ]

  func router() -> Router<SiteContext> {
    let lists = Self.lists.map { "\(Self.path)/\($0)" }
    let routes = [Self.path] + lists + lists.map { "\($0)/{id}" }
    let router = Router(context: SiteContext.self, options: [.autoGenerateHeadEndpoints])
    router.add(middleware: ProblemAnswers(routes: routes.map { "GET \($0)" }))
    router.add(middleware: Authorisation(access: .site))
    router.add(middleware: DirectoryTag(listings: listings))
    router.get(RouterPath(Self.path)) { _, _ in Response.json(about) }
    addServices(to: router)
    addOrganisations(to: router)
    HSDSTaxonomyRoutes(listings: listings).add(to: router)
    return router
  }

  private var about: JSON {
    [
      "version": "3.0",
      "profile": "https://docs.openreferral.org/en/v3.0.1/",
      "openapi_url":
        "https://raw.githubusercontent.com/openreferral/specification/3.0/schema/openapi.json",
    ]
  }

  private func addServices(to router: Router<SiteContext>) {
    router.get("/hsds/services") { request, _ in
      let (asked, current) = (try HSDSRequest(request), try await listings.current())
      let hsds = current.hsds
      let (isMinimal, isFull) = (try asked.flag("minimal"), try asked.flag("full"))
      return HSDSAnswer(
        request: asked, numbers: try HSDSFilter(asked, current).numbers, isWhole: isMinimal
      ) { number in
        isMinimal
          ? hsds.minimalService(number)
          : isFull ? hsds.service(number) : hsds.briefService(number)
      }.response
    }
    router.get("/hsds/services/{id}") { _, context in
      let hsds = try await listings.current().hsds
      guard let number = hsds.listing.offer(try context.stableID()) else {
        throw PageError.notFound
      }
      return Response.json(hsds.service(number))
    }
    router.get("/hsds/service_at_locations") { request, _ in
      let (asked, current) = (try HSDSRequest(request), try await listings.current())
      let (hsds, isFull) = (current.hsds, try asked.flag("full"))
      let places = try HSDSPlaceFilter(asked, hsds.listing)
      let numbers = try HSDSFilter(asked, current).numbers.filter(places.holds)
      return HSDSAnswer(request: asked, numbers: numbers) {
        hsds.serviceAtLocation($0, isFull: isFull)
      }.response
    }
    router.get("/hsds/service_at_locations/{id}") { _, context in
      let hsds = try await listings.current().hsds
      guard let number = hsds.presence(try context.stableID()) else { throw PageError.notFound }
      return Response.json(hsds.serviceAtLocation(number, isFull: true))
    }
  }

  private func addOrganisations(to router: Router<SiteContext>) {
    router.get("/hsds/organizations") { request, _ in
      let (asked, hsds) = (try HSDSRequest(request), try await listings.current().hsds)
      let (isFull, withServices) = (try asked.flag("full"), try asked.flag("full_service"))
      let names = NameSearch(asked)
      let numbers = hsds.listing.organisations.indices.filter {
        names.holds(in: hsds.listing.organisations[$0].name)
      }
      return HSDSAnswer(request: asked, numbers: numbers) { number in
        isFull || withServices
          ? hsds.organization(number, withFullServices: withServices)
          : hsds.briefOrganization(number)
      }.response
    }
    router.get("/hsds/organizations/{id}") { request, context in
      let (asked, hsds) = (try HSDSRequest(request), try await listings.current().hsds)
      guard let number = hsds.listing.organisation(try context.stableID()) else {
        throw PageError.notFound
      }
      return Response.json(
        hsds.organization(number, withFullServices: try asked.flag("full_service")))
    }
  }
}

extension SiteContext {
  /// The identifier of the path.
  ///
  /// - Throws: `PageError.notFound` for what is none.
  func stableID() throws -> StableID {
    guard let id = StableID(try pathText("id")) else { throw PageError.notFound }
    return id
  }
}
