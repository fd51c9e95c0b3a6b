import Domain
import Exchange
import HTTPTypes
import Hummingbird
import Mustache
import NIOCore

/// Renders pages within the frame of the site.
struct Pages: Sendable {
  let templates: Templates
  let isDemonstration: Bool

  func response(
    _ page: some Page, _ context: SiteContext, status: HTTPResponse.Status = .ok
  ) throws -> Response {
    let content = try templates.render(
      type(of: page).template, PageValues(page: page, csrf: context.formToken))
    let frame = Frame(
      page: page, content: content, context: context, isDemonstration: isDemonstration)
    return Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8"],
      body: ResponseBody(byteBuffer: ByteBuffer(string: try templates.render("frame", frame))))
  }
}

extension Response {
  /// Sends the browser to another page after a form.
  static func see(_ path: String) -> Response {
    Response(status: .seeOther, headers: [.location: path])
  }
}

/// A page's own values, and the secret of its forms as `csrf`.
private struct PageValues: MustacheParent {
  let page: any Page
  let csrf: String

  func child(named name: String) -> Any? {
    name == "csrf" ? csrf : (page as? any MustacheParent)?.child(named: name) ?? member(name)
  }

  private func member(_ name: String) -> Any? {
    let value = Mirror(reflecting: page).children.first { $0.label == name }?.value
    guard let value else { return nil }
    let mirror = Mirror(reflecting: value)
    return mirror.displayStyle == .optional ? mirror.children.first?.value : value
  }
}
