import Exchange
import HTTPTypes
import Hummingbird
import NIOCore

/// What went wrong, as programs read it (RFC 9457).
struct APIProblem: Sendable {
  static let type = "application/problem+json"

  let status: HTTPResponse.Status
  let title: String
  let detail: String
  let fields: [FieldProblem]
  /// What to tell the people who run the site; nil when the reader can go on alone.
  let requestNumber: String?
  private let headers: HTTPFields

  init(_ error: any Error, request: String) {
    var headers: HTTPFields = [.contentType: Self.type]
    if let error = error as? APIError {
      status = error.status
      (title, detail) = Words.problem(error)
      fields = error.fields
      if case .methodNotAllowed(let allowed) = error {
        headers[.allow] = allowed.joined(separator: ", ")
      }
    } else {
      let words = ErrorWords(error)
      status = words.status
      (title, detail) = Words.problem(error as? PageError) ?? (words.title, words.advice)
      fields = []
    }
    if status == .unauthorized {
      let isKnown = error as? APIError == .badToken
      headers[.wwwAuthenticate] =
        "Bearer realm=\"maillage\"" + (isKnown ? ", error=\"invalid_token\"" : "")
    }
    requestNumber = status == .internalServerError ? request : nil
    self.headers = headers
  }

  var response: Response {
    var members: [(name: String, value: JSON)] = [
      ("type", "about:blank"), ("title", .text(title)), ("status", .number(Int(status.code))),
      ("detail", .text(detail)),
    ]
    if !fields.isEmpty { members.append(("errors", .array(fields.map(\.json)))) }
    if let requestNumber { members.append(("request", .text(requestNumber))) }
    return Response(
      status: status, headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: JSON.object(members).bytes)))
  }
}

extension FieldProblem {
  fileprivate var json: JSON {
    ["field": .text(field), "code": .text(code), "detail": .text(detail)]
  }
}

extension Response {
  static func json(
    _ json: JSON, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
  ) -> Response {
    .json(json.bytes, status: status, headers: headers)
  }

  static func json(
    _ bytes: [UInt8], status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
  ) -> Response {
    var headers = headers
    headers[.contentType] = "application/json"
    return Response(
      status: status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
