import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore

/// A browser that visits the site, with the cookies that it holds.
struct Visitor: Sendable {
  private let client: any TestClientProtocol
  private var cookies: [String: String]
  /// What the forms of the person's session send back.
  let csrf: String
  /// What a proxy, or somebody who plays one, says of where the request comes from.
  var forwardedFor: String?

  init(_ client: any TestClientProtocol, cookies: [String: String] = [:], csrf: String = "") {
    self.client = client
    self.cookies = cookies
    self.csrf = csrf
  }

  /// The same browser, once it has taken the cookies of an answer.
  func keeping(_ answer: Answer) -> Visitor {
    var visitor = self
    for cookie in answer.cookies {
      let pair = cookie.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
      visitor.cookies[String(pair[0])] = pair.count == 2 ? String(pair[1]) : ""
    }
    return visitor
  }

  func get(_ path: String) async throws -> Answer {
    try await send(.get, path, headers: [:], body: nil)
  }

  /// The page at an address, which must be there.
  func page(_ path: String) async throws -> HTMLElement {
    let answer = try await get(path)
    guard answer.status == 200 else { throw NoPage(path: path, status: answer.status) }
    return try answer.page()
  }

  /// Sends a form of the person's session.
  func post(_ path: String, _ fields: [(name: String, value: String)] = []) async throws -> Answer {
    try await post(path, fields, csrf: csrf)
  }

  /// - Parameter csrf: nil for none.
  func post(
    _ path: String, _ fields: [(name: String, value: String)], csrf: String?
  ) async throws -> Answer {
    let fields = fields + (csrf.map { [("csrf", $0)] } ?? [])
    let body = fields.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }
    return try await post(
      path, body.joined(separator: "&"), type: "application/x-www-form-urlencoded")
  }

  /// Sends a body of any type.
  ///
  func post(_ path: String, _ body: String, type: String) async throws -> Answer {
    try await send(
      .post, path, headers: [.contentType: type], body: ByteBuffer(string: body))
  }

  /// Says that a body of so many bytes comes, and sends none of it.
  func announce(length: Int, to path: String, type: String) async throws -> Answer {
    try await send(
      .post, path, headers: [.contentType: type, .contentLength: "\(length)"], body: nil)
  }

  /// Sends a form as a page has it.
  func send(_ form: HTMLForm) async throws -> Answer {
    try await post(form.action, form.fields, csrf: nil)
  }

  /// Sends a file as the page of imports does.
  func send(
    _ file: String, named name: String = "journal.csv", isTrial: Bool = false,
    to path: String = "/journal/import"
  ) async throws -> Answer {
    var body = ""
    for (field, value) in [("csrf", csrf)] + (isTrial ? [("essai", "oui")] : []) {
      body += "--limit\r\nContent-Disposition: form-data; name=\"\(field)\"\r\n\r\n\(value)\r\n"
    }
    body += "--limit\r\nContent-Disposition: form-data; name=\"fichier\"; filename=\"\(name)\""
    body += "\r\nContent-Type: text/csv\r\n\r\n\(file)\r\n--limit--\r\n"
    return try await post(path, body, type: "multipart/form-data; boundary=limit")
  }

  private func send(
    _ method: HTTPRequest.Method, _ path: String, headers: HTTPFields, body: ByteBuffer?
  ) async throws -> Answer {
    var headers = headers
    if let forwardedFor, let name = HTTPField.Name("X-Forwarded-For") {
      headers[name] = forwardedFor
    }
    if !cookies.isEmpty {
      headers[.cookie] = cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
    }
    return Answer(
      try await client.executeRequest(uri: path, method: method, headers: headers, body: body))
  }

  private static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
  }
}

/// An address at which a test wanted a page.
struct NoPage: Error {
  let path: String
  let status: Int
}
