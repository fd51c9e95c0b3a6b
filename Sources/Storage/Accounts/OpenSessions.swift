package import Domain

/// One of the browsers in which a person is signed in.
package struct OpenSession: Sendable {
  /// Tells the session from the person's others; nothing can be opened with it.
  package let id: String
  package let browser: String
  /// Seconds since 1970.
  package let openedAt: Int

  /// - Parameter tokenHash: of the session's token.
  package static func id(tokenHash: String) -> String { String(tokenHash.prefix(16)) }
}

extension Database {
  /// The sessions of an account that are open at `instant`, the latest first.
  package func sessions(of account: Account.ID, at instant: Int) throws -> [OpenSession] {
    try rows(
      """
      SELECT token_hash, browser, opened_at FROM session
      WHERE account = \(account.text) AND expires_at > \(instant)
      ORDER BY opened_at DESC, token_hash
      """
    ) { row in
      OpenSession(
        id: OpenSession.id(tokenHash: row.text(0)), browser: row.text(1), openedAt: row.int(2))
    }
  }

  /// Ends one session of the account.
  package func closeSession(_ id: String, of account: Account.ID) throws {
    try execute(
      """
      DELETE FROM session WHERE account = \(account.text) AND substr(token_hash, 1, 16) = \(id)
      """)
  }

  /// - Parameter tokenHash: of the session that goes on; nil for none.
  package func closeSessions(of account: Account.ID, except tokenHash: String?) throws {
    try execute(
      """
      DELETE FROM session
      WHERE account = \(account.text) AND token_hash IS DISTINCT FROM \(tokenHash)
      """)
  }
}
