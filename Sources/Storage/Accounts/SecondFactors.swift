package import Domain

/// The second factor of an account.
package struct StoredSecondFactor: Sendable {
  /// The key of the time codes, sealed.
  package let secret: String
  /// Whether a code has shown that the person's device holds the key.
  package let isConfirmed: Bool
  /// The step of the last code that was taken.
  package let lastStep: TimeStep?
}

extension Database {
  package func secondFactor(of account: Account.ID) throws -> StoredSecondFactor? {
    try row(
      """
      SELECT secret, confirmed_at, last_step FROM second_factor WHERE account = \(account.text)
      """
    ) { row in
      StoredSecondFactor(
        secret: row.text(0), isConfirmed: !row.isNull(1),
        lastStep: row.optionalInteger(2).map { TimeStep(Int($0)) })
    }
  }

  /// The keys of all second factors, confirmed or not, as they are kept.
  package func secondFactorSecrets() throws -> [(account: Account.ID, secret: String)] {
    try rows("SELECT account, secret FROM second_factor ORDER BY account") { row in
      (account: Account.ID(row.text(0)), secret: row.text(1))
    }
  }

  /// Gives keys another form; one that has changed in the meantime stays as it is.
  package func replaceSecondFactorSecrets(
    _ secrets: [(account: Account.ID, from: String, to: String)]
  ) throws {
    try execute(
      unsafe: "UPDATE second_factor SET secret = $1 WHERE account = $2 AND secret = $3",
      forEach: secrets.map { [.text($0.to), .text($0.account.text), .text($0.from)] })
  }

  /// Begins to set a second factor up; one that is confirmed stays as it is.
  ///
  /// - Parameter secret: sealed.
  package func propose(_ secret: String, to account: Account.ID) throws {
    try execute(
      """
      INSERT INTO second_factor (account, secret) VALUES (\(account.text), \(secret))
      ON CONFLICT (account) DO UPDATE SET secret = excluded.secret
      WHERE second_factor.confirmed_at IS NULL
      """)
  }

  package func confirmSecondFactor(of account: Account.ID, at instant: Int) throws {
    try execute(
      """
      UPDATE second_factor SET confirmed_at = \(instant)
      WHERE account = \(account.text) AND confirmed_at IS NULL
      """)
  }

  /// Takes the code of a step.
  ///
  /// - Returns: whether it is later than every code that was taken before.
  package func take(_ step: TimeStep, of account: Account.ID) throws -> Bool {
    try execute(
      """
      UPDATE second_factor SET last_step = \(step.number)
      WHERE account = \(account.text) AND (last_step IS NULL OR last_step < \(step.number))
      """) == 1
  }

  package func removeSecondFactor(of account: Account.ID) throws {
    try execute("DELETE FROM recovery_code WHERE account = \(account.text)")
    try execute("DELETE FROM second_factor WHERE account = \(account.text)")
  }

  /// The accounts that have a confirmed second factor.
  package func accountsWithSecondFactor() throws -> Set<Account.ID> {
    Set(
      try rows("SELECT account FROM second_factor WHERE confirmed_at IS NOT NULL") { row in
        Account.ID(row.text(0))
      })
  }
}

/// Codes for a person whose device is lost.
extension Database {
  /// Gives an account these recovery codes in the place of those that it had.
  package func keep(recoveryCodes hashes: [String], of account: Account.ID) throws {
    try execute("DELETE FROM recovery_code WHERE account = \(account.text)")
    try execute(
      unsafe: "INSERT INTO recovery_code (account, code_hash) VALUES ($1, $2)",
      forEach: hashes.map { [.text(account.text), .text($0)] })
  }

  /// Takes a recovery code; returns whether it was one of the account's, not used before.
  package func take(
    recoveryCode hash: String, of account: Account.ID, at instant: Int
  ) throws -> Bool {
    try execute(
      """
      UPDATE recovery_code SET used_at = \(instant)
      WHERE account = \(account.text) AND code_hash = \(hash) AND used_at IS NULL
      """) == 1
  }

  /// How many recovery codes an account has left.
  package func recoveryCodesLeft(of account: Account.ID) throws -> Int {
    try row(
      """
      SELECT COUNT(*) FROM recovery_code WHERE account = \(account.text) AND used_at IS NULL
      """
    ) { $0.int(0) } ?? 0
  }
}
