/// What a provider says of itself (OpenID Connect Discovery 1.0).
struct OpenIDMetadata: Decodable, Sendable {
  let issuer: String
  let authorisationEndpoint: String
  let tokenEndpoint: String
  let keysAddress: String
  /// Where the provider says more of a person than its token does; nil for a provider that does not.
  let userInfoEndpoint: String?

  private enum CodingKeys: String, CodingKey {
    case issuer
    case authorisationEndpoint = "authorization_endpoint"
    case tokenEndpoint = "token_endpoint"
    case keysAddress = "jwks_uri"
    case userInfoEndpoint = "userinfo_endpoint"
  }
}

/// What a provider gives for a code.
struct OpenIDTokens: Decodable, Sendable {
  let idToken: String
  /// What opens the UserInfo endpoint.
  let accessToken: String?

  private enum CodingKeys: String, CodingKey {
    case idToken = "id_token"
    case accessToken = "access_token"
  }
}

/// A person whom a provider has recognised.
struct OpenIDPerson: Sendable {
  let token: IDToken
  let accessToken: String?
}

/// Why a provider's answer lets nobody in.
enum OpenIDError: Error, Hashable {
  /// The provider does not answer, or not as the standard says.
  case unreachable
  /// Its description names another issuer.
  case otherIssuer
  /// The token is not signed by the provider, or says something else than it must.
  case wrongToken
  /// The UserInfo endpoint tells of somebody else than the token.
  case otherPerson
}
