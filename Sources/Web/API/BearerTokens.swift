import Domain
import HTTPTypes
import Hummingbird
import Storage

/// Finds for whom a program acts: the token that it shows, and nothing else.
struct BearerTokens: RouterMiddleware {
  /// How often the last use of a token is noted at most, in seconds.
  private static let noting = 300

  let storage: any Storage
  let clock: Clock

  func handle(
    _ request: Request, context: SiteContext,
    next: @concurrent (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    try checkAccept(of: request)
    guard let header = request.headers[.authorization] else {
      return try await next(request, context)
    }
    let parts = header.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "bearer" else { throw APIError.badToken }
    var context = context
    let shown = try await shown(String(parts[1]))
    if shown.lacksSecondFactor { throw APIError.secondFactorMissing }
    context.session = Session(
      account: shown.account, right: shown.token.right, csrfToken: "")
    context.token = shown.token
    if shown.token.scope == .read, request.method != .get, request.method != .head,
      let path = context.endpointPath, !RouteAccess.isTraceless(request.method.rawValue, path)
    {
      throw APIError.readingToken
    }
    return try await next(request, context)
  }

  private func shown(_ token: String) async throws -> ShownToken {
    let hash = Secrets.hash(token)
    let instant = clock.instant()
    guard let shown = try await storage.read({ try $0.token(hash: hash, at: instant) }) else {
      throw APIError.badToken
    }
    if shown.token.lastUsedAt.map({ $0 + Self.noting <= instant }) ?? true {
      do {
        try await storage.write { try $0.noteUse(of: shown.token.id, at: instant) }
      } catch StorageError.readOnly {
        return shown
      }
    }
    return shown
  }

  private func checkAccept(of request: Request) throws {
    guard let accepted = request.headers[.accept] else { return }
    let types = accepted.split(separator: ",").map { part in
      Cells.trimmed(part.prefix { $0 != ";" }).lowercased()
    }
    let own = ["*/*", "application/*", "application/json", APIProblem.type]
    guard types.contains(where: own.contains) else { throw APIError.notAcceptable }
  }
}
