import Crypto
import Foundation
import Hummingbird
import HummingbirdTesting
import NIOCore
import Synchronization
import Testing
import Web

/// An OpenID Connect provider on this machine, which recognises one person.
///
/// The nonce of a request serves it as the code; the rest of the request is what the code must come
/// back with.
final class FakeProvider: Sendable {
  typealias Claims = [String: any Sendable]

  /// What the provider says of the person.
  struct Person: Sendable {
    /// In the token, besides what every token holds.
    var token: Claims = [:]
    /// At the UserInfo endpoint, besides the subject; nil for a provider without that endpoint.
    var userInfo: Claims?
    /// Whom UserInfo tells of.
    var subject = FakeProvider.subject
    /// How much longer than needed UserInfo answers, in bytes.
    var padding = 0
  }

  static let subject = "personne-1"

  private let person: Person
  private let key = P256.Signing.PrivateKey()
  private let asked = Mutex(0)
  /// What browsers were sent with, by the code that each was given.
  private let sent = Mutex<[String: [String: String]]>([:])

  init(_ person: Person) { self.person = person }

  /// How many times UserInfo was asked.
  var userInfoCount: Int { asked.withLock { $0 } }

  /// Lets the person in who was sent with this; returns the code for it.
  func authorise(_ request: [String: String]) -> String {
    let code = request["nonce"] ?? ""
    sent.withLock { $0[code] = request }
    return code
  }

  /// Runs `body` with the provider's address, while it answers.
  func served(_ body: @escaping @Sendable (String) async throws -> Void) async throws {
    let router = Router()
    router.get("/.well-known/openid-configuration") { request, _ in
      self.answer(self.metadata(try self.address(request)))
    }
    router.get("/cles") { _, _ in self.answer(self.keys) }
    router.post("/jeton") { request, _ in try await self.tokens(request) }
    router.get("/personne") { request, _ in self.userInfo(request) }
    let application = Application(
      router: router,
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)))
    try await application.test(.live) { client in
      try await body("http://127.0.0.1:\(try #require(client.port))")
    }
  }

  private func address(_ request: Request) throws -> String {
    "http://\(try #require(request.head.authority))"
  }

  private func metadata(_ address: String) -> Claims {
    var metadata: Claims = [
      "issuer": address, "authorization_endpoint": "\(address)/autorisation",
      "token_endpoint": "\(address)/jeton", "jwks_uri": "\(address)/cles",
    ]
    if person.userInfo != nil { metadata["userinfo_endpoint"] = "\(address)/personne" }
    return metadata
  }

  private var keys: Claims {
    let point = key.publicKey.x963Representation.dropFirst()
    return [
      "keys": [
        [
          "kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": "k",
          "x": Self.base64URL(point.prefix(32)), "y": Self.base64URL(point.suffix(32)),
        ]
      ]
    ]
  }

  private func tokens(_ request: Request) async throws -> Response {
    let body = try await request.body.collect(upTo: 1 << 16)
    let form = Self.fields(String(buffer: body))
    let code = form["code"] ?? ""
    let verifier = Data(SHA256.hash(data: Data((form["code_verifier"] ?? "").utf8)))
    guard let sent = sent.withLock({ $0.removeValue(forKey: code) }),
      form["grant_type"] == "authorization_code",
      sent["code_challenge"] == Self.base64URL(verifier), sent["client_id"] == form["client_id"],
      sent["redirect_uri"] == form["redirect_uri"]
    else { return Response(status: .badRequest) }
    var claims: Claims = [
      "iss": try address(request), "sub": Self.subject, "aud": "maillage", "nonce": code,
      "exp": 2_000_000,
    ]
    claims.merge(person.token) { _, own in own }
    return answer([
      "id_token": try signed(claims), "access_token": "acces", "token_type": "Bearer",
    ])
  }

  private func userInfo(_ request: Request) -> Response {
    asked.withLock { $0 += 1 }
    guard request.headers[.authorization] == "Bearer acces", let own = person.userInfo else {
      return Response(status: .unauthorized)
    }
    let padding = String(repeating: " ", count: person.padding)
    return answer(own.merging(["sub": person.subject, "padding": padding]) { own, _ in own })
  }

  private func signed(_ claims: Claims) throws -> String {
    let parts = try [["alg": "ES256", "kid": "k", "typ": "JWT"], claims].map {
      Self.base64URL(try JSONSerialization.data(withJSONObject: $0))
    }
    let text = parts.joined(separator: ".")
    let signature = try key.signature(for: Data(text.utf8)).rawRepresentation
    return "\(text).\(Self.base64URL(signature))"
  }

  private func answer(_ claims: Claims) -> Response {
    guard let data = try? JSONSerialization.data(withJSONObject: claims) else {
      return Response(status: .internalServerError)
    }
    return Response(
      status: .ok, headers: [.contentType: "application/json"],
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: data)))
  }

  /// The fields of an address or of a form.
  static func fields(_ encoded: String) -> [String: String] {
    var components = URLComponents()
    components.percentEncodedQuery = encoded
    let items = components.queryItems ?? []
    return Dictionary(items.map { ($0.name, $0.value ?? "") }, uniquingKeysWith: { $1 })
  }

  private static func base64URL(_ data: some DataProtocol) -> String {
    Data(data).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
      .replacing("=", with: "")
  }
}
