import Domain
import HTTPTypes
import Hummingbird
import Storage

/// A person's own account: the password, and the browsers that are signed in.
struct OwnAccountRoutes {
  let storage: any Storage
  let pages: Pages
  let clock: Clock
  let secrets: Secrets
  let cookies: SiteCookies
  let passwords: PasswordWork

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/mon-compte", use: show)
    router.post("/mon-compte/mot-de-passe", use: changePassword)
    router.post("/mon-compte/sessions/fin", use: endSession)
    router.post("/mon-compte/sessions/autres/fin", use: endOtherSessions)
  }

  @Sendable
  private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
    try await show(request, context, errors: [:])
  }

  private func show(
    _ request: Request, _ context: SiteContext, errors: [String: String]
  ) async throws -> Response {
    let account = try context.signedIn().account
    let (own, instant) = (try session(request), clock.instant())
    let page = try await storage.read { database in
      OwnAccountPage(
        account, rights: try database.rights(of: account.id),
        structures: try database.structureNames(),
        sessions: try database.sessions(of: account.id, at: instant),
        own: OpenSession.id(tokenHash: own),
        hasSecondFactor: try database.secondFactor(of: account.id)?.isConfirmed == true,
        errors: errors, done: request.query["fait"])
    }
    return try pages.response(page, context, status: errors.isEmpty ? .ok : .unprocessableContent)
  }

  /// The hash of the session's token.
  private func session(_ request: Request) throws -> String {
    guard let token = cookies.sessionToken(of: request) else { throw PageError.notSignedIn }
    return Secrets.hash(token)
  }

  @Sendable
  private func changePassword(_ request: Request, _ context: SiteContext) async throws -> Response {
    let account = try context.signedIn().account
    let own = try session(request)
    let tries = SignInTries(storage: storage, clock: clock)
    let limit = TryLimit.password(of: account.email)
    if let wait = try await tries.begin([limit, .client(context.client)]) {
      return try pages.tooManyTries(wait, context)
    }
    let stored = try await storage.read { try $0.account(account.id) }
    let present = PasswordHash(written: stored?.passwordHash ?? PasswordHash.nobody)
    let typed = Password(context.form["present"])
    guard typed.text.utf8.count <= Password.longest,
      try await passwords.isRight(typed, for: present)
    else {
      return try await show(request, context, errors: ["present": Words.wrongPresentPassword])
    }
    try await tries.succeed(limit, from: context.client)
    let form = PasswordForm(context.form)
    let structures = try await storage.read { try $0.structures(of: account.id) }
    let errors = form.errors(for: account, of: structures)
    guard errors.isEmpty else { return try await show(request, context, errors: errors) }
    let hash = try await passwords.hash(of: form.password, salt: secrets.salt())
    let instant = clock.instant()
    try await storage.write { database in
      try database.setPassword(hash: hash.written, of: account.id, keeping: own, at: instant)
    }
    return .see("/mon-compte?fait=mot-de-passe")
  }

  @Sendable
  private func endSession(_ request: Request, _ context: SiteContext) async throws -> Response {
    let account = try context.signedIn().account
    let id = context.form["session"]
    try await storage.write { try $0.closeSession(id, of: account.id) }
    return .see("/mon-compte?fait=sessions")
  }

  @Sendable
  private func endOtherSessions(
    _ request: Request, _ context: SiteContext
  ) async throws -> Response {
    let account = try context.signedIn().account
    let own = try session(request)
    try await storage.write { try $0.closeSessions(of: account.id, except: own) }
    return .see("/mon-compte?fait=sessions")
  }
}
