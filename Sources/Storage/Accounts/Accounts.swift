package import Domain

extension Database {
  package func add(_ account: Account, passwordHash: String) throws {
    let (role, structure) = RoleColumns.values(of: account.role)
    try execute(
      """
      INSERT INTO account (id, email, name, role, structure, password_hash)
      VALUES (\(account.id.text), \(account.email.text), \(account.name), \(role),
        \(structure), \(passwordHash))
      """)
  }

  /// The account with this address, and the hash of its password.
  package func account(
    _ email: EmailAddress
  ) throws -> (account: Account, passwordHash: String)? {
    try row(
      """
      SELECT id, email, name, role, structure, password_hash FROM account
      WHERE email = \(email.text)
      """
    ) { row in (try row.account(from: 0), row.text(5)) }
  }
}

extension Row {
  /// An account of the columns `id, email, name, role, structure`.
  func account(from column: Int) throws -> Account {
    guard let email = EmailAddress(text(column + 1)) else {
      throw UnreadableColumn(found: text(column + 1), expected: "an e-mail address")
    }
    return Account(
      id: Account.ID(text(column)), email: email, name: text(column + 2),
      role: try RoleColumns.role(text(column + 3), structure: optionalText(column + 4)))
  }
}

private enum RoleColumns {
  static func values(of role: Account.Role) -> (role: String, structure: String?) {
    switch role {
    case .officer(let structure): ("officer", structure.text)
    case .pole: ("pole", nil)
    }
  }

  static func role(_ role: String, structure: String?) throws -> Account.Role {
    switch (role, structure) {
    case ("officer", let structure?): .officer(of: Structure.Code(structure))
    case ("pole", nil): .pole
    default: throw UnreadableColumn(found: role, expected: "a role with its scope")
    }
  }
}
