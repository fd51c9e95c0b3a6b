import Domain
import HTTPTypes
import Hummingbird
import Logging
import Storage

/// Says in words what went wrong, with the right status; an unknown error shows a number only.
struct ErrorPages: RouterMiddleware {
  let pages: Pages

  func handle(
    _ request: Request, context: SiteContext,
    next: @concurrent (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch PageError.notSignedIn {
      return .see("/connexion?suite=\(Address.encoded(request.uri.description))")
    } catch {
      let page = ErrorPage(error, request: context.id)
      if page.status == .internalServerError {
        context.logger.error("Request failed", metadata: ["error": "\(String(reflecting: error))"])
      }
      return try pages.response(page, context, status: page.status)
    }
  }
}

/// A page that says what happened and where to go.
struct ErrorPage: Page {
  static let template = "error"

  let status: HTTPResponse.Status
  let title: String
  let advice: String
  /// What to tell the people who run the site; nil when the reader can go on alone.
  let requestNumber: String?

  init(_ error: any Error, request: String) {
    let words = ErrorWords(error)
    status = words.status
    title = words.title
    advice = words.advice
    requestNumber = status == .internalServerError ? request : nil
  }
}
