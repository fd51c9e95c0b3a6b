import Domain
import Hummingbird

/// Lets a request through when the table of routes says that the person may ask for it.
struct Authorisation: RouterMiddleware {
  let access: RouteAccess

  func handle(
    _ request: Request, context: SiteContext,
    next: @concurrent (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    guard let rule = access.rule(request.method.rawValue, context.endpointPath ?? "") else {
      throw PageError.notFound
    }
    guard try rule == .everyone || rule.isOpen(to: context.right(), context) else {
      throw PageError.forbidden
    }
    return try await next(request, context)
  }
}

extension RouteAccess.Rule {
  /// - Throws: `PageError.notFound` for an address that names no structure where it should.
  func isOpen(to right: Right, _ context: SiteContext) throws -> Bool {
    switch self {
    case .everyone, .signedIn: true
    case .allowed(let permission): right.allows(permission)
    case .allowedOnStructure(let permission):
      right.allows(permission, on: Structure.Code(try context.pathText("structure")))
    }
  }
}
