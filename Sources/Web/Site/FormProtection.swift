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
  /// The largest form, a file included, in bytes.
  static let largestBody = 32 << 20
  /// The same on routes that keep nothing, which take no file.
  private static let largestAnswers = 64 << 10

  let cookies: SiteCookies
  let secrets: Secrets

  func handle(
    _ request: Request, context: SiteContext,
    next: @concurrent (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    let held = cookies.formToken(of: request)
    context.formToken = context.session?.csrfToken ?? held ?? secrets.token()
    let isTraceless = RouteAccess.isTraceless(request.method.rawValue, context.endpointPath ?? "")
    if request.method == .post {
      let limit = isTraceless ? Self.largestAnswers : Self.largestBody
      context.form = try await form(of: request, upTo: limit)
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
    let body: ByteBuffer
    do {
      body = try await request.body.collect(upTo: limit)
    } catch is NIOTooManyBytesError {
      throw PageError.tooLarge
    }
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
