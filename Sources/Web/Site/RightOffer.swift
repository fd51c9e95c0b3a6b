import Domain
import HTTPTypes
import Hummingbird
import Storage

/// Offers a person who holds several rights those that may open the page, when the one that they act
/// under does not: a link in a message knows nothing of rights.
struct RightOffer: RouterMiddleware {
  let access: RouteAccess
  let storage: any Storage
  let pages: Pages

  func handle(
    _ request: Request, context: SiteContext,
    next: @concurrent (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch PageError.forbidden {
      guard let session = context.session, session.hasOtherRights, request.method == .get,
        let rule = access.rule(request.method.rawValue, context.endpointPath ?? "")
      else { throw PageError.forbidden }
      let (held, structures) = try await storage.read { database in
        (try database.rights(of: session.account.id), try database.structures())
      }
      let others = try held.filter { try $0 != session.right && rule.isOpen(to: $0, context) }
      guard !others.isEmpty else { throw PageError.forbidden }
      let page = RightsPage(
        others, acting: session.right, structures: structures, next: request.uri.description)
      return try pages.response(page, context, status: .forbidden)
    }
  }
}
