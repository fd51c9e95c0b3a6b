import Domain
import Hummingbird
import Storage

/// Signing in and out.
struct SignInRoutes {
  let storage: any Storage
  let pages: Pages
  let clock: Clock
  let opening: SessionOpening
  let passwords: PasswordWork
  /// The name of the provider that one can sign in through; nil for none.
  var provider: String?

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/connexion", use: show)
    router.post("/connexion", use: signIn)
    router.post("/deconnexion", use: signOut)
  }

  @Sendable
  private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
    let page = SignInPage(
      email: "", next: request.query["suite"], error: nil,
      hasNewPassword: request.query["fait"] == "mot-de-passe", provider: provider)
    return try pages.response(page, context)
  }

  @Sendable
  private func signIn(_ request: Request, _ context: SiteContext) async throws -> Response {
    let form = context.form
    let tries = SignInTries(storage: storage, clock: clock)
    guard let email = EmailAddress(form["email"]) else {
      if let wait = try await tries.begin([.client(context.client)]) {
        return try pages.tooManyTries(wait, context)
      }
      return try refused(context)
    }
    let limit = TryLimit.password(of: email)
    // Before anything is counted: many who come at once cost the others nothing.
    if await passwords.isFull { throw PageError.busy }
    // Before the password is looked at, which takes time.
    if let wait = try await tries.begin([limit, .client(context.client)]) {
      return try pages.tooManyTries(wait, context)
    }
    let account: Account?
    do {
      account = try await self.account(email, Password(form["password"]))
    } catch PageError.busy {
      // Nothing was looked at: it was no try.
      try await tries.takeBack([limit, .client(context.client)])
      throw PageError.busy
    }
    guard let account else { return try refused(context) }
    try await tries.succeed(limit, from: context.client)
    return try await opening.begin(account, next: form["suite"], request)
  }

  private func refused(_ context: SiteContext) throws -> Response {
    let form = context.form
    let page = SignInPage(
      email: form["email"], next: form["suite"], error: Words.wrongPassword, provider: provider)
    return try pages.response(page, context, status: .unprocessableContent)
  }

  /// The account, when the password is its own.
  ///
  /// An unknown address takes as long as a known one.
  private func account(_ email: EmailAddress, _ password: Password) async throws -> Account? {
    let (found, rights) = try await storage.read { database in
      let found = try database.account(email)
      return (found, try found.map { try database.rights(of: $0.account.id) } ?? [])
    }
    PendingRecord.noteTry(of: found?.account.id)
    guard password.text.utf8.count <= Password.longest else { return nil }
    let hash = PasswordHash(written: found?.passwordHash ?? PasswordHash.nobody)
    guard try await passwords.isRight(password, for: hash), let found, found.closedAt == nil,
      !rights.isEmpty
    else { return nil }
    return found.account
  }

  @Sendable
  private func signOut(_ request: Request, _ context: SiteContext) async throws -> Response {
    if let token = opening.cookies.sessionToken(of: request) {
      try await storage.write { try $0.closeSession(tokenHash: Secrets.hash(token)) }
    }
    var response = Response.see("/connexion")
    response.setCookie(opening.cookies.endOfSession())
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
  /// Whether the person has just chosen a password.
  let hasNewPassword: Bool
  /// The name of the provider that one can sign in through; nil for none.
  let provider: String?
  let providerPath: String

  init(
    email: String, next: String, error: String?, hasNewPassword: Bool = false, provider: String?
  ) {
    self.email = email
    self.next = next
    self.error = error
    self.hasNewPassword = hasNewPassword
    self.provider = provider
    providerPath = Address.path("/connexion/openid", [("suite", next)])
  }
}
