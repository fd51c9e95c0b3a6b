import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import Testing
import Web

/// A program that asks through the interface, with a token.
struct Program: Sendable {
  let client: any TestClientProtocol
  /// Nil for none.
  let token: String?

  func ask(
    _ method: HTTPRequest.Method, _ path: String, _ body: String? = nil,
    type: String = "application/json", headers: [String: String] = [:]
  ) async throws -> Answer {
    var fields: HTTPFields = [:]
    if let token { fields[.authorization] = "Bearer \(token)" }
    if body != nil { fields[.contentType] = type }
    for (name, value) in headers { fields[try #require(HTTPField.Name(name))] = value }
    return Answer(
      try await client.executeRequest(
        uri: path, method: method, headers: fields, body: body.map { ByteBuffer(string: $0) }))
  }
}

extension TestSite {
  /// A program with a new token of the person's.
  func program(
    of person: String, _ right: Right, scope: APIToken.Scope = .write, lasting seconds: Int = 3600
  ) async throws -> Program {
    let text = "token-\(UUID().uuidString)"
    let token = APIToken(
      id: APIToken.ID(UUID().uuidString), account: Account.ID(person), name: "Essai", right: right,
      scope: scope, madeAt: time.instant, expiresAt: time.instant + seconds)
    try await storage.write { try $0.add(token, hash: Secrets.hash(text)) }
    return Program(client: client, token: text)
  }

  /// A program of the officer of S1.
  func officersProgram(scope: APIToken.Scope = .write) async throws -> Program {
    try await program(of: "S1", .officer(of: Structure.Code("S1")), scope: scope)
  }
}

extension Answer {
  /// The members of a JSON object.
  func json() throws -> [String: any Sendable] {
    let read = try JSONSerialization.jsonObject(with: Data(bytes))
    return try #require(read as? [String: any Sendable])
  }

  /// The status of a problem, once it is sure that it is one.
  func problem() throws -> Int {
    #expect(type == "application/problem+json")
    let members = try json()
    #expect((members["title"] as? String)?.isEmpty == false)
    #expect((members["detail"] as? String)?.isEmpty == false)
    #expect(members["status"] as? Int == status)
    return status
  }

  /// The fields that a problem names, with their codes.
  func fieldCodes() throws -> [String: String] {
    let errors = try json()["errors"] as? [[String: String]] ?? []
    return Dictionary(
      errors.map { ($0["field"] ?? "", $0["code"] ?? "") }, uniquingKeysWith: { first, _ in first })
  }
}
