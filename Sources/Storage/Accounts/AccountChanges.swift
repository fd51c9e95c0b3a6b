package import Domain

extension Database {
  /// Gives the account a password, and ends whatever opened it besides.
  ///
  /// - Parameters:
  ///   - session: the one that goes on, by the hash of its token; nil for none.
  ///   - instant: in seconds since 1970.
  package func setPassword(
    hash: String, of account: Account.ID, keeping session: String? = nil, at instant: Int
  ) throws {
    try execute("UPDATE account SET password_hash = \(hash) WHERE id = \(account.text)")
    try endKeys(of: account, except: session, at: instant)
  }

  /// Ends all that opens the account without its password.
  ///
  /// Sessions, links, tokens of programs and the address of its calendar: who has found one may have
  /// found the others.
  private func endKeys(of account: Account.ID, except session: String?, at instant: Int) throws {
    try closeSessions(of: account, except: session)
    try withdrawTokens(of: account)
    try revokeTokens(of: account, at: instant)
    try closeFeed(of: account)
  }

  package func rename(_ account: Account.ID, to name: PersonName) throws {
    try execute("UPDATE account SET name = \(name.text) WHERE id = \(account.text)")
  }

  /// Gives the account another address, and ends whatever opened it besides the password: links may
  /// have been sent to the former one.
  ///
  /// - Throws: `StorageError` for the address of another account.
  package func move(_ account: Account.ID, to email: EmailAddress, at instant: Int) throws {
    try execute("UPDATE account SET email = \(email.text) WHERE id = \(account.text)")
    try endKeys(of: account, except: nil, at: instant)
  }

  /// Closes the account: nobody gets in any more, and whoever is in is out.
  package func closeAccount(_ account: Account.ID, at instant: Int) throws {
    try execute(
      """
      UPDATE account SET closed_at = \(instant) WHERE id = \(account.text) AND closed_at IS NULL
      """)
    try endKeys(of: account, except: nil, at: instant)
  }

  package func reopenAccount(_ account: Account.ID) throws {
    try execute("UPDATE account SET closed_at = NULL WHERE id = \(account.text)")
  }
}
