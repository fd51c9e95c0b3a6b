package import Domain

extension Database {
  /// Gives the account a password, and ends every session and link that it had.
  ///
  /// - Parameter session: the one that goes on, by the hash of its token; nil for none.
  package func setPassword(
    hash: String, of account: Account.ID, keeping session: String? = nil
  ) throws {
    try execute("UPDATE account SET password_hash = \(hash) WHERE id = \(account.text)")
    try closeSessions(of: account, except: session)
    try withdrawTokens(of: account)
  }

  package func rename(_ account: Account.ID, to name: PersonName) throws {
    try execute("UPDATE account SET name = \(name.text) WHERE id = \(account.text)")
  }

  /// Closes the account: nobody gets in any more, and whoever is in is out.
  package func closeAccount(_ account: Account.ID, at instant: Int) throws {
    try execute(
      """
      UPDATE account SET closed_at = \(instant) WHERE id = \(account.text) AND closed_at IS NULL
      """)
    try closeSessions(of: account, except: nil)
    try withdrawTokens(of: account)
  }

  package func reopenAccount(_ account: Account.ID) throws {
    try execute("UPDATE account SET closed_at = NULL WHERE id = \(account.text)")
  }
}
