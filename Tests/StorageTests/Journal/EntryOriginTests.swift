import Domain
import Storage
import TestSupport
import Testing

struct EntryOriginTests {
  private static let own = Structure.Code("S1")

  private static func cells(_ title: String) -> [(column: String, text: String)] {
    [
      ("kind", "training_referral"), ("date", "2025-03-12"), ("title", title), ("people", "2"),
    ]
  }

  @Test(arguments: Engine.allCases)
  func `an entry is found again by where it comes from`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      let id = try await storage.write { database in
        _ = try database.record(Self.cells("Autre"), of: Self.own)
        return try database.record(Self.cells("Formation"), of: Self.own, from: "agenda/1/x")
      }
      func found(_ structure: String, _ origin: String) async throws -> [Int64] {
        try await storage.read { database in
          try database.entries(of: Structure.Code(structure), from: origin).map(\.id)
        }
      }
      #expect(try await found("S1", "agenda/1/x") == [id])
      #expect(try await found("S2", "agenda/1/x") == [])
      #expect(try await found("S1", "agenda/2/x") == [])
      try await storage.write { try $0.delete(id, at: 1) }
      #expect(try await found("S1", "agenda/1/x") == [], "what is taken out can be noted again")
      try await storage.write { try $0.restore(id) }
      #expect(try await found("S1", "agenda/1/x") == [id], "and counts again when it comes back")
    }
  }

  @Test(arguments: Engine.allCases)
  func `origins are summed up for each`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      try await storage.write { database in
        for _ in 1...2 {
          _ = try database.record(Self.cells("Formation"), of: Self.own, from: "a")
        }
      }
      let found = try await storage.read { try $0.origins(["a", "b"], of: Self.own) }
      let day = try #require(Day("2025-03-12"))
      #expect(found == ["a": EntryOrigin(entries: 2, latest: day, people: 4)])
      #expect(try await storage.read { try $0.origins([], of: Self.own) } == [:])
    }
  }

  @Test(arguments: Engine.allCases)
  func `a title is found again without regard to how it is written`(
    on engine: Engine
  ) async throws {
    try await withRegion(on: engine) { storage in
      let id = try await storage.write { database in
        try database.record(Self.cells("Formation de 40 heures"), of: Self.own)
      }
      let year = try #require(ReportingYear(2025))
      let found = try await storage.read { database in
        try database.entries(
          of: Self.own, .trainingReferral, titled: "FORMATION de 40  héures", in: year
        ).map(\.id)
      }
      #expect(found == [id])
      let others = try await storage.read { database in
        try database.entries(
          of: Self.own, .trainingRelayed, titled: "Formation de 40 heures", in: year
        ).count
      }
      #expect(others == 0)
    }
  }
}
