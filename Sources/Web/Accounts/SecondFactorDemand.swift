import Hummingbird
import Storage

/// Leads a person whose role asks for a second factor to set it up before anything else.
struct SecondFactorDemand: RouterMiddleware {
  private static let page = "/mon-compte/second-facteur"

  let access: RouteAccess

  func handle(
    _ request: Request, context: SiteContext,
    next: @concurrent (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    let path = context.endpointPath ?? ""
    guard context.session?.lacksSecondFactor == true, !path.hasPrefix(Self.page),
      access.rule(request.method.rawValue, path) != .everyone
    else { return try await next(request, context) }
    return .see(Self.page)
  }
}
