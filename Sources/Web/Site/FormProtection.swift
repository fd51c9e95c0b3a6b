import HTTPTypes
import Hummingbird
import NIOCore
import Storage

/// Reads forms, and refuses those that none of our pages has made.
///
/// Every form sends back a secret: the session's own, or for a person who is not signed in yet the
/// one that a cookie of the same browser holds.
struct FormProtection: RouterMiddleware {
  /// The largest form, a file included, in bytes.
  static let largestBody = 32 << 20

  let cookies: SiteCookies
  let secrets: Secrets

  func handle(
    _ request: Request, context: SiteContext,
    next: @concurrent (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    let held = cookies.formToken(of: request)
    context.formToken = context.session?.csrfToken ?? held ?? secrets.token()
    if request.method == .post {
      context.form = try await form(of: request)
      guard context.session != nil || held != nil,
        Secrets.areEqual(context.form["csrf"], context.formToken)
      else { throw PageError.foreignForm }
    }
    var response = try await next(request, context)
    if context.session == nil, held == nil {
      response.setCookie(cookies.formCookie(context.formToken))
    }
    return response
  }

  private func form(of request: Request) async throws -> Form {
    let body: ByteBuffer
    do {
      body = try await request.body.collect(upTo: Self.largestBody)
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
