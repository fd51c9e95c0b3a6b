package import Domain

/// A token as a program shows it, with the account for which it acts.
package struct ShownToken: Sendable {
  package let token: APIToken
  package let account: Account
  /// Whether one of the account's roles asks for a second factor that it does not have yet.
  package let lacksSecondFactor: Bool
}

extension Database {
  /// - Parameter hash: of the token that the program holds; the token itself is never kept.
  /// - Throws: `StorageError` when the account does not hold the token's right.
  package func add(_ token: APIToken, hash: String) throws {
    let added = try execute(
      """
      INSERT INTO api_token
        (id, account, acting_right, name, token_hash, scope, made_at, expires_at)
      SELECT \(token.id.text), account, id, \(token.name), \(hash), \(token.scope.rawValue),
        CAST(\(token.madeAt) AS bigint), CAST(\(token.expiresAt) AS bigint)
      FROM account_right
      WHERE account = \(token.account.text) AND role = \(token.right.role.rawValue)
        AND structure IS NOT DISTINCT FROM \(token.right.structure?.text)
      """)
    guard added == 1 else { throw StorageError.foreignKeyViolation }
  }

  /// The token with this hash, if it is good at `instant` (seconds since 1970) and its account open.
  package func token(hash: String, at instant: Int) throws -> ShownToken? {
    let shown = try row(
      """
      SELECT t.id, t.account, t.name, t.scope, t.made_at, t.expires_at, t.last_used_at,
        t.revoked_at, r.role, r.structure, a.id, a.email, a.name,
        \(Query.countOfMissingSecondFactors)
      FROM api_token t
      JOIN account_right r ON r.id = t.acting_right
      JOIN account a ON a.id = t.account
      LEFT JOIN second_factor f ON f.account = a.id
      WHERE t.token_hash = \(hash) AND a.closed_at IS NULL
      """
    ) { row in
      ShownToken(
        token: try row.token(), account: try row.account(from: 10),
        lacksSecondFactor: row.int(13) > 0)
    }
    return shown.flatMap { $0.token.isGood(at: instant) ? $0 : nil }
  }

  /// An account's tokens, the latest first.
  package func tokens(of account: Account.ID) throws -> [APIToken] {
    try rows(
      """
      SELECT t.id, t.account, t.name, t.scope, t.made_at, t.expires_at, t.last_used_at,
        t.revoked_at, r.role, r.structure
      FROM api_token t JOIN account_right r ON r.id = t.acting_right
      WHERE t.account = \(account.text) ORDER BY t.made_at DESC, t.id
      """
    ) { try $0.token() }
  }

  /// Ends an account's token; returns whether there was one to end.
  package func revoke(_ id: APIToken.ID, of account: Account.ID, at instant: Int) throws -> Bool {
    try execute(
      """
      UPDATE api_token SET revoked_at = \(instant)
      WHERE id = \(id.text) AND account = \(account.text) AND revoked_at IS NULL
      """) == 1
  }

  /// Ends every token of an account.
  func revokeTokens(of account: Account.ID, at instant: Int) throws {
    try execute(
      """
      UPDATE api_token SET revoked_at = \(instant)
      WHERE account = \(account.text) AND revoked_at IS NULL
      """)
  }

  package func noteUse(of id: APIToken.ID, at instant: Int) throws {
    try execute("UPDATE api_token SET last_used_at = \(instant) WHERE id = \(id.text)")
  }
}

extension Row {
  fileprivate func token() throws -> APIToken {
    APIToken(
      id: APIToken.ID(text(0)), account: Account.ID(text(1)), name: text(2),
      right: try right(from: 8), scope: try code(3), madeAt: int(4), expiresAt: int(5),
      lastUsedAt: optionalInteger(6).map { Int($0) }, revokedAt: optionalInteger(7).map { Int($0) })
  }
}
