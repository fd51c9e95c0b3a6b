import Domain
import Hummingbird
import Logging
import Storage

/// Asking for another password.
struct ResetRoutes {
  let storage: any Storage
  let pages: Pages
  let clock: Clock
  let secrets: Secrets
  let mail: Mail?

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/mot-de-passe", use: show)
    router.post("/mot-de-passe", use: ask)
  }

  @Sendable
  private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
    try pages.response(ResetPage(email: "", error: nil, state: state), context)
  }

  private var state: ResetPage.State { mail == nil ? .withoutMail : .asking }

  /// Answers the same, as fast, whether or not an account has the address: the rest is done after.
  @Sendable
  private func ask(_ request: Request, _ context: SiteContext) async throws -> Response {
    guard let mail else { return try await show(request, context) }
    let typed = context.form["email"]
    guard let email = EmailAddress(typed) else {
      let page = ResetPage(email: typed, error: Words.notAnAddress, state: .asking)
      return try pages.response(page, context, status: .unprocessableContent)
    }
    let tries = SignInTries(storage: storage, clock: clock)
    if let wait = try await tries.begin([.reset(of: email), .client(context.client)]) {
      return try pages.tooManyTries(wait, context)
    }
    let logger = context.logger
    Task {
      do {
        try await send(to: email, by: mail)
      } catch {
        logger.error("No message sent", metadata: ["error": "\(String(reflecting: error))"])
      }
    }
    return try pages.response(ResetPage(email: email.text, error: nil, state: .asked), context)
  }

  private func send(to email: EmailAddress, by mail: Mail) async throws {
    let (token, instant) = (secrets.token(), clock.instant())
    let asked = try await storage.write { database -> AskedPassword in
      // A person who has not answered the invitation has no password to lose.
      guard let found = try database.account(email), found.closedAt == nil,
        found.passwordHash != nil
      else { return AskedPassword(account: nil) }
      try database.forgetTokens(endedBy: instant)
      try database.issue(
        .reset, tokenHash: Secrets.hash(token), to: found.account.id, at: instant)
      return AskedPassword(account: found.account)
    }
    if let account = asked.account { try await mail.send(.reset, token, to: account) }
  }
}

/// Whose password was asked for: nil when the address is that of no account with a password.
private struct AskedPassword: Sendable, AuditedResult {
  let account: Account?

  var auditID: String { account?.id.text ?? "" }
  var isChange: Bool { account != nil }
}

/// The page of a person who has lost the password.
struct ResetPage: Page {
  enum State: Sendable {
    case withoutMail, asking, asked
  }

  static let template = "reset"

  let title = Words.lostPassword
  let email: String
  let error: String?
  let hasMail: Bool
  let isAsked: Bool

  init(email: String, error: String?, state: State) {
    self.email = email
    self.error = error
    hasMail = state != .withoutMail
    isAsked = state == .asked
  }
}
