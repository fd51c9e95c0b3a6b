/// A sign-in on its way to an OpenID Connect provider and back.
package struct OpenIDRequest: Sendable, Hashable {
  /// How long a person may take at the provider, in seconds.
  package static let lifetime = 600

  /// What the provider's token must repeat.
  package let nonce: String
  /// The secret whose SHA-256 was sent, which proves that the code is ours (RFC 7636).
  package let verifier: String
  /// Where the person wanted to go.
  package let next: String

  package init(nonce: String, verifier: String, next: String) {
    self.nonce = nonce
    self.verifier = verifier
    self.next = next
  }
}

/// A person as an OpenID Connect provider knows them.
package struct OpenIDIdentity: Sendable, Hashable {
  package let issuer: String
  package let subject: String

  package init(issuer: String, subject: String) {
    self.issuer = issuer
    self.subject = subject
  }
}
