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
  /// What the token says of the person.
  let person: OpenIDClaims

  private enum CodingKeys: String, CodingKey {
    case nonce
    case issuer = "iss"
    case subject = "sub"
    case audience = "aud"
    case authorisedParty = "azp"
    case expiry = "exp"
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    issuer = try container.decode(String.self, forKey: .issuer)
    subject = try container.decode(String.self, forKey: .subject)
    audience = try container.decode(Audience.self, forKey: .audience)
    authorisedParty = try container.decodeIfPresent(String.self, forKey: .authorisedParty)
    expiry = try container.decode(Double.self, forKey: .expiry)
    nonce = try container.decodeIfPresent(String.self, forKey: .nonce)
    person = try OpenIDClaims(from: decoder)
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
