import Domain
import Exchange
import Hummingbird
import Storage

/// The outlines of the regions, which maps draw: of the database, or those that come with the
/// program.
struct OutlineRoutes {
  let live: LiveDirectory
  let storage: any Storage

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/annuaire/contours/:region", use: show)
  }

  /// Where the outline of the region of an offer is; nil when the region is not known.
  static func path(around offer: Offer, in gazetteer: Gazetteer) -> String? {
    gazetteer.commune(insee: offer.site.address.insee).map {
      "/annuaire/contours/\(Address.encoded($0.region))"
    }
  }

  @Sendable
  private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
    let area = Area.region(try context.pathText("region"))
    let stored = try await storage.read { try $0.outline(of: area) }
    let shipped = try await live.current().outline(of: area)
    guard let outline = stored ?? shipped, let geometry = JSON(Array(outline.geometry.utf8)) else {
      throw PageError.notFound
    }
    let feature: JSON = ["type": "Feature", "properties": [:], "geometry": geometry]
    var response = Response.json(feature.bytes)
    response.headers[.cacheControl] = "public, max-age=3600"
    return response
  }
}
