import Domain
import Hummingbird
import Storage

/// Finds who is signed in.
struct SessionMiddleware: RouterMiddleware {
  let storage: any Storage
  let clock: Clock
  let cookies: SiteCookies

  func handle(
    _ request: Request, context: SiteContext,
    next: @concurrent (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    guard let token = cookies.sessionToken(of: request) else {
      return try await next(request, context)
    }
    var context = context
    let hash = Secrets.hash(token)
    let instant = clock.instant()
    context.session = try await storage.read { try $0.session(tokenHash: hash, at: instant) }
    context.formToken = context.session?.csrfToken ?? ""
    return try await next(request, context)
  }
}
