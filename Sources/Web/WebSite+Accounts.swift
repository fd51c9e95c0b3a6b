import Hummingbird

/// The routes of accounts: getting in, and who may do what.
extension WebSite {
  func addAccounts(_ pages: Pages, to router: Router<SiteContext>) {
    let opening = SessionOpening(storage: storage, clock: clock, secrets: secrets, cookies: cookies)
    SignInRoutes(
      storage: storage, pages: pages, clock: clock, opening: opening, passwords: passwords,
      provider: openID?.provider.name
    ).add(to: router)
    if let openID {
      OpenIDRoutes(
        client: openID, storage: storage, pages: pages, clock: clock, secrets: secrets,
        opening: opening
      ).add(to: router)
    }
    SecondStepRoutes(storage: storage, pages: pages, clock: clock, opening: opening, seal: seal)
      .add(to: router)
    LinkRoutes(
      storage: storage, pages: pages, clock: clock, secrets: secrets, passwords: passwords
    ).add(to: router)
    ResetRoutes(storage: storage, pages: pages, clock: clock, secrets: secrets, mail: mail)
      .add(to: router)
    OwnAccountRoutes(
      storage: storage, pages: pages, clock: clock, secrets: secrets, cookies: cookies,
      passwords: passwords
    ).add(to: router)
    SecondFactorRoutes(storage: storage, pages: pages, clock: clock, secrets: secrets, seal: seal)
      .add(to: router)
    let invitations = Invitations(
      storage: storage, pages: pages, clock: clock, secrets: secrets, cookies: cookies, mail: mail)
    AccountsRoutes(storage: storage, pages: pages, secrets: secrets, invitations: invitations)
      .add(to: router)
    AccountRoutes(storage: storage, pages: pages, clock: clock, invitations: invitations)
      .add(to: router)
  }

  func addAccess(_ pages: Pages, to router: Router<SiteContext>) {
    RightRoutes(storage: storage, pages: pages, cookies: cookies).add(to: router)
    TokenRoutes(storage: storage, pages: pages, clock: clock, secrets: secrets).add(to: router)
    AuditRoutes(storage: storage, pages: pages).add(to: router)
  }
}
