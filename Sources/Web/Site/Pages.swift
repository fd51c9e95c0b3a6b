import Domain
import Exchange
import HTTPTypes
import Hummingbird
import NIOCore

/// Renders pages within the frame of the site.
struct Pages: Sendable {
  let templates: Templates
  let isDemonstration: Bool

  func response(
    _ page: some Page, _ context: SiteContext, status: HTTPResponse.Status = .ok
  ) throws -> Response {
    var values = Members(of: page)
    values["csrf"] = context.formToken
    let content = try templates.render(type(of: page).template, values)
    let frame = Frame(
      page: page, content: content, context: context, isDemonstration: isDemonstration)
    let html = try templates.render("frame", Members(of: frame))
    return Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: html)))
  }
}

extension Response {
  /// Sends the browser to another page after a form.
  static func see(_ path: String) -> Response {
    Response(status: .seeOther, headers: [.location: path])
  }
}
