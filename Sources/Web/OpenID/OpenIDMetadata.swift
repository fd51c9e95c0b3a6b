/// What a provider says of itself (OpenID Connect Discovery 1.0).
struct OpenIDMetadata: Decodable, Sendable {
  let issuer: String
  let authorisationEndpoint: String
  let tokenEndpoint: String
  let keysAddress: String

  private enum CodingKeys: String, CodingKey {
    case issuer
    case authorisationEndpoint = "authorization_endpoint"
    case tokenEndpoint = "token_endpoint"
    case keysAddress = "jwks_uri"
  }
}

/// What a provider gives for a code.
struct OpenIDTokens: Decodable, Sendable {
  let idToken: String

  private enum CodingKeys: String, CodingKey {
    case idToken = "id_token"
  }
}

/// Why a provider's answer lets nobody in.
enum OpenIDError: Error, Hashable {
  /// The provider does not answer, or not as the standard says.
  case unreachable
  /// Its description names another issuer.
  case otherIssuer
  /// The token is not signed by the provider, or says something else than it must.
  case wrongToken
}
