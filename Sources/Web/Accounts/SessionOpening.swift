import Domain
import Hummingbird
import Storage

/// Lets a person in who has shown who they are.
struct SessionOpening: Sendable {
  let storage: any Storage
  let clock: Clock
  let secrets: Secrets
  let cookies: SiteCookies

  /// Opens a session, or asks for the second factor first when the account has one.
  ///
  /// - Parameter next: where the person wanted to go.
  func begin(
    _ account: Account, next: String, _ request: Request
  ) async throws -> Response {
    let factor = try await storage.read { try $0.secondFactor(of: account.id) }
    guard factor?.isConfirmed == true else { return try await open(account, next: next, request) }
    let token = secrets.token()
    let instant = clock.instant()
    try await storage.write { database in
      try database.forgetTokens(endedBy: instant)
      try database.issue(
        .secondStep, tokenHash: Secrets.hash(token), to: account.id, at: instant)
    }
    var response = Response.see(Address.path("/connexion/code", [("suite", next)]))
    response.setCookie(cookies.stepCookie(token))
    return response
  }

  /// Opens a session under the first right of the account, with a token that is always new: one
  /// that the browser held before is never taken over.
  ///
  /// - Throws: `PageError.forbidden` for an account without any right.
  func open(_ account: Account, next: String, _ request: Request) async throws -> Response {
    let former = cookies.sessionToken(of: request).map(Secrets.hash)
    let (token, csrf, instant) = (secrets.token(), secrets.token(), clock.instant())
    let browser = String((request.headers[.userAgent] ?? "").prefix(200))
    let right = try await storage.write { database in
      guard let right = try database.rights(of: account.id).first else {
        throw PageError.forbidden
      }
      try database.forgetSessions(endedBy: instant)
      try database.forgetTries(at: instant)
      if let former { try database.closeSession(tokenHash: former) }
      try database.open(
        Session(account: account, right: right, csrfToken: csrf), tokenHash: Secrets.hash(token),
        browser: browser, at: instant, until: instant + SiteCookies.sessionLength)
      return right
    }
    var response = Response.see(Address.local(next) ?? Menu(for: right).first)
    response.setCookie(cookies.sessionCookie(token))
    if cookies.stepToken(of: request) != nil { response.setCookie(cookies.endOfStep()) }
    return response
  }
}
