import AsyncHTTPClient
import Domain
import Foundation
import JWTKit
import NIOCore
import NIOHTTP1

/// Talks to a provider: who it is, which keys it signs with, what a code stands for.
actor OpenIDClient {
  private static let timeout = TimeAmount.seconds(10)
  /// The longest answer that is read, in bytes.
  private static let longest = 1 << 20

  let provider: OpenIDProvider
  private var known: OpenIDMetadata?
  private var knownKeys: JWTKeyCollection?

  init(provider: OpenIDProvider) { self.provider = provider }

  /// - Throws: `OpenIDError`.
  func metadata() async throws -> OpenIDMetadata {
    if let known { return known }
    let address = "\(provider.issuer)/.well-known/openid-configuration"
    let metadata: OpenIDMetadata = try await read(HTTPClientRequest(url: address))
    guard [provider.issuer, "\(provider.issuer)/"].contains(metadata.issuer) else {
      throw OpenIDError.otherIssuer
    }
    known = metadata
    return metadata
  }

  /// The person whom a code stands for, by the provider's token, its signature and claims checked.
  ///
  /// - Parameter instant: in seconds since 1970.
  /// - Throws: `OpenIDError`.
  func person(
    for code: String, of request: OpenIDRequest, at instant: Int
  ) async throws -> OpenIDPerson {
    let metadata = try await metadata()
    let tokens: OpenIDTokens = try await read(exchange(of: code, request, at: metadata))
    let token = try await verified(tokens.idToken, metadata)
    try token.check(
      issuer: metadata.issuer, client: provider.clientID, nonce: request.nonce, at: instant)
    return OpenIDPerson(token: token, accessToken: tokens.accessToken)
  }

  /// The person's e-mail address: the token's, else the one that the UserInfo endpoint gives.
  ///
  /// - Returns: nil when the provider gives none that can be relied on.
  /// - Throws: `OpenIDError`.
  func email(of person: OpenIDPerson) async throws -> EmailAddress? {
    if let email = person.token.person.email(from: provider.emailClaim) { return email }
    guard let accessToken = person.accessToken,
      let endpoint = try await metadata().userInfoEndpoint
    else { return nil }
    var request = HTTPClientRequest(url: endpoint)
    request.headers.add(name: "Authorization", value: "Bearer \(accessToken)")
    request.headers.add(name: "Accept", value: "application/json")
    let claims: OpenIDClaims = try await read(request)
    // Core 1.0, section 5.3.2: an answer about somebody else must not be used.
    guard claims.subject == person.token.subject else { throw OpenIDError.otherPerson }
    return claims.email(from: provider.emailClaim)
  }

  private func exchange(
    of code: String, _ sent: OpenIDRequest, at metadata: OpenIDMetadata
  ) -> HTTPClientRequest {
    var fields = [
      ("grant_type", "authorization_code"), ("code", code),
      ("redirect_uri", provider.returnAddress), ("client_id", provider.clientID),
      ("code_verifier", sent.verifier),
    ]
    if let secret = provider.clientSecret { fields.append(("client_secret", secret)) }
    var request = HTTPClientRequest(url: metadata.tokenEndpoint)
    request.method = .POST
    request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
    let body = fields.map { "\($0)=\(Address.encoded($1))" }.joined(separator: "&")
    request.body = .bytes(ByteBuffer(string: body))
    return request
  }

  /// Providers change their keys: a token that the known ones do not verify is tried again with
  /// those of today.
  private func verified(
    _ token: String, _ metadata: OpenIDMetadata
  ) async throws -> IDToken {
    if let knownKeys, let token = try? await knownKeys.verify(token, as: IDToken.self) {
      return token
    }
    let keys = try await keys(metadata)
    knownKeys = keys
    do {
      return try await keys.verify(token, as: IDToken.self)
    } catch {
      throw OpenIDError.wrongToken
    }
  }

  private func keys(_ metadata: OpenIDMetadata) async throws -> JWTKeyCollection {
    let set: JWKS = try await read(HTTPClientRequest(url: metadata.keysAddress))
    let collection = JWTKeyCollection()
    do {
      try await collection.add(jwks: set)
    } catch {
      throw OpenIDError.unreachable
    }
    return collection
  }

  private func read<Answer: Decodable>(_ request: HTTPClientRequest) async throws -> Answer {
    do {
      let response = try await HTTPClient.shared.execute(request, timeout: Self.timeout)
      guard response.status == .ok else { throw OpenIDError.unreachable }
      let body = try await response.body.collect(upTo: Self.longest)
      return try JSONDecoder().decode(Answer.self, from: Data(body.readableBytesView))
    } catch is CancellationError {
      throw CancellationError()
    } catch {
      throw OpenIDError.unreachable
    }
  }
}
