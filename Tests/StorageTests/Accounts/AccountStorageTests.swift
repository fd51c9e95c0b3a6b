import Domain
import Storage
import TestSupport
import Testing

struct AccountStorageTests {
  private func account(
    _ email: String, _ role: Account.Role = .officer(of: Structure.Code("S1"))
  ) throws -> Account {
    Account(
      id: Account.ID(email), email: try #require(EmailAddress(email)), name: "Agnès", role: role)
  }

  @Test(arguments: Engine.allCases)
  func `an account is found by its address`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      let (officer, pole) = (try account("a@exemple.fr"), try account("p@exemple.fr", .pole))
      try await storage.write { database in
        try database.add(officer, passwordHash: "h1")
        try database.add(pole, passwordHash: "h2")
      }
      let found = try await storage.read { try $0.account(officer.email) }
      #expect(found?.account == officer)
      #expect(found?.passwordHash == "h1")
      #expect(try await storage.read { try $0.account(pole.email) }?.account == pole)
      let absent = try #require(EmailAddress("x@exemple.fr"))
      #expect(try await storage.read { try $0.account(absent)?.account } == nil)
    }
  }

  @Test(arguments: Engine.allCases)
  func `an address has one account`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      let first = try account("a@exemple.fr")
      let second = Account(
        id: Account.ID("2"), email: first.email, name: "Autre", role: .pole)
      try await storage.write { try $0.add(first, passwordHash: "h") }
      await #expect(throws: StorageError.self) {
        try await storage.write { try $0.add(second, passwordHash: "h") }
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `an officer's structure is one that is there`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      let lost = try account("a@exemple.fr", .officer(of: Structure.Code("S9")))
      await #expect(throws: StorageError.foreignKeyViolation) {
        try await storage.write { try $0.add(lost, passwordHash: "h") }
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `a session is good until its expiry`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      try await open("t1", until: 1_000, in: storage)
      let session = try await storage.read { try $0.session(tokenHash: "t1", at: 999) }
      #expect(session?.account.email.text == "t1@exemple.fr")
      #expect(session?.structureName == "Structure S1")
      #expect(session?.csrfToken == "csrf")
      for instant in [1_000, 1_001] {
        #expect(try await !isOpen("t1", at: instant, in: storage))
      }
      #expect(try await !isOpen("t2", at: 0, in: storage))
    }
  }

  @Test(arguments: Engine.allCases)
  func `a closed session is gone, and the others stay`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      for token in ["t1", "t2"] { try await open(token, until: 1_000, in: storage) }
      try await storage.write { try $0.closeSession(tokenHash: "t1") }
      #expect(try await !isOpen("t1", at: 0, in: storage))
      #expect(try await isOpen("t2", at: 0, in: storage))
    }
  }

  @Test(arguments: Engine.allCases)
  func `sessions that have ended are forgotten`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      for (token, expiry) in [("t1", 10), ("t2", 11), ("t3", 12)] {
        try await open(token, until: expiry, in: storage)
      }
      try await storage.write { try $0.forgetSessions(endedBy: 11) }
      let left = try await storage.read { database in
        try database.rows("SELECT token_hash FROM session") { $0.text(0) }
      }
      #expect(left == ["t3"])
    }
  }

  private func open(_ token: String, until expiry: Int, in storage: any Storage) async throws {
    let account = try account("\(token)@exemple.fr")
    try await storage.write { database in
      try database.add(account, passwordHash: "h")
      try database.open(
        Session(account: account, csrfToken: "csrf"), tokenHash: token, until: expiry)
    }
  }

  private func isOpen(
    _ token: String, at instant: Int, in storage: any Storage
  ) async throws -> Bool {
    try await storage.read { try $0.session(tokenHash: token, at: instant) != nil }
  }
}
