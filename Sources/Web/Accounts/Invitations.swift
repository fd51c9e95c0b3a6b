import Domain
import Exchange
import Hummingbird
import Logging
import Storage

/// Makes the link by which a person chooses a password, and sends or shows it.
struct Invitations: Sendable {
  let storage: any Storage
  let pages: Pages
  let clock: Clock
  let secrets: Secrets
  let cookies: SiteCookies
  let mail: Mail?

  /// Shows the link, this once: only its hash is kept.
  ///
  /// The links made before it end.
  ///
  /// - Throws: `PageError.notFound` for an account that is not there, `.forbidden` for a closed one.
  func show(
    to id: Account.ID, _ request: Request, _ context: SiteContext
  ) async throws -> Response {
    let (token, instant) = (secrets.token(), clock.instant())
    let account = try await storage.write { database in
      guard let found = try database.account(id) else { throw PageError.notFound }
      guard found.closedAt == nil else { throw PageError.forbidden }
      let account = found.account
      try database.withdrawTokens(of: account.id)
      try database.forgetTokens(endedBy: instant)
      try database.issue(
        .invitation, tokenHash: Secrets.hash(token), to: account.id, at: instant)
      return account
    }
    let page = InvitationPage(
      account, link: site(request) + OneTimeToken.invitation.path(token),
      until: instant + OneTimeToken.invitation.lifetime,
      delivery: await deliver(token, to: account, context))
    return try pages.response(page, context)
  }

  private func deliver(
    _ token: String, to account: Account, _ context: SiteContext
  ) async -> InvitationPage.Delivery {
    guard let mail else { return .byHand }
    do {
      try await mail.send(.invitation, token, to: account)
      return .sent
    } catch {
      context.logger.error("No message sent", metadata: ["error": "\(String(reflecting: error))"])
      return .failed
    }
  }

  /// Where the person who reads the page has reached the site: good enough for a link shown to
  /// that same person.
  private func site(_ request: Request) -> String {
    if let mail { return mail.site }
    let host = request.head.authority ?? ""
    return host.isEmpty ? "" : "\(cookies.isSecure ? "https" : "http")://\(host)"
  }
}

/// A link that opens once, for the administrator to print or to read out.
struct InvitationPage: Page {
  enum Delivery: Sendable {
    case byHand, sent, failed
  }

  static let template = "invitation"

  let title = Words.invitation
  let section: Section? = .accounts
  let path: String
  let name: String
  let email: String
  let link: String
  let until: String
  let isSent: Bool
  let hasFailed: Bool

  init(_ account: Account, link: String, until expiry: Int, delivery: Delivery) {
    path = AccountPage.path(account.id)
    name = account.name
    email = account.email.text
    self.link = link
    until = French.moment(expiry)
    isSent = delivery == .sent
    hasFailed = delivery == .failed
  }
}
