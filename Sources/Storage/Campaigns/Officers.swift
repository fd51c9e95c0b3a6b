package import Domain

extension Database {
  /// Those who can be written to for each structure: its officers whose account is open, by name.
  package func officers() throws -> [Structure.Code: [Account]] {
    let held = try rows(
      """
      SELECT a.id, a.email, a.name, r.structure FROM account_right r
      JOIN account a ON a.id = r.account
      WHERE r.role = \(Right.Role.officer.rawValue) AND r.structure IS NOT NULL
        AND a.closed_at IS NULL
      ORDER BY a.name, a.id
      """
    ) { row in (structure: Structure.Code(row.text(3)), account: try row.account(from: 0)) }
    return Dictionary(grouping: held, by: \.structure).mapValues { $0.map(\.account) }
  }
}
