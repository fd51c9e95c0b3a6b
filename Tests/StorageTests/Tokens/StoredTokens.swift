import Domain
import Storage
import TestSupport
import Testing

extension Sample {
  static let structure = Structure.Code("S1")
  static let right = Right.officer(of: structure)

  /// A token that lasts an hour.
  static func token(
    _ id: String = "T1", of account: Account.ID, right: Right = right,
    scope: APIToken.Scope = .write, madeAt instant: Int = 1_000
  ) -> APIToken {
    APIToken(
      id: APIToken.ID(id), account: account, name: "Tableur", right: right, scope: scope,
      madeAt: instant, expiresAt: instant + 3_600)
  }
}

/// Runs `body` with a region in which Ana is an officer of S1.
func withTokens(
  on engine: Engine, _ body: (any Storage, Account) async throws -> Void
) async throws {
  try await withRegion(on: engine) { storage in
    let email = try #require(EmailAddress("ana@exemple.fr"))
    let account = Account(id: Account.ID("ana"), email: email, name: "Ana")
    try await storage.write { try $0.add(account, rights: [Sample.right], passwordHash: nil) }
    try await body(storage, account)
  }
}
