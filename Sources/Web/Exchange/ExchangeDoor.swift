import Domain
import HTTPTypes
import Hummingbird

/// Hands requests under an address to routes of their own: no cookie, no form, no page there.
struct ExchangeDoor: RouterMiddleware {
  /// Such as `/fhir`.
  let path: String
  let responder: any HTTPResponder<SiteContext>

  func handle(
    _ request: Request, context: SiteContext,
    next: @concurrent (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    let asked = request.uri.path
    guard asked == path || asked.hasPrefix("\(path)/") else {
      return try await next(request, context)
    }
    return try await responder.respond(to: request, context: context)
  }
}

/// Spares an answer to those who have it already: all answers follow from the directory alone.
struct DirectoryTag: RouterMiddleware {
  let listings: PublicListings

  func handle(
    _ request: Request, context: SiteContext,
    next: @concurrent (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    let tag = try await listings.current().tag
    let headers: HTTPFields = [.eTag: tag, .cacheControl: "public, no-cache"]
    let known = (request.headers[.ifNoneMatch] ?? "").split(separator: ",").map(Cells.trimmed)
    if known.contains(where: { $0 == tag }) {
      return Response(status: .notModified, headers: headers)
    }
    var response = try await next(request, context)
    if response.status == .ok {
      for field in headers { response.headers[field.name] = field.value }
    }
    return response
  }
}
