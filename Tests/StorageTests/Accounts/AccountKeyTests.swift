import Domain
import Storage
import TestSupport
import Testing

/// Links that open once, the second factor, and the sessions of a person.
struct AccountKeyTests {
  private let id = Account.ID("ana")

  private func withAccount(
    on engine: Engine, _ body: (any Storage, Account) async throws -> Void
  ) async throws {
    try await withRegion(on: engine) { storage in
      let email = try #require(EmailAddress("ana@exemple.fr"))
      let account = Account(id: id, email: email, name: "Ana")
      try await storage.write { try $0.add(account, rights: [.pole, .agency], passwordHash: "h") }
      try await body(storage, account)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a token opens one door, once, until its end`(on engine: Engine) async throws {
    try await withAccount(on: engine) { storage, account in
      try await storage.write { database throws in
        try database.issue(.reset, tokenHash: "t", to: account.id, at: 1_000)
      }
      try await storage.read { database throws in
        #expect(try database.account(.reset, tokenHash: "t", at: 1_000 + 3_599)?.account == account)
        #expect(try database.account(.reset, tokenHash: "t", at: 1_000 + 3_600) == nil)
        #expect(try database.account(.invitation, tokenHash: "t", at: 1_000) == nil)
        #expect(try database.account(.reset, tokenHash: "u", at: 1_000) == nil)
      }
      try await storage.write { database throws in
        #expect(try !database.use(.invitation, tokenHash: "t", at: 1_001))
        #expect(try !database.use(.reset, tokenHash: "t", at: 4_600))
        #expect(try database.use(.reset, tokenHash: "t", at: 1_001))
        #expect(try !database.use(.reset, tokenHash: "t", at: 1_001))
        #expect(try database.account(.reset, tokenHash: "t", at: 1_001) == nil)
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `a closed account has no links and no sessions`(on engine: Engine) async throws {
    try await withAccount(on: engine) { storage, account in
      try await storage.write { database throws in
        try database.issue(.invitation, tokenHash: "t", to: account.id, at: 0)
        try database.open(
          Session(account: account, right: .pole, csrfToken: "c"), tokenHash: "s", at: 0, until: 99)
        try database.closeAccount(account.id, at: 5)
        #expect(try database.account(account.id)?.closedAt == 5)
        try database.reopenAccount(account.id)
        #expect(try database.account(account.id)?.closedAt == nil)
        #expect(try database.account(.invitation, tokenHash: "t", at: 1) == nil)
        #expect(try database.session(tokenHash: "s", at: 1) == nil)
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `no time code is taken twice, nor one before it`(on engine: Engine) async throws {
    try await withAccount(on: engine) { storage, account in
      try await storage.write { database throws in
        try database.propose("AAAA", to: account.id)
        try database.propose("BBBB", to: account.id)
        #expect(try database.secondFactor(of: account.id)?.secret == "BBBB")
        #expect(try database.take(TimeStep(7), of: account.id))
        #expect(try !database.take(TimeStep(7), of: account.id))
        #expect(try !database.take(TimeStep(6), of: account.id))
        #expect(try database.take(TimeStep(8), of: account.id))
        try database.confirmSecondFactor(of: account.id, at: 100)
        try database.propose("CCCC", to: account.id)
        #expect(try database.secondFactor(of: account.id)?.secret == "BBBB", "it is in use")
        #expect(try database.accountsWithSecondFactor() == [account.id])
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `a recovery code is taken once, and new ones replace the old`(
    on engine: Engine
  ) async throws {
    try await withAccount(on: engine) { storage, account in
      try await storage.write { database throws in
        try database.propose("AAAA", to: account.id)
        try database.keep(recoveryCodes: ["a", "b"], of: account.id)
        #expect(try database.take(recoveryCode: "a", of: account.id, at: 1))
        #expect(try !database.take(recoveryCode: "a", of: account.id, at: 2))
        #expect(try !database.take(recoveryCode: "b", of: Account.ID("x"), at: 2))
        #expect(try database.recoveryCodesLeft(of: account.id) == 1)
        try database.keep(recoveryCodes: ["c"], of: account.id)
        #expect(try !database.take(recoveryCode: "b", of: account.id, at: 3))
        try database.removeSecondFactor(of: account.id)
        #expect(try !database.take(recoveryCode: "c", of: account.id, at: 3))
        #expect(try database.secondFactor(of: account.id)?.secret == nil)
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `sessions are listed, and ended one by one or all but one`(on engine: Engine) async throws {
    try await withAccount(on: engine) { storage, account in
      let tokens = ["a", "b", "c", "d"].map { String(repeating: $0, count: 64) }
      try await storage.write { database throws in
        for (position, token) in tokens.enumerated() {
          try database.open(
            Session(account: account, right: .pole, csrfToken: "c"), tokenHash: token,
            browser: "B\(position)", at: position, until: 100 + position)
        }
        let open = try database.sessions(of: account.id, at: 100)
        #expect(open.map(\.browser) == ["B3", "B2", "B1"])
        #expect(open.allSatisfy { $0.id.count == 16 })
        try database.closeSession(open[1].id, of: Account.ID("x"))
        #expect(try database.sessions(of: account.id, at: 100).count == 3)
        try database.closeSession(open[1].id, of: account.id)
        #expect(try database.sessions(of: account.id, at: 100).map(\.browser) == ["B3", "B1"])
        try database.setPassword(hash: "new", of: account.id, keeping: tokens[1], at: 50)
        #expect(try database.sessions(of: account.id, at: 50).map(\.browser) == ["B1"])
        #expect(try database.account(account.id)?.passwordHash == "new")
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `a new password and the end of an account end its tokens and its calendar`(
    on engine: Engine
  ) async throws {
    try await withAccount(on: engine) { storage, account in
      try await storage.write { database throws in
        func give(_ name: String) throws {
          let token = APIToken(
            id: APIToken.ID(name), account: account.id, name: name, right: .pole, scope: .read,
            madeAt: 1, expiresAt: 1_000)
          try database.add(token, hash: name)
          try database.openFeed(of: account.id, tokenHash: name, at: 1)
        }
        try give("t1")
        #expect(try database.token(hash: "t1", at: 2) != nil)
        try database.setPassword(hash: "new", of: account.id, at: 3)
        #expect(try database.token(hash: "t1", at: 4) == nil)
        #expect(try database.owner(ofFeed: "t1") == nil)
        try give("t2")
        try database.closeAccount(account.id, at: 5)
        try database.reopenAccount(account.id)
        #expect(try database.token(hash: "t2", at: 6) == nil, "nor when it opens again")
        #expect(try database.owner(ofFeed: "t2") == nil)
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `a session says that a role asks for a second factor`(on engine: Engine) async throws {
    try await withAccount(on: engine) { storage, account in
      try await storage.write { database throws in
        try database.open(
          Session(account: account, right: .pole, csrfToken: "c"), tokenHash: "s", at: 0, until: 99)
        func lacks() throws -> Bool? {
          try database.session(tokenHash: "s", at: 1)?.lacksSecondFactor
        }
        #expect(try lacks() == false)
        try database.setRolesWithSecondFactor([.administrator])
        #expect(try lacks() == false)
        // A role that the person holds, though the session acts under another.
        try database.setRolesWithSecondFactor([.agency, .administrator])
        #expect(try database.rolesWithSecondFactor() == [.agency, .administrator])
        #expect(try lacks() == true)
        try database.propose("AAAA", to: account.id)
        #expect(try lacks() == true)
        try database.confirmSecondFactor(of: account.id, at: 2)
        #expect(try lacks() == false)
      }
    }
  }
}
