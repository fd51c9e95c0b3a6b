import Domain
import HTTPTypes
import Hummingbird

/// Believes what a trusted proxy says of where a request comes from, and nobody else.
struct TrustedProxies: RouterMiddleware {
  private static let forwardedFor = HTTPField.Name("X-Forwarded-For")

  let addresses: Set<ClientAddress>

  func handle(
    _ request: Request, context: SiteContext,
    next: @concurrent (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    if addresses.contains(context.client), let name = Self.forwardedFor {
      context.client = origin(request.headers[values: name]) ?? context.client
    }
    return try await next(request, context)
  }

  /// The last address that no trusted proxy has: what stands before it can be made up.
  private func origin(_ values: [String]) -> ClientAddress? {
    let chain = values.joined(separator: ",").split(separator: ",").map { address in
      ClientAddress(forwarded: String(Cells.trimmed(String(address))))
    }
    return chain.last { !addresses.contains($0) && !$0.text.isEmpty }
  }
}
