/// What a person is for the system, and where: one of the rights that an account holds.
package struct Right: Sendable, Hashable {
  package enum Role: String, Sendable, Hashable, CaseIterable {
    /// Looks after accounts and settings; sees no activity.
    case administrator
    /// The regional pole: the framework, the campaigns, every journal and report.
    case pole
    /// The regional health agency: what was submitted to it, never drafts or journals.
    case agency
    /// Notes the activities of a structure and prepares its report.
    case officer
    /// Reads what concerns a structure.
    case reader

    /// Whether the role is held for one structure rather than for the region.
    package var isOfAStructure: Bool { self == .officer || self == .reader }
  }

  package let role: Role
  /// The structure that the role is held for; nil for a role of the region.
  package let structure: Structure.Code?

  /// Nil when the role needs a structure that is not given, or takes none.
  package init?(_ role: Role, of structure: Structure.Code? = nil) {
    guard role.isOfAStructure == (structure != nil) else { return nil }
    self.role = role
    self.structure = structure
  }

  private init(role: Role, structure: Structure.Code?) {
    self.role = role
    self.structure = structure
  }

  package static let administrator = Right(role: .administrator, structure: nil)
  package static let pole = Right(role: .pole, structure: nil)
  package static let agency = Right(role: .agency, structure: nil)

  package static func officer(of structure: Structure.Code) -> Right {
    Right(role: .officer, structure: structure)
  }

  package static func reader(of structure: Structure.Code) -> Right {
    Right(role: .reader, structure: structure)
  }

  /// Whether the right allows this for the region as a whole, or at least for some structure.
  package func allows(_ permission: Permission) -> Bool {
    permission.holders[role] != nil
  }

  /// Whether the right allows this for the structure.
  package func allows(_ permission: Permission, on structure: Structure.Code) -> Bool {
    switch permission.holders[role] {
    case .everywhere: true
    case .ownStructure: self.structure == structure
    case nil: false
    }
  }
}
