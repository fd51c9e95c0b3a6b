import Domain
import Exchange
import Hummingbird

/// The routes of the directory of actors.
extension WebSite {
  func addDirectory(_ pages: Pages, to router: Router<SiteContext>) throws {
    TypeRoutes(typology: try Typology.load(), pages: pages).add(to: router)
    let map = MapFiles(tiles: tiles)
    SearchRoutes(live: live, pages: pages, clock: clock, map: map).add(to: router)
    OutlineRoutes(live: live, storage: storage).add(to: router)
    let notes = QuickNoteRoutes(
      storage: storage, catalogue: catalogue, labels: labels, pages: pages)
    SheetRoutes(live: live, storage: storage, pages: pages, clock: clock, map: map, notes: notes)
      .add(to: router)
  }
}
