package import Domain

/// A signed-in browser.
package struct Session: Sendable {
  package let account: Account
  /// The name of the account's structure; nil for the pole.
  package let structureName: String?
  /// What every form of this session sends back.
  package let csrfToken: String

  package init(account: Account, structureName: String? = nil, csrfToken: String) {
    self.account = account
    self.structureName = structureName
    self.csrfToken = csrfToken
  }
}

extension Database {
  /// - Parameters:
  ///   - tokenHash: of the token that the browser holds; the token itself is never kept.
  ///   - expiry: seconds since 1970.
  package func open(_ session: Session, tokenHash: String, until expiry: Int) throws {
    try execute(
      """
      INSERT INTO session (token_hash, account, csrf_token, expires_at)
      VALUES (\(tokenHash), \(session.account.id.text), \(session.csrfToken), \(expiry))
      """)
  }

  /// The session of a token that is still good at `instant` (seconds since 1970).
  package func session(tokenHash: String, at instant: Int) throws -> Session? {
    try row(
      """
      SELECT a.id, a.email, a.name, a.role, a.structure, s.csrf_token, st.name
      FROM session s JOIN account a ON a.id = s.account
      LEFT JOIN structure st ON st.code = a.structure
      WHERE s.token_hash = \(tokenHash) AND s.expires_at > \(instant)
      """
    ) { row in
      Session(
        account: try row.account(from: 0), structureName: row.optionalText(6),
        csrfToken: row.text(5))
    }
  }

  package func closeSession(tokenHash: String) throws {
    try execute("DELETE FROM session WHERE token_hash = \(tokenHash)")
  }

  /// Forgets the sessions that have ended by `instant`.
  package func forgetSessions(endedBy instant: Int) throws {
    try execute("DELETE FROM session WHERE expires_at <= \(instant)")
  }
}
