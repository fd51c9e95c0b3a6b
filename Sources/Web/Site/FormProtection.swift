import HTTPTypes
import Hummingbird
import NIOCore
import Storage

/// Reads forms, and refuses those that none of our pages has made.
///
/// Every form sends back a secret: the session's own, or for a person who is not signed in yet the
/// one that a cookie of the same browser holds. Routes that keep nothing ask for no secret and give
/// no cookie.
struct FormProtection: RouterMiddleware {
  let cookies: SiteCookies
  let secrets: Secrets

  func handle(
    _ request: Request, context: SiteContext,
    next: @concurrent (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    let held = cookies.formToken(of: request)
    context.formToken = context.session?.csrfToken ?? held ?? secrets.token()
    let (method, path) = (request.method.rawValue, context.endpointPath ?? "")
    let isTraceless = RouteAccess.isTraceless(method, path)
    if request.method == .post {
      let limit = RouteAccess.largestBody(method, path, isSignedIn: context.session != nil)
      do {
        context.form = try await form(of: request, upTo: limit)
      } catch PageError.tooLarge where context.session == nil && !isTraceless {
        // Of no form for strangers: its session has ended.
        throw PageError.foreignForm
      }
      guard isTraceless || context.session != nil || held != nil,
        isTraceless || Secrets.areEqual(context.form["csrf"], context.formToken)
      else { throw PageError.foreignForm }
    }
    var response = try await next(request, context)
    if context.session == nil, held == nil, !isTraceless {
      response.setCookie(cookies.formCookie(context.formToken))
    }
    return response
  }

  private func form(of request: Request, upTo limit: Int) async throws -> Form {
    let body = try await request.bytes(upTo: limit)
    let type = request.headers[.contentType] ?? ""
    let form =
      if let boundary = Multipart.boundary(of: type) {
        Form(multipart: Array(body.readableBytesView), boundary: boundary)
      } else {
        String(validating: body.readableBytesView, as: UTF8.self).flatMap(Form.init(urlEncoded:))
      }
    guard let form else { throw PageError.unreadable }
    return form
  }
}
