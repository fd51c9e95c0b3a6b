import HTTPTypes
import Hummingbird

/// What browsers must not do with our pages.
struct SecurityHeaders: RouterMiddleware {
  private static let contentSecurityPolicy = HTTPField.Name("Content-Security-Policy")
  private static let strictTransport = HTTPField.Name("Strict-Transport-Security")
  private static let referrerPolicy = HTTPField.Name("Referrer-Policy")

  /// Whether browsers reach the site through HTTPS only.
  private let isSecure: Bool
  private let policy: String

  /// - Parameter tiles: where maps take the pictures of the ground from; nil for nowhere.
  init(isSecure: Bool, tiles: String? = nil) {
    self.isSecure = isSecure
    let pictures = ["img-src 'self' data:", tiles.flatMap(Self.origin)].compactMap(\.self)
    policy = [
      "default-src 'none'", "style-src 'self'", "script-src 'self'",
      pictures.joined(separator: " "), "connect-src 'self'", "form-action 'self'",
      "base-uri 'none'", "frame-ancestors 'none'",
    ].joined(separator: "; ")
  }

  /// Such as `https://tiles.example:8443`.
  private static func origin(of address: String) -> String? {
    let parts = address.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count > 3, ["http:", "https:"].contains(parts[0]), parts[1].isEmpty,
      !parts[2].isEmpty, parts[2].utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != 0x3B })
    else { return nil }
    return "\(parts[0])//\(parts[2])"
  }

  func handle(
    _ request: Request, context: SiteContext,
    next: @concurrent (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    if let name = Self.contentSecurityPolicy { response.headers[name] = policy }
    if let name = Self.referrerPolicy, response.headers[name] == nil {
      response.headers[name] = "same-origin"
    }
    if isSecure, let name = Self.strictTransport { response.headers[name] = "max-age=31536000" }
    response.headers[.xContentTypeOptions] = "nosniff"
    if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    return response
  }
}
