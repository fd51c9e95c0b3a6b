import Hummingbird

/// The routes that guide a person to a place.
extension WebSite {
  func addGuidance(_ pages: Pages, to router: Router<SiteContext>) {
    GuidanceRoutes(desk: desk, pages: pages).add(to: router)
  }
}
