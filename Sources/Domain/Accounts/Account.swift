/// A person's account.
package struct Account: Sendable, Hashable {
  package struct ID: Sendable, Hashable {
    package let text: String

    package init(_ text: String) { self.text = text }
  }

  package enum Role: Sendable, Hashable {
    /// Notes the activities of one structure and prepares its report.
    case officer(of: Structure.Code)
    /// The regional pole: reads every journal and report, and sets the framework's parameters.
    case pole
  }

  package let id: ID
  package let email: EmailAddress
  package let name: String
  package let role: Role

  package init(id: ID, email: EmailAddress, name: String, role: Role) {
    self.id = id
    self.email = email
    self.name = name
    self.role = role
  }

  /// The structure whose journal the person writes; nil for the pole.
  package var structure: Structure.Code? {
    if case .officer(let structure) = role { structure } else { nil }
  }

  package func mayRead(_ structure: Structure.Code) -> Bool {
    role == .pole || role == .officer(of: structure)
  }

  package func mayWrite(_ structure: Structure.Code) -> Bool {
    role == .officer(of: structure)
  }
}

/// An e-mail address, as accounts are found by it: without regard to case.
package struct EmailAddress: Sendable, Hashable {
  package let text: String

  /// Nil for what cannot be an address.
  package init?(_ text: String) {
    let trimmed = Cells.trimmed(text).lowercased()
    let parts = trimmed.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), trimmed.utf8.count <= 254,
      trimmed.utf8.allSatisfy({ $0 > UInt8(ascii: " ") && $0 != 0x7F })
    else { return nil }
    self.text = trimmed
  }
}

/// A password as a person typed it.
package struct Password: Sendable {
  package static let shortest = 12
  /// Longer ones would only slow the sign-in down.
  package static let longest = 200

  package let text: String

  package init(_ text: String) { self.text = text }

  package var isLongEnough: Bool { text.count >= Self.shortest && text.utf8.count <= Self.longest }
}
