package import Domain

/// A signed-in browser.
package struct Session: Sendable {
  package let account: Account
  /// The right that the person acts under, one of those that the account holds.
  package let right: Right
  /// The name of the right's structure; nil for a right of the region.
  package let structureName: String?
  /// Whether the account holds other rights to change to.
  package let hasOtherRights: Bool
  /// Whether one of the account's roles asks for a second factor that it does not have yet.
  package let lacksSecondFactor: Bool
  /// What every form of the session sends back.
  package let csrfToken: String

  package init(
    account: Account, right: Right, structureName: String? = nil, hasOtherRights: Bool = false,
    lacksSecondFactor: Bool = false, csrfToken: String
  ) {
    self.account = account
    self.right = right
    self.structureName = structureName
    self.hasOtherRights = hasOtherRights
    self.lacksSecondFactor = lacksSecondFactor
    self.csrfToken = csrfToken
  }
}

extension Database {
  /// - Parameters:
  ///   - tokenHash: of the token that the browser holds; the token itself is never kept.
  ///   - browser: what the browser says it is.
  ///   - instant: when it is opened, in seconds since 1970, as `expiry`.
  package func open(
    _ session: Session, tokenHash: String, browser: String = "", at instant: Int, until expiry: Int
  ) throws {
    try execute(
      """
      INSERT INTO session
        (token_hash, account, acting_right, csrf_token, opened_at, expires_at, browser)
      SELECT \(tokenHash), account, id, \(session.csrfToken), \(instant), \(expiry), \(browser)
      FROM account_right
      WHERE account = \(session.account.id.text) AND role = \(session.right.role.rawValue)
        AND structure IS NOT DISTINCT FROM \(session.right.structure?.text)
      """)
  }

  /// The session of a token that is still good at `instant` (seconds since 1970).
  package func session(tokenHash: String, at instant: Int) throws -> Session? {
    try row(
      """
      SELECT a.id, a.email, a.name, r.role, r.structure, s.csrf_token, st.name,
        (SELECT COUNT(*) FROM account_right o WHERE o.account = a.id),
        \(Query.countOfMissingSecondFactors)
      FROM session s
      JOIN account_right r ON r.id = s.acting_right
      JOIN account a ON a.id = s.account
      LEFT JOIN structure st ON st.code = r.structure
      LEFT JOIN second_factor f ON f.account = a.id
      WHERE s.token_hash = \(tokenHash) AND s.expires_at > \(instant) AND a.closed_at IS NULL
      """
    ) { row in
      Session(
        account: try row.account(from: 0), right: try row.right(from: 3),
        structureName: row.optionalText(6), hasOtherRights: row.int(7) > 1,
        lacksSecondFactor: row.int(8) > 0, csrfToken: row.text(5))
    }
  }

  /// Makes the session act under another right of its account.
  package func act(under right: Right, inSession tokenHash: String) throws {
    try execute(
      """
      UPDATE session SET acting_right = r.id FROM account_right r
      WHERE session.token_hash = \(tokenHash) AND r.account = session.account
        AND r.role = \(right.role.rawValue)
        AND r.structure IS NOT DISTINCT FROM \(right.structure?.text)
      """)
  }

  package func closeSession(tokenHash: String) throws {
    try execute("DELETE FROM session WHERE token_hash = \(tokenHash)")
  }

  /// Forgets the sessions that have ended by `instant`.
  package func forgetSessions(endedBy instant: Int) throws {
    try execute("DELETE FROM session WHERE expires_at <= \(instant)")
  }
}
