import Domain
import Exchange
import HTTPTypes
import Hummingbird
import NIOCore

/// A program's request, read as its operation describes it.
struct APIRequest: Sendable {
  /// The largest body of a program that shows a token, in bytes.
  static let largestBody = 1 << 20

  private let values: [String: String]

  /// - Throws: `APIError.wrongParameters` for those that the operation does not take.
  init(_ request: Request, _ context: SiteContext, for operation: APIOperation) throws {
    var values: [String: String] = [:]
    var problems: [FieldProblem] = []
    func take(_ name: String, _ value: String, _ place: APIParameter.Place) {
      let parameter = operation.parameters.first { $0.name == name && $0.place == place }
      let (code, detail) =
        if let parameter {
          values[name] != nil
            ? ("repeated", Words.repeatedParameter)
            : (parameter.kind.accepts(value) ? "" : "wrong_value", Words.wrongParameter)
        } else {
          ("unknown_parameter", Words.unknownParameter)
        }
      values[name] = value
      if !code.isEmpty { problems.append(FieldProblem(field: name, code: code, detail: detail)) }
    }
    guard let query = Form(urlEncoded: request.uri.query ?? "") else { throw PageError.unreadable }
    for (name, value) in query.fields { take(name, value, .query) }
    for parameter in operation.parameters where parameter.place == .header {
      for value in HTTPField.Name(parameter.name).map({ request.headers[values: $0] }) ?? [] {
        take(parameter.name, value, .header)
      }
    }
    guard problems.isEmpty else { throw APIError.wrongParameters(problems) }
    for parameter in operation.parameters where parameter.place == .path {
      let value = try context.pathText(parameter.name)
      guard parameter.kind.accepts(value) else { throw PageError.notFound }
      values[parameter.name] = value
    }
    self.values = values
  }

  subscript(name: String) -> String? { values[name] }

  func number(_ name: String) -> Int? { values[name].flatMap { Int($0) } }

  /// The revision of the header `If-Match`; nil without one.
  var revision: Int? { values["If-Match"].flatMap(APIParameter.Kind.revision) }
}

extension Request {
  /// The body as JSON, with its bytes.
  ///
  /// - Parameter limit: in bytes.
  /// - Throws: `APIError`; `PageError.tooLarge`.
  func json(upTo limit: Int = APIRequest.largestBody) async throws -> (json: JSON, bytes: [UInt8]) {
    let type = (headers[.contentType] ?? "").lowercased()
    let parts = type.split(separator: ";").map { Cells.trimmed($0) }
    guard parts.first == "application/json",
      parts.dropFirst().allSatisfy({ ["charset=utf-8", "charset=\"utf-8\""].contains($0) })
    else { throw APIError.wrongContentType }
    let bytes = Array(try await self.bytes(upTo: limit).readableBytesView)
    guard String(validating: bytes, as: UTF8.self) != nil, let json = JSON(bytes) else {
      throw APIError.notJSON
    }
    return (json, bytes)
  }
}
