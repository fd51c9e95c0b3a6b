import Domain
import HTTPTypes
import Hummingbird
import Storage

/// The tokens of the person who is signed in: making one, shown once, and ending one.
struct TokenRoutes {
  let storage: any Storage
  let pages: Pages
  let clock: Clock
  let secrets: Secrets

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/mon-compte/jetons", use: list)
    router.post("/mon-compte/jetons", use: make)
    router.post("/mon-compte/jetons/:id/revocation", use: revoke)
  }

  @Sendable
  private func list(_ request: Request, _ context: SiteContext) async throws -> Response {
    try await show(context)
  }

  @Sendable
  private func make(_ request: Request, _ context: SiteContext) async throws -> Response {
    let session = try context.signedIn()
    let name = String(Cells.trimmed(context.form["nom"]))
    guard let scope = APIToken.Scope(rawValue: context.form["portee"]),
      let days = Int(context.form["duree"]), APIToken.lifetimes.contains(days)
    else { throw PageError.unreadable }
    guard !name.isEmpty, name.count <= APIToken.longestName,
      Cells([("name", name)]).problems.isEmpty
    else { return try await show(context, error: Words.tokenNameMissing) }
    let instant = clock.instant()
    let token = APIToken(
      id: APIToken.ID(String(secrets.token().prefix(16))), account: session.account.id, name: name,
      right: session.right, scope: scope, madeAt: instant, expiresAt: instant + days * 24 * 3600)
    let text = "maillage_" + secrets.token()
    try await storage.write { database in
      try database.add(token, hash: Secrets.hash(text))
      return token.id
    }
    return try await show(context, made: text)
  }

  @Sendable
  private func revoke(_ request: Request, _ context: SiteContext) async throws -> Response {
    let account = try context.signedIn().account.id
    let id = APIToken.ID(try context.pathText("id"))
    let instant = clock.instant()
    try await storage.write { database in
      guard try database.revoke(id, of: account, at: instant) else { throw PageError.notFound }
    }
    return .see("/mon-compte/jetons")
  }

  private func show(
    _ context: SiteContext, made: String? = nil, error: String? = nil
  ) async throws -> Response {
    let session = try context.signedIn()
    let tokens = try await storage.read { try $0.tokens(of: session.account.id) }
    let page = TokensPage(
      tokens, session, form: context.form, made: made, error: error, at: clock.instant())
    return try pages.response(page, context, status: error == nil ? .ok : .unprocessableContent)
  }
}

extension APIToken.ID: AuditedResult {
  var auditID: String { text }
}
