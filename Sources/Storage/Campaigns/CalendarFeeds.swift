package import Domain

extension Database {
  /// Opens the calendar of an account under a new secret; the former one is good no more.
  ///
  /// - Parameter instant: seconds since 1970.
  package func openFeed(of account: Account.ID, tokenHash: String, at instant: Int) throws {
    try execute(
      """
      INSERT INTO calendar_feed (account, token_hash, made_at)
      VALUES (\(account.text), \(tokenHash), \(instant))
      ON CONFLICT (account) DO UPDATE SET token_hash = excluded.token_hash,
        made_at = excluded.made_at
      """)
  }

  package func closeFeed(of account: Account.ID) throws {
    try execute("DELETE FROM calendar_feed WHERE account = \(account.text)")
  }

  /// When the calendar of an account was opened, in seconds since 1970; nil while it is not.
  package func feed(of account: Account.ID) throws -> Int? {
    try row("SELECT made_at FROM calendar_feed WHERE account = \(account.text)") { $0.int(0) }
  }

  /// Whose calendar a secret opens; nil for none, and for an account that was closed.
  package func owner(ofFeed tokenHash: String) throws -> Account.ID? {
    try row(
      """
      SELECT a.id FROM calendar_feed f JOIN account a ON a.id = f.account
      WHERE f.token_hash = \(tokenHash) AND a.closed_at IS NULL
      """
    ) { Account.ID($0.text(0)) }
  }
}
