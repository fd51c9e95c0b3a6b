package import Domain

extension Database {
  /// Makes a token for an account.
  ///
  /// - Parameters:
  ///   - tokenHash: of the token, which is never kept itself.
  ///   - instant: when it is made, in seconds since 1970.
  package func issue(
    _ purpose: OneTimeToken, tokenHash: String, to account: Account.ID, at instant: Int
  ) throws {
    try execute(
      """
      INSERT INTO one_time_token (token_hash, account, purpose, expires_at)
      VALUES (\(tokenHash), \(account.text), \(purpose.rawValue), \(instant + purpose.lifetime))
      """)
  }

  /// The open account whose token is still good at `instant`.
  package func account(
    _ purpose: OneTimeToken, tokenHash: String, at instant: Int
  ) throws -> StoredAccount? {
    try row(
      """
      SELECT a.id, a.email, a.name, a.password_hash, a.closed_at
      FROM one_time_token t JOIN account a ON a.id = t.account
      WHERE t.token_hash = \(tokenHash) AND t.purpose = \(purpose.rawValue)
        AND t.used_at IS NULL AND t.expires_at > \(instant) AND a.closed_at IS NULL
      """, StoredAccount.init)
  }

  /// Marks the token as used.
  ///
  /// - Returns: whether it was still good: of two that come together, one is told so.
  package func use(_ purpose: OneTimeToken, tokenHash: String, at instant: Int) throws -> Bool {
    try execute(
      """
      UPDATE one_time_token SET used_at = \(instant)
      WHERE token_hash = \(tokenHash) AND purpose = \(purpose.rawValue)
        AND used_at IS NULL AND expires_at > \(instant)
      """) == 1
  }

  /// Forgets every token of an account that was not used, such as links sent before this one.
  package func withdrawTokens(of account: Account.ID) throws {
    try execute("DELETE FROM one_time_token WHERE account = \(account.text) AND used_at IS NULL")
  }

  /// Forgets the tokens that have ended by `instant`.
  package func forgetTokens(endedBy instant: Int) throws {
    try execute("DELETE FROM one_time_token WHERE expires_at <= \(instant)")
  }
}
