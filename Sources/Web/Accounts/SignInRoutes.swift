import Domain
import Hummingbird
import Storage

/// Signing in and out.
struct SignInRoutes {
  let storage: any Storage
  let pages: Pages
  let clock: Clock
  let secrets: Secrets
  let cookies: SiteCookies

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/connexion", use: show)
    router.post("/connexion", use: signIn)
    router.post("/deconnexion", use: signOut)
  }

  @Sendable
  private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
    let page = SignInPage(email: "", next: request.query["suite"], error: nil)
    return try pages.response(page, context)
  }

  @Sendable
  private func signIn(_ request: Request, _ context: SiteContext) async throws -> Response {
    let form = context.form
    guard let account = try await account(form["email"], Password(form["password"])),
      let right = try await storage.read({ try $0.rights(of: account.id).first })
    else {
      let page = SignInPage(
        email: form["email"], next: form["suite"], error: Words.wrongPassword)
      return try pages.response(page, context, status: .unprocessableContent)
    }
    let session = Session(account: account, right: right, csrfToken: secrets.token())
    let token = try await open(session, browser: request.headers[.userAgent] ?? "")
    var response = Response.see(Address.local(form["suite"]) ?? Menu(for: right).first)
    response.setCookie(cookies.sessionCookie(token))
    return response
  }

  /// The token of the session, which the browser alone holds.
  private func open(_ session: Session, browser: String) async throws -> String {
    let token = secrets.token()
    let instant = clock.instant()
    try await storage.write { database in
      try database.forgetSessions(endedBy: instant)
      try database.open(
        session, tokenHash: Secrets.hash(token), browser: String(browser.prefix(200)), at: instant,
        until: instant + SiteCookies.sessionLength)
    }
    return token
  }

  /// The account, when the password is its own.
  ///
  /// An unknown address takes as long as a known one.
  private func account(_ email: String, _ password: Password) async throws -> Account? {
    let found = try await storage.read { database in
      try EmailAddress(email).flatMap { try database.account($0) }
    }
    guard password.text.utf8.count <= Password.longest else { return nil }
    let hash = PasswordHash(written: found?.passwordHash ?? Self.nobody)
    guard try await hash.matches(password), let found, found.closedAt == nil else { return nil }
    return found.account
  }

  /// The hash of no password: its key is too short to be met.
  private static let nobody = "scrypt$32768$bm9ib2R5LWlzLWhlcmU=$AA=="

  @Sendable
  private func signOut(_ request: Request, _ context: SiteContext) async throws -> Response {
    if let token = cookies.sessionToken(of: request) {
      try await storage.write { try $0.closeSession(tokenHash: Secrets.hash(token)) }
    }
    var response = Response.see("/connexion")
    response.setCookie(cookies.endOfSession())
    return response
  }
}

/// The page that asks who is there.
struct SignInPage: Page {
  static let template = "sign-in"

  let title = Words.signIn
  let email: String
  /// Where to go once signed in.
  let next: String
  let error: String?
}
