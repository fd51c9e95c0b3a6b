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

  /// As the query of sessions looks for it.
  private static func name(of role: Right.Role) -> String { "second_factor/\(role.rawValue)" }
}
