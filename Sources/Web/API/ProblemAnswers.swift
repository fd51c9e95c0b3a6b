import Domain
import HTTPTypes
import Hummingbird
import Logging
import Storage

/// Answers a program's request that fails with a problem, and a known address with another method
/// with those that it takes.
struct ProblemAnswers: RouterMiddleware {
  /// The routes of the interface, as `GET /api/v1/journal/{id}`.
  let routes: [String]

  func handle(
    _ request: Request, context: SiteContext,
    next: @concurrent (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      var error = error
      if context.endpointPath == nil {
        let allowed = methods(of: request.uri.path)
        error = allowed.isEmpty ? PageError.notFound : APIError.methodNotAllowed(allowed: allowed)
      }
      let problem = APIProblem(error, request: context.id)
      if problem.status == .internalServerError {
        context.logger.error("Request failed", metadata: ["error": "\(String(reflecting: error))"])
      }
      return problem.response
    }
  }

  private func methods(of path: String) -> [String] {
    let asked = path.split(separator: "/")
    let found = routes.compactMap { route -> String? in
      let parts = route.split(separator: " ", maxSplits: 1)
      let pattern = parts[1].split(separator: "/")
      let fits =
        pattern.count == asked.count
        && zip(pattern, asked).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
      return fits ? String(parts[0]) : nil
    }
    return Set(found).sorted()
  }
}

/// Hands the requests of programs to the routes of their interface: no cookie, no form there.
struct APIDoor: RouterMiddleware {
  let responder: any HTTPResponder<SiteContext>

  func handle(
    _ request: Request, context: SiteContext,
    next: @concurrent (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    guard request.uri.path.hasPrefix("/api/") else { return try await next(request, context) }
    return try await responder.respond(to: request, context: context)
  }
}
