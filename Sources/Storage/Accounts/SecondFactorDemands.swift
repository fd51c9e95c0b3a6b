package import Domain

/// The roles that ask for a second factor, as an administrator has set them.
extension Database {
  package func rolesWithSecondFactor() throws -> Set<Right.Role> {
    let names = Right.Role.allCases.map(Self.name)
    let demands = Set(
      try rows("SELECT name FROM setting WHERE value = 'yes' AND name IN \(.list(names))") {
        $0.text(0)
      })
    return Set(Right.Role.allCases.filter { demands.contains(Self.name(of: $0)) })
  }

  package func setRolesWithSecondFactor(_ roles: Set<Right.Role>) throws {
    for role in Right.Role.allCases {
      try keep(roles.contains(role) ? "yes" : "no", as: Self.name(of: role))
    }
  }

  /// As `Query.countOfMissingSecondFactors` looks for it.
  private static func name(of role: Right.Role) -> String { "second_factor/\(role.rawValue)" }
}

extension Query {
  /// How many roles of the account `a` ask for a second factor, while its own, `f`, is not set up.
  static let countOfMissingSecondFactors: Query = """
    CASE WHEN f.confirmed_at IS NULL THEN
      (SELECT COUNT(*) FROM account_right d
       JOIN setting demand ON demand.name = 'second_factor/' || d.role
       WHERE d.account = a.id AND demand.value = 'yes')
    ELSE 0 END
    """
}
