import Foundation

/// An OpenID Connect provider that people can sign in through, such as Pro Santé Connect.
package struct OpenIDProvider: Sendable {
  /// The address that the provider names itself by, without a stroke at its end.
  package let issuer: String
  package let clientID: String
  /// Nil for a client that has none.
  package let clientSecret: String?
  /// What people read on the button.
  package let name: String
  /// Where people reach this site, such as `https://maillage.example`.
  package let site: String
  /// What is asked of the provider, separated by spaces.
  package let scope: String
  /// The claim that holds the e-mail address by which an account is found.
  package let emailClaim: String

  package static let usualScope = "openid email profile"
  package static let usualEmailClaim = OpenIDClaims.standardEmail

  /// - Returns: nil for an issuer that is reached neither through HTTPS nor on this machine.
  package init?(
    issuer: String, clientID: String, clientSecret: String?, name: String, site: String,
    scope: String = Self.usualScope, emailClaim: String = Self.usualEmailClaim
  ) {
    guard let address = URL(string: issuer), let host = address.host(),
      address.scheme == "https" || ["127.0.0.1", "localhost", "::1"].contains(host)
    else { return nil }
    self.issuer = issuer.hasSuffix("/") ? String(issuer.dropLast()) : issuer
    self.clientID = clientID
    self.clientSecret = clientSecret
    self.name = name
    self.site = site
    self.scope = scope
    self.emailClaim = emailClaim
  }

  var returnAddress: String { "\(site)/connexion/openid/retour" }

  /// Where the browser is sent, with what the provider has to know (RFC 6749, RFC 7636).
  ///
  /// - Parameter endpoint: the provider's own.
  func authorisation(at endpoint: String, state: String, _ request: Sent) -> String {
    let query: [(String, String)] = [
      ("response_type", "code"), ("client_id", clientID), ("redirect_uri", returnAddress),
      ("scope", scope), ("state", state), ("nonce", request.nonce),
      ("code_challenge", request.challenge), ("code_challenge_method", "S256"),
    ]
    let separator = endpoint.contains("?") ? "&" : "?"
    return endpoint + separator
      + query.map { "\($0)=\(Address.encoded($1))" }.joined(separator: "&")
  }

  /// What a request shows of its secrets.
  struct Sent {
    let nonce: String
    let challenge: String
  }
}
