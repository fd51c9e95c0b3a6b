package import Domain

extension Database {
  /// Gives an account a right; returns whether it had not got it already.
  @discardableResult
  package func grant(_ right: Right, to account: Account.ID) throws -> Bool {
    try execute(
      """
      INSERT INTO account_right (account, role, structure)
      VALUES (\(account.text), \(right.role.rawValue), \(right.structure?.text))
      ON CONFLICT DO NOTHING
      """) == 1
  }

  /// Takes a right away, and ends the sessions under it; returns whether there was one to take.
  @discardableResult
  package func withdraw(_ right: Right, from account: Account.ID) throws -> Bool {
    try execute(
      """
      DELETE FROM account_right
      WHERE account = \(account.text) AND role = \(right.role.rawValue)
        AND structure IS NOT DISTINCT FROM \(right.structure?.text)
      """) == 1
  }

  /// The rights of an account, in the order in which they were given.
  package func rights(of account: Account.ID) throws -> [Right] {
    try rows(
      """
      SELECT role, structure FROM account_right WHERE account = \(account.text) ORDER BY id
      """
    ) { row in try row.right(from: 0) }
  }

  /// The structures that an account holds rights for.
  package func structures(of account: Account.ID) throws -> [Structure] {
    let held = Set(try rights(of: account).compactMap(\.structure))
    return try structures().filter { held.contains($0.code) }
  }

  /// Every account's rights, in the order in which they were given.
  package func rightsOfAccounts() throws -> [Account.ID: [Right]] {
    let held = try rows("SELECT account, role, structure FROM account_right ORDER BY id") { row in
      (account: Account.ID(row.text(0)), right: try row.right(from: 1))
    }
    return Dictionary(grouping: held, by: \.account).mapValues { $0.map(\.right) }
  }
}

extension Row {
  /// A right of the columns `role, structure`.
  func right(from column: Int) throws -> Right {
    let structure = optionalText(column + 1).map { Structure.Code($0) }
    guard let right = Right(try code(column), of: structure) else {
      throw UnreadableColumn(found: text(column), expected: "a role with its scope")
    }
    return right
  }
}
