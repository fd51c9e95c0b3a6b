import HTTPTypes
import Hummingbird

/// What browsers must not do with our pages.
struct SecurityHeaders: RouterMiddleware {
  private static let policy = [
    "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self' data:",
    "connect-src 'self'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
  ].joined(separator: "; ")

  private static let contentSecurityPolicy = HTTPField.Name("Content-Security-Policy")
  private static let strictTransport = HTTPField.Name("Strict-Transport-Security")
  private static let referrerPolicy = HTTPField.Name("Referrer-Policy")

  /// Whether browsers reach the site through HTTPS only.
  let isSecure: Bool

  func handle(
    _ request: Request, context: SiteContext,
    next: @concurrent (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    if let name = Self.contentSecurityPolicy { response.headers[name] = Self.policy }
    if let name = Self.referrerPolicy { response.headers[name] = "same-origin" }
    if isSecure, let name = Self.strictTransport { response.headers[name] = "max-age=31536000" }
    response.headers[.xContentTypeOptions] = "nosniff"
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    return response
  }
}
