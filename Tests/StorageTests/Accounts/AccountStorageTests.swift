import Domain
import Storage
import TestSupport
import Testing

struct AccountStorageTests {
  private let officer = Right.officer(of: Structure.Code("S1"))

  private func account(_ email: String) throws -> Account {
    Account(id: Account.ID(email), email: try #require(EmailAddress(email)), name: "Agnès")
  }

  @Test(arguments: Engine.allCases)
  func `an account is found by its address`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      let (known, invited) = (try account("a@exemple.fr"), try account("p@exemple.fr"))
      try await storage.write { database in
        try database.add(known, rights: [officer], passwordHash: "h1")
        try database.add(invited, rights: [], passwordHash: nil)
      }
      let found = try await storage.read { try $0.account(known.email) }
      #expect(found?.account == known)
      #expect(found?.passwordHash == "h1")
      let other = try await storage.read { try $0.account(invited.email) }
      #expect(other?.account == invited)
      #expect(other?.passwordHash == nil)
      let absent = try #require(EmailAddress("x@exemple.fr"))
      #expect(try await storage.read { try $0.account(absent)?.account } == nil)
    }
  }

  @Test(arguments: Engine.allCases)
  func `an address has one account`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      let first = try account("a@exemple.fr")
      let second = Account(id: Account.ID("2"), email: first.email, name: "Autre")
      try await storage.write { try $0.add(first, rights: [], passwordHash: "h") }
      await #expect(throws: StorageError.self) {
        try await storage.write { try $0.add(second, rights: [], passwordHash: "h") }
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `an officer's structure is one that is there`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      let lost = try account("a@exemple.fr")
      await #expect(throws: StorageError.foreignKeyViolation) {
        try await storage.write {
          try $0.add(lost, rights: [.officer(of: Structure.Code("S9"))], passwordHash: "h")
        }
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

  @Test(arguments: Engine.allCases)
  func `a session acts under one right of the account, and can change to another`(
    on engine: Engine
  ) async throws {
    try await withRegion(on: engine) { storage in
      try await open("t1", until: 1_000, in: storage)
      #expect(try await right("t1", in: storage) == officer)
      try await storage.write { try $0.act(under: .pole, inSession: "t1") }
      #expect(try await right("t1", in: storage) == .pole)
      try await storage.write { try $0.act(under: .agency, inSession: "t1") }
      #expect(try await right("t1", in: storage) == .pole)
    }
  }

  @Test(arguments: Engine.allCases)
  func `taking a right away ends the sessions under it`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      let id = Account.ID("t1@exemple.fr")
      try await open("t1", until: 1_000, in: storage)
      #expect(try await storage.read { try $0.rights(of: id) } == [officer, .pole])
      try await storage.write { try $0.withdraw(.pole, from: id) }
      #expect(try await isOpen("t1", at: 0, in: storage))
      try await storage.write { try $0.withdraw(officer, from: id) }
      #expect(try await !isOpen("t1", at: 0, in: storage))
    }
  }

  @Test(arguments: Engine.allCases)
  func `a right is given once`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      let known = try account("a@exemple.fr")
      let rights: [Right] = [officer, .pole, officer, .pole]
      try await storage.write { try $0.add(known, rights: rights, passwordHash: nil) }
      #expect(try await storage.read { try $0.rights(of: known.id) } == [officer, .pole])
      #expect(try await storage.read { try $0.rightsOfAccounts()[known.id] } == [officer, .pole])
    }
  }

  private func right(_ token: String, in storage: any Storage) async throws -> Right? {
    try await storage.read { try $0.session(tokenHash: token, at: 0)?.right }
  }

  private func open(_ token: String, until expiry: Int, in storage: any Storage) async throws {
    let account = try account("\(token)@exemple.fr")
    try await storage.write { database in
      try database.add(account, rights: [officer, .pole], passwordHash: "h")
      try database.open(
        Session(account: account, right: officer, csrfToken: "csrf"), tokenHash: token, at: 0,
        until: expiry)
    }
  }

  private func isOpen(
    _ token: String, at instant: Int, in storage: any Storage
  ) async throws -> Bool {
    try await storage.read { try $0.session(tokenHash: token, at: instant) != nil }
  }
}
