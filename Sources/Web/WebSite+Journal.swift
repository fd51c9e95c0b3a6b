import Hummingbird

/// The routes of the year under way, of the journal and of what its entries refer to.
extension WebSite {
  func addJournal(_ pages: Pages, to router: Router<SiteContext>) {
    YearRoutes(
      storage: storage, catalogue: catalogue, labels: labels, pages: pages, clock: clock
    ).add(to: router)
    JournalRoutes(
      storage: storage, catalogue: catalogue, labels: labels, pages: pages, clock: clock
    ).add(to: router)
    EntryRoutes(
      storage: storage, catalogue: catalogue, labels: labels, pages: pages, clock: clock,
      secrets: secrets
    ).add(to: router)
    DeletedEntriesRoutes(storage: storage, labels: labels, pages: pages).add(to: router)
    SharingRoutes(storage: storage, secrets: secrets).add(to: router)
    ImportRoutes(storage: storage, labels: labels, pages: pages).add(to: router)
  }

  func addSettings(_ pages: Pages, to router: Router<SiteContext>) {
    ProjectRoutes(storage: storage, labels: labels, pages: pages).add(to: router)
    SettingsRoutes(
      storage: storage, catalogue: catalogue, labels: labels, pages: pages, clock: clock
    ).add(to: router)
  }
}
