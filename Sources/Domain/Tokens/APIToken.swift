/// A key by which a program acts for an account, under one of its rights.
package struct APIToken: Sendable, Hashable {
  package struct ID: Sendable, Hashable {
    package let text: String

    package init(_ text: String) { self.text = text }
  }

  package enum Scope: String, Sendable, CaseIterable {
    case read, write
  }

  package static let longestName = 80
  /// For how many days a token can be made.
  package static let lifetimes = [30, 90, 365]

  package let id: ID
  package let account: Account.ID
  /// What the person calls it.
  package let name: String
  package let right: Right
  package let scope: Scope
  /// Seconds since 1970, as the other times.
  package let madeAt: Int
  package let expiresAt: Int
  package var lastUsedAt: Int?
  package var revokedAt: Int?

  package init(
    id: ID, account: Account.ID, name: String, right: Right, scope: Scope, madeAt: Int,
    expiresAt: Int, lastUsedAt: Int? = nil, revokedAt: Int? = nil
  ) {
    self.id = id
    self.account = account
    self.name = name
    self.right = right
    self.scope = scope
    self.madeAt = madeAt
    self.expiresAt = expiresAt
    self.lastUsedAt = lastUsedAt
    self.revokedAt = revokedAt
  }

  package func isGood(at instant: Int) -> Bool { revokedAt == nil && instant < expiresAt }
}
