import Hummingbird

/// The routes by which other systems read the directory.
extension WebSite {
  private var origin: SiteOrigin {
    SiteOrigin(configured: address, isSecure: cookies.isSecure)
  }

  func addExchange(to router: Router<SiteContext>) throws {
    let listings = try PublicListings(live: live, storage: storage, site: address)
    router.add(
      middleware: ExchangeDoor(
        path: HSDSRoutes.path,
        responder: HSDSRoutes(listings: listings).router().buildResponder()))
    router.add(
      middleware: ExchangeDoor(
        path: FHIRRoutes.path,
        responder: FHIRRoutes(listings: listings, origin: origin).router().buildResponder()))
  }

  /// Every route of theirs, as `GET /fhir/metadata`.
  func exchangeRoutes() throws -> [String] {
    let listings = try PublicListings(live: live, storage: storage, site: address)
    let hsds = HSDSRoutes(listings: listings).router().routes
    let fhir = FHIRRoutes(listings: listings, origin: origin).router().routes
    return hsds.map { "\($0.method) \($0.path)" } + fhir.map { "\($0.method) \($0.path)" }
  }
}
