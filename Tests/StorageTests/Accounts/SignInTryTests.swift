import Domain
import Storage
import TestSupport
import Testing

struct SignInTryTests {
  private static func password(_ email: String) throws -> TryLimit {
    .password(of: try #require(EmailAddress(email)))
  }

  @Test(arguments: Engine.allCases)
  func `tries are counted in a window, then wait for its end`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      let limit = try Self.password("a@exemple.fr")
      try await storage.write { database throws in
        for instant in 1_000..<1_010 {
          #expect(try database.countTry(under: [limit], at: instant) == nil)
        }
        #expect(try database.countTry(under: [limit], at: 1_010) == 890)
        #expect(try database.wait(for: [limit], at: 1_899) == 1)
        #expect(try database.wait(for: [limit], at: 1_900) == nil)
        #expect(try database.countTry(under: [limit], at: 1_900) == nil)
        #expect(try database.wait(for: [limit], at: 1_900) == nil, "a new window begins with one")
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `an address is forgotten with the first try after its window`(on engine: Engine) async throws
  {
    try await withRegion(on: engine) { storage in
      let remark = TryLimit.remark(from: ClientAddress("192.0.2.7"))
      let other = try Self.password("a@exemple.fr")
      try await storage.write { database throws in
        _ = try database.countTry(under: [remark], at: 1_000)
        _ = try database.countTry(under: [other], at: 1_899)
        func subjects() throws -> [String] {
          try database.rows("SELECT subject FROM sign_in_try ORDER BY subject") { $0.text(0) }
        }
        #expect(try subjects() == [other.subject, remark.subject])
        _ = try database.countTry(under: [other], at: 1_900)
        #expect(try subjects() == [other.subject])
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `an address of the network is limited over all accounts`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      let client = TryLimit.client(ClientAddress("192.0.2.7"))
      try await storage.write { database throws in
        for number in 0..<50 {
          let limits = [try Self.password("a\(number)@exemple.fr"), client]
          #expect(try database.countTry(under: limits, at: 1_000) == nil)
        }
        let fresh = try Self.password("fresh@exemple.fr")
        #expect(try database.countTry(under: [fresh, client], at: 1_000) == 900)
        let other = TryLimit.client(ClientAddress("192.0.2.8"))
        #expect(try database.countTry(under: [fresh, other], at: 1_000) == nil)
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `the right password clears the account's tries and takes one back from the address`(
    on engine: Engine
  ) async throws {
    try await withRegion(on: engine) { storage in
      let client = TryLimit.client(ClientAddress("192.0.2.7"))
      let limit = try Self.password("a@exemple.fr")
      try await storage.write { database throws in
        for _ in 0..<9 { _ = try database.countTry(under: [limit, client], at: 1_000) }
        try database.clearTries(under: limit)
        try database.takeBackTry(under: client)
        for _ in 0..<10 { #expect(try database.countTry(under: [limit], at: 1_000) == nil) }
        let tries = try database.row(
          "SELECT tries FROM sign_in_try WHERE subject = \(client.subject)"
        ) { $0.int(0) }
        #expect(tries == 8)
        try database.forgetTries(at: 1_900)
        #expect(try database.row("SELECT COUNT(*) FROM sign_in_try") { $0.int(0) } == 0)
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `of many tries at once no more are made than the limit`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      let limit = try Self.password("a@exemple.fr")
      let made = try await withThrowingTaskGroup(of: Bool.self) { group in
        for _ in 0..<60 {
          group.addTask {
            try await storage.write { try $0.countTry(under: [limit], at: 1_000) == nil }
          }
        }
        return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(made == 10)
    }
  }
}
