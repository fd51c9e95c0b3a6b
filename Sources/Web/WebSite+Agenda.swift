import Hummingbird

/// The routes of the agenda, and of what one click notes in the journal.
extension WebSite {
  func addAgenda(_ pages: Pages, to router: Router<SiteContext>) {
    let notes = QuickNoteRoutes(
      storage: storage, catalogue: catalogue, labels: labels, pages: pages)
    notes.add(to: router)
    AgendaRoutes(storage: storage, labels: labels, pages: pages, clock: clock).add(to: router)
    AgendaWritingRoutes(storage: storage, labels: labels, pages: pages, clock: clock)
      .add(to: router)
    AgendaChangeRoutes(storage: storage, notes: notes, clock: clock).add(to: router)
    AgendaFeedRoutes(
      storage: storage, labels: labels, clock: clock,
      origin: SiteOrigin(configured: address, isSecure: cookies.isSecure),
      isDemonstration: pages.isDemonstration
    ).add(to: router)
  }
}
