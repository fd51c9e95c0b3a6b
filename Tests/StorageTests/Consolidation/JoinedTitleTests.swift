import Domain
import Storage
import TestSupport
import Testing

struct JoinedTitleTests {
  @Test(arguments: Engine.allCases)
  func `a title is joined under another, with those under it, and set apart again`(
    on engine: Engine
  ) async throws {
    try await withRegion(on: engine) { storage in
      try await storage.write { database in
        try database.join("a", under: "b", of: "2.3.1")
        try database.join("b", under: "c", of: "2.3.1")
        try database.join("d", under: "a", of: "2.3.1")
      }
      let joined = try await storage.read { try $0.joinedTitles() }
      #expect(["a", "b", "c", "d"].allSatisfy { joined.root(of: $0, in: "2.3.1") == "c" })
      #expect(joined.root(of: "a", in: "2.4.1") == "a")
      try await storage.write { try $0.separate("a", of: "2.3.1") }
      let left = try await storage.read { try $0.joinedTitles() }
      #expect(["a", "b", "d"].map { left.root(of: $0, in: "2.3.1") } == ["a", "c", "c"])
    }
  }

  @Test(arguments: Engine.allCases)
  func `two titles are kept apart under whatever title they are shown, until it is taken back`(
    on engine: Engine
  ) async throws {
    try await withRegion(on: engine) { storage in
      let (pair, shown) = (JoinedTitles.Pair("b", "a"), JoinedTitles.Pair("a", "c"))
      func isApart(_ pair: JoinedTitles.Pair, in indicator: String) async throws -> Bool {
        let titles = try await storage.read { try $0.joinedTitles() }
        return !titles.pairs(keepingApart: pair, in: indicator).isEmpty
      }
      for _ in 1...2 { try await storage.write { try $0.keepApart(pair, of: "2.3.1") } }
      #expect(try await isApart(pair, in: "2.3.1"))
      #expect(try await !isApart(pair, in: "2.4.1"))
      #expect(try await !isApart(shown, in: "2.3.1"))
      try await storage.write { try $0.join("b", under: "c", of: "2.3.1") }
      #expect(try await isApart(shown, in: "2.3.1"))
      try await storage.write { try $0.forgetApart(shown, of: "2.3.1") }
      #expect(try await !isApart(shown, in: "2.3.1"))
    }
  }

  @Test(arguments: Engine.allCases)
  func `joining both ways makes no circle`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      try await storage.write { database in
        try database.join("a", under: "b", of: "2.3.1")
        try database.join("b", under: "a", of: "2.3.1")
        try database.join("b", under: "b", of: "2.3.1")
      }
      let joined = try await storage.read { try $0.joinedTitles() }
      #expect(["a", "b"].map { joined.root(of: $0, in: "2.3.1") } == ["b", "b"])
    }
  }
}
