import Domain
import HTTPTypes
import Hummingbird
import Storage

/// One account, for whoever looks after accounts: its rights, its invitation, its end.
struct AccountRoutes {
  let storage: any Storage
  let pages: Pages
  let clock: Clock
  let invitations: Invitations

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/comptes/:account", use: show)
    router.post("/comptes/:account/nom", use: rename)
    router.post("/comptes/:account/adresse", use: move)
    router.post("/comptes/:account/droits", use: grant)
    router.post("/comptes/:account/droits/retrait", use: withdraw)
    router.post("/comptes/:account/invitation", use: invite)
    router.post("/comptes/:account/fermeture", use: close)
    router.post("/comptes/:account/reouverture", use: reopen)
    router.post("/comptes/:account/second-facteur/retrait", use: removeSecondFactor)
    router.post("/comptes/:account/jetons/:id/revocation", use: revokeToken)
  }

  @Sendable
  private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
    try await show(context, errors: [:], isSaved: request.query["fait"] == "enregistre")
  }

  private func show(
    _ context: SiteContext, errors: [String: String], isSaved: Bool = false
  ) async throws -> Response {
    let id = Account.ID(try context.pathText("account"))
    let own = try context.signedIn().account.id
    let form = RightForm(context.form)
    let instant = clock.instant()
    let page = try await storage.read { database in
      guard let stored = try database.account(id) else { throw PageError.notFound }
      return AccountPage(
        stored, rights: try database.rights(of: id), structures: try database.structures(),
        hasSecondFactor: try database.secondFactor(of: id)?.isConfirmed == true,
        tokens: try database.tokens(of: id).map { TokensPage.Line($0, at: instant) },
        isOwn: id == own, form: form, errors: errors, isSaved: isSaved)
    }
    return try pages.response(page, context, status: errors.isEmpty ? .ok : .unprocessableContent)
  }

  @Sendable
  private func rename(_ request: Request, _ context: SiteContext) async throws -> Response {
    do {
      let name = try PersonName(context.form["name"])
      return try await change(context) { database, account in
        try database.rename(account.id, to: name)
      }
    } catch let fault as PersonName.Fault {
      return try await show(context, errors: ["name": Words.sentence(for: fault)])
    }
  }

  @Sendable
  private func move(_ request: Request, _ context: SiteContext) async throws -> Response {
    guard let email = EmailAddress(String(Cells.trimmed(context.form["email"]))) else {
      return try await show(context, errors: ["email": Words.notAnAddress])
    }
    let instant = clock.instant()
    do {
      return try await changeAnother(context) { database, account in
        if let other = try database.account(email), other.account.id != account.id {
          throw FormErrors(sentences: ["email": Words.addressTaken])
        }
        try database.move(account.id, to: email, at: instant)
      }
    } catch let error as FormErrors {
      return try await show(context, errors: error.sentences)
    }
  }

  @Sendable
  private func grant(_ request: Request, _ context: SiteContext) async throws -> Response {
    let form = RightForm(context.form)
    let errors = form.errors(structures: try await storage.read { try $0.structures() })
    guard errors.isEmpty, let right = form.right else {
      return try await show(context, errors: errors)
    }
    return try await changeAnother(context) { database, account in
      RightChange(
        right: right, account: account.id, isChange: try database.grant(right, to: account.id))
    }
  }

  @Sendable
  private func withdraw(_ request: Request, _ context: SiteContext) async throws -> Response {
    guard let right = RightForm(context.form).right else { throw PageError.unreadable }
    return try await changeAnother(context) { database, account in
      RightChange(
        right: right, account: account.id, isChange: try database.withdraw(right, from: account.id))
    }
  }

  @Sendable
  private func close(_ request: Request, _ context: SiteContext) async throws -> Response {
    let instant = clock.instant()
    return try await changeAnother(context) { database, account in
      try database.closeAccount(account.id, at: instant)
    }
  }

  @Sendable
  private func reopen(_ request: Request, _ context: SiteContext) async throws -> Response {
    try await changeAnother(context) { database, account in
      try database.reopenAccount(account.id)
    }
  }

  @Sendable
  private func removeSecondFactor(
    _ request: Request, _ context: SiteContext
  ) async throws -> Response {
    try await changeAnother(context) { database, account in
      try database.removeSecondFactor(of: account.id)
      try database.closeSessions(of: account.id, except: nil)
    }
  }

  @Sendable
  private func revokeToken(_ request: Request, _ context: SiteContext) async throws -> Response {
    let (id, instant) = (APIToken.ID(try context.pathText("id")), clock.instant())
    return try await changeAnother(context) { database, account in
      guard try database.revoke(id, of: account.id, at: instant) else { throw PageError.notFound }
    }
  }

  @Sendable
  private func invite(_ request: Request, _ context: SiteContext) async throws -> Response {
    try await invitations.show(
      to: Account.ID(try context.pathText("account")), request, context)
  }

  /// Changes what nobody changes for themselves: a right that one could give oneself would be no
  /// limit.
  private func changeAnother<T: Sendable>(
    _ context: SiteContext,
    _ body: @escaping @Sendable (any Database, Account) throws -> T
  ) async throws -> Response {
    let own = try context.signedIn().account.id
    guard try context.pathText("account") != own.text else { throw PageError.forbidden }
    return try await change(context, body)
  }

  private func change<T: Sendable>(
    _ context: SiteContext,
    _ body: @escaping @Sendable (any Database, Account) throws -> T
  ) async throws -> Response {
    let id = Account.ID(try context.pathText("account"))
    _ = try await storage.write { database in
      guard let stored = try database.account(id) else { throw PageError.notFound }
      return try body(database, stored.account)
    }
    return .see("\(AccountPage.path(id))?fait=enregistre")
  }
}

/// A right that was given or taken away.
private struct RightChange: Sendable, AuditedResult {
  let right: Right
  let account: Account.ID
  let isChange: Bool

  var auditID: String { account.text }

  func events(from event: AuditEvent) -> [AuditEvent] {
    var event = event
    event.concern(right, of: account)
    return [event]
  }
}
