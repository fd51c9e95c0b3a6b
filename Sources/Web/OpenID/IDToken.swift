import Foundation
import JWTKit

/// The claims of a provider's token that are looked at (OpenID Connect Core 1.0, section 2).
struct IDToken: JWTPayload {
  /// How far the provider's clock may be from ours, in seconds.
  private static let tolerance = 120

  let issuer: String
  let subject: String
  let audience: Audience
  /// The client that the token was made for, when there are several.
  let authorisedParty: String?
  /// In seconds since 1970.
  let expiry: Double
  let nonce: String?
  let email: String?
  let isEmailVerified: Bool?

  private enum CodingKeys: String, CodingKey {
    case nonce, email
    case issuer = "iss"
    case subject = "sub"
    case audience = "aud"
    case authorisedParty = "azp"
    case expiry = "exp"
    case isEmailVerified = "email_verified"
  }

  /// One client, or several.
  enum Audience: Codable, Sendable {
    case one(String)
    case several([String])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      self =
        if let one = try? container.decode(String.self) { .one(one) } else {
          .several(try container.decode([String].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(clients)
    }

    var clients: [String] {
      switch self {
      case .one(let client): [client]
      case .several(let clients): clients
      }
    }
  }

  /// The signature is checked apart; what the token says is checked by `check`, which knows the
  /// request that it answers.
  func verify(using algorithm: some JWTAlgorithm) throws {}

  /// - Parameter instant: in seconds since 1970.
  /// - Throws: `OpenIDError.wrongToken`.
  func check(issuer: String, client: String, nonce: String, at instant: Int) throws(OpenIDError) {
    let isForUs =
      audience.clients.contains(client)
      && (audience.clients.count == 1 || authorisedParty == client)
    guard self.issuer == issuer, isForUs, self.nonce == nonce, !subject.isEmpty,
      expiry > Double(instant - Self.tolerance)
    else { throw .wrongToken }
  }
}
