import HTTPTypes
import HummingbirdTesting
import NIOCore

/// What the site answered.
struct Answer: Sendable {
  let status: Int
  let headers: HTTPFields
  let bytes: [UInt8]

  init(_ response: TestResponse) {
    status = Int(response.status.code)
    headers = response.headers
    bytes = Array(response.body.readableBytesView)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Where the browser is sent.
  var location: String? { headers[.location] }

  var type: String? { headers[.contentType] }

  subscript(header name: String) -> String? {
    HTTPField.Name(name).flatMap { headers[$0] }
  }

  /// The cookies that the answer sets, as they are written.
  var cookies: [String] { headers[values: .setCookie] }

  /// - Throws: `MalformedHTML`.
  func page() throws -> HTMLElement { try HTMLReader.read(text) }
}

extension HTMLElement {
  /// What people read of a page: what is in its `main`.
  var main: HTMLElement { first("main") ?? self }

  var heading: String { main.first("h1")?.text ?? "" }

  /// The addresses that the page leads to.
  var links: [String] { all("a").compactMap { $0["href"] } }

  /// The addresses inside the page proper, those with this beginning.
  func links(from beginning: String) -> [String] {
    main.links.filter { $0.hasPrefix(beginning) }
  }

  /// The form that is sent there.
  func form(_ action: String) -> HTMLForm? {
    main.first("form", ["action": action]).map(HTMLForm.init)
  }

  /// The rows of the page's tables, each cell's text, without the headings.
  var rows: [[String]] {
    main.all("tbody").flatMap { $0.all("tr") }.map { row in
      row.all.filter { $0.name == "td" || $0.name == "th" }.map(\.text)
    }
  }
}
