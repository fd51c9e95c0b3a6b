package import Domain

/// An account as sign-in finds it.
package struct StoredAccount: Sendable {
  package let account: Account
  /// Nil until the person has chosen a password.
  package let passwordHash: String?
  /// Seconds since 1970; nil while the account is open.
  package let closedAt: Int?
}

extension Database {
  /// - Parameter passwordHash: nil for a person who has still to choose a password.
  package func add(_ account: Account, rights: [Right], passwordHash: String?) throws {
    try execute(
      """
      INSERT INTO account (id, email, name, password_hash)
      VALUES (\(account.id.text), \(account.email.text), \(account.name), \(passwordHash))
      """)
    for right in rights { try grant(right, to: account.id) }
  }

  /// The account with this address.
  package func account(_ email: EmailAddress) throws -> StoredAccount? {
    try row(
      """
      SELECT id, email, name, password_hash, closed_at FROM account WHERE email = \(email.text)
      """, StoredAccount.init)
  }

  package func account(_ id: Account.ID) throws -> StoredAccount? {
    try row(
      "SELECT id, email, name, password_hash, closed_at FROM account WHERE id = \(id.text)",
      StoredAccount.init)
  }

  /// All accounts, by name.
  package func accounts() throws -> [StoredAccount] {
    try rows(
      "SELECT id, email, name, password_hash, closed_at FROM account ORDER BY name, id",
      StoredAccount.init)
  }
}

extension StoredAccount {
  init(_ row: any Row) throws {
    account = try row.account(from: 0)
    passwordHash = row.optionalText(3)
    closedAt = row.optionalInteger(4).map { Int($0) }
  }
}

extension Row {
  /// An account of the columns `id, email, name`.
  func account(from column: Int) throws -> Account {
    guard let email = EmailAddress(text(column + 1)) else {
      throw UnreadableColumn(found: text(column + 1), expected: "an e-mail address")
    }
    return Account(id: Account.ID(text(column)), email: email, name: text(column + 2))
  }
}
