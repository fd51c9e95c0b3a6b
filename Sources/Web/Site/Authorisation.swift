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
    switch rule {
    case .everyone: break
    case .signedIn: _ = try context.right()
    case .allowed(let permission): try context.require(permission)
    case .allowedOnStructure(let permission):
      try context.require(permission, on: Structure.Code(try context.pathText("structure")))
    }
    return try await next(request, context)
  }
}
