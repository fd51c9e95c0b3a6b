import Hummingbird

/// The routes by which the directory's sheets are kept right.
extension WebSite {
  func addSheets(_ pages: Pages, to router: Router<SiteContext>) {
    SheetFormRoutes(
      storage: storage, live: live, labels: labels, pages: pages, clock: clock, secrets: secrets
    ).add(to: router)
    SheetCareRoutes(
      storage: storage, live: live, pages: pages, clock: clock, secrets: secrets,
      origin: SiteOrigin(configured: address, isSecure: cookies.isSecure), mail: mail
    ).add(to: router)
    SheetsToVerifyRoutes(storage: storage, live: live, pages: pages, clock: clock).add(to: router)
    ProposalRoutes(storage: storage, live: live, labels: labels, pages: pages, clock: clock)
      .add(to: router)
    SheetAnswerRoutes(storage: storage, live: live, labels: labels, pages: pages, clock: clock)
      .add(to: router)
    CorrectionRoutes(storage: storage, pages: pages, clock: clock).add(to: router)
    DuplicateRoutes(storage: storage, live: live, pages: pages, clock: clock).add(to: router)
  }
}
