import Domain
import Storage
import TestSupport
import Testing

/// The keys of programs, as they are kept.
struct APITokenTests {
  private static let right = Right.officer(of: Structure.Code("S1"))

  @Test(arguments: Engine.allCases)
  func `a token is found by its hash and by nothing else`(on engine: Engine) async throws {
    try await withTokens(on: engine) { storage, ana in
      try await storage.write { try $0.add(Sample.token(of: ana.id), hash: "hash-1") }
      try await storage.read { database throws in
        let shown = try #require(try database.token(hash: "hash-1", at: 1_000))
        #expect(shown.token == Sample.token(of: ana.id) && shown.account == ana)
        for other in ["T1", "", "hash", "HASH-1", "hash-1 ", "hash-2"] {
          #expect(try database.token(hash: other, at: 1_000) == nil)
        }
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `what is kept of a token is its hash`(on engine: Engine) async throws {
    try await withTokens(on: engine) { storage, ana in
      try await storage.write { try $0.add(Sample.token(of: ana.id), hash: "hash-1") }
      let kept = try await storage.read { database in
        try database.rows("SELECT id, account, name, token_hash, scope FROM api_token") { row in
          (0..<5).map { row.text($0) }
        }
      }
      #expect(kept == [["T1", "ana", "Tableur", "hash-1", "write"]])
      await #expect(throws: StorageError.self, "no two tokens are the same") {
        try await storage.write { try $0.add(Sample.token("T2", of: ana.id), hash: "hash-1") }
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `a token is good until its end, or until it is revoked`(on engine: Engine) async throws {
    try await withTokens(on: engine) { storage, ana in
      try await storage.write { database throws in
        try database.add(Sample.token(of: ana.id), hash: "hash-1")
        #expect(try database.token(hash: "hash-1", at: 4_599) != nil)
        #expect(try database.token(hash: "hash-1", at: 4_600) == nil)
        let id = APIToken.ID("T1")
        #expect(try !database.revoke(id, of: Account.ID("lea"), at: 1_500), "another's")
        #expect(try !database.revoke(APIToken.ID("T9"), of: ana.id, at: 1_500))
        #expect(try database.token(hash: "hash-1", at: 1_500) != nil)
        #expect(try database.revoke(id, of: ana.id, at: 1_500))
        #expect(try database.token(hash: "hash-1", at: 1_500) == nil)
        #expect(try !database.revoke(id, of: ana.id, at: 1_600), "once")
        #expect(try database.tokens(of: ana.id).map(\.revokedAt) == [1_500])
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `a token has no more right than its account`(on engine: Engine) async throws {
    try await withTokens(on: engine) { storage, ana in
      for right in [Right.pole, .officer(of: Structure.Code("S2")), .reader(of: Sample.structure)] {
        await #expect(throws: StorageError.foreignKeyViolation) {
          try await storage.write {
            try $0.add(Sample.token(of: ana.id, right: right), hash: "hash-1")
          }
        }
      }
      try await storage.write { database throws in
        try database.add(Sample.token(of: ana.id), hash: "hash-1")
        try database.add(Sample.token("T2", of: ana.id, scope: .read), hash: "hash-2")
        #expect(try database.token(hash: "hash-1", at: 1_000)?.token.scope == .write)
        #expect(try database.token(hash: "hash-2", at: 1_000)?.token.scope == .read)
        try database.withdraw(Self.right, from: ana.id)
        #expect(try database.token(hash: "hash-1", at: 1_000) == nil)
        #expect(try database.tokens(of: ana.id).isEmpty)
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `a closed account's tokens open nothing`(on engine: Engine) async throws {
    try await withTokens(on: engine) { storage, ana in
      try await storage.write { database throws in
        try database.add(Sample.token(of: ana.id), hash: "hash-1")
        try database.closeAccount(ana.id, at: 1_200)
        #expect(try database.token(hash: "hash-1", at: 1_300) == nil)
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `tokens are told the latest first, with their last use`(on engine: Engine) async throws {
    try await withTokens(on: engine) { storage, ana in
      try await storage.write { database throws in
        try database.add(Sample.token("T1", of: ana.id, madeAt: 1_000), hash: "hash-1")
        try database.add(Sample.token("T2", of: ana.id, madeAt: 2_000), hash: "hash-2")
        try database.noteUse(of: APIToken.ID("T1"), at: 2_500)
        let tokens = try database.tokens(of: ana.id)
        #expect(tokens.map(\.id.text) == ["T2", "T1"])
        #expect(tokens.map(\.lastUsedAt) == [nil, 2_500])
      }
    }
  }
}
