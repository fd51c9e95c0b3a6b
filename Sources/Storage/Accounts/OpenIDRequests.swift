package import Domain

extension Database {
  /// - Parameters:
  ///   - stateHash: of the state that the browser and the provider hold.
  ///   - instant: in seconds since 1970.
  package func keep(_ request: OpenIDRequest, stateHash: String, at instant: Int) throws {
    try execute("DELETE FROM openid_request WHERE expires_at <= \(instant)")
    try execute(
      """
      INSERT INTO openid_request (state_hash, nonce, verifier, next, expires_at)
      VALUES (\(stateHash), \(request.nonce), \(request.verifier), \(request.next),
        \(instant + OpenIDRequest.lifetime))
      """)
  }

  /// Takes the request of a state out: it answers once.
  ///
  /// - Returns: nil when there is none that is still good at `instant`.
  package func takeOpenIDRequest(stateHash: String, at instant: Int) throws -> OpenIDRequest? {
    try row(
      """
      DELETE FROM openid_request WHERE state_hash = \(stateHash) AND expires_at > \(instant)
      RETURNING nonce, verifier, next
      """
    ) { row in OpenIDRequest(nonce: row.text(0), verifier: row.text(1), next: row.text(2)) }
  }

  /// The account that a provider's identity opens.
  package func account(_ identity: OpenIDIdentity) throws -> StoredAccount? {
    try row(
      """
      SELECT a.id, a.email, a.name, a.password_hash, a.closed_at
      FROM openid_identity i JOIN account a ON a.id = i.account
      WHERE i.issuer = \(identity.issuer) AND i.subject = \(identity.subject)
      """, StoredAccount.init)
  }

  /// Makes an identity open the account; one that opens an account already stays as it is.
  package func link(_ identity: OpenIDIdentity, to account: Account.ID) throws {
    try execute(
      """
      INSERT INTO openid_identity (issuer, subject, account)
      VALUES (\(identity.issuer), \(identity.subject), \(account.text))
      ON CONFLICT DO NOTHING
      """)
  }
}
