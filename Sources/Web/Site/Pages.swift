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
    .html(try html(page, context), status: status)
  }

  /// The page as it is sent.
  func html(_ page: some Page, _ context: SiteContext) throws -> ByteBuffer {
    var values = Members(of: page)
    values["csrf"] = context.formToken
    let content = try templates.render(type(of: page).template, values)
    let frame = Frame(
      page: page, content: content, context: context, isDemonstration: isDemonstration)
    return ByteBuffer(string: try templates.render("frame", Members(of: frame)))
  }

  /// A file that the browser saves; one of invented data is named so.
  ///
  /// - Parameter name: of letters, digits, `-` and `.` only.
  func download(_ bytes: [UInt8], type: String, name: String) -> Response {
    download(ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)), type: type, name: name)
  }

  func download(_ body: ResponseBody, type: String, name: String) -> Response {
    let name = isDemonstration ? "demonstration-\(name)" : name
    return Response(
      status: .ok,
      headers: [.contentType: type, .contentDisposition: "attachment; filename=\"\(name)\""],
      body: body)
  }
}

extension Response {
  static func html(_ bytes: ByteBuffer, status: HTTPResponse.Status = .ok) -> Response {
    Response(
      status: status, headers: [.contentType: "text/html; charset=utf-8"],
      body: ResponseBody(byteBuffer: bytes))
  }

  /// Sends the browser to another page after a form.
  static func see(_ path: String) -> Response {
    Response(status: .seeOther, headers: [.location: path])
  }
}
