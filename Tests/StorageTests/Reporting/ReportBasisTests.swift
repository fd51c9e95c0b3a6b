import Domain
import Storage
import TestSupport
import Testing

struct ReportBasisTests {
  private func framework() throws -> Framework {
    Framework(
      version: "essai", inForceFrom: try #require(ReportingYear(2025)),
      parameters: [
        Framework.Parameter(name: "support_threshold", label: "", standard: 3, allowed: [3, 4])
      ], missions: [])
  }

  private func entries() throws -> [Entry] {
    var journal = SampleJournal()
    for (structure, date) in [
      ("S2", "2025-12-31"), ("S1", "2025-01-01"), ("S1", "2024-12-31"), ("S1", "2026-01-01"),
      ("S3", "2025-06-01"),
    ] {
      try journal.add(.awareness, ["structure": structure, "date": date])
    }
    return journal.entries
  }

  @Test(arguments: Engine.allCases)
  func `a basis holds the entries of its structures and year as recorded`(
    on engine: Engine
  ) async throws {
    let (framework, year) = (try framework(), try #require(ReportingYear(2025)))
    try await withRegion(on: engine, try entries()) { storage in
      let all = try await storage.read {
        try $0.reportBasis(of: nil, in: year, under: framework)
      }
      #expect(all.entries.map(\.reference.local) == ["R1", "R2", "R5"])
      #expect(all.projects.keys.map(\.text).sorted() == ["P1", "P2", "P3", "P4"])
      let some = try await storage.read { database in
        try database.reportBasis(
          of: ["S1", "S2"].map(Structure.Code.init), in: year, under: framework)
      }
      #expect(some.entries.map(\.reference.local) == ["R1", "R2"])
    }
  }

  @Test(arguments: Engine.allCases)
  func `a parameter is the pole's choice, of one framework only`(on engine: Engine) async throws {
    let framework = try framework()
    let other = Framework(
      version: "autre", inForceFrom: framework.inForceFrom, parameters: framework.parameters,
      missions: [])
    let parameter = try #require(framework.parameters.first)
    try await withRegion(on: engine) { storage in
      #expect(try await storage.read { try $0.parameters(of: framework) }.supportThreshold == 3)
      try await storage.write { try $0.set(parameter, of: framework, to: 4) }
      #expect(try await storage.read { try $0.parameters(of: framework) }.supportThreshold == 4)
      #expect(try await storage.read { try $0.parameters(of: other) }.supportThreshold == 3)
      try await storage.write { try $0.set(parameter, of: framework, to: 3) }
      #expect(try await storage.read { try $0.parameters(of: framework) }.supportThreshold == 3)
    }
  }

  @Test(arguments: Engine.allCases)
  func `the years of every journal are counted`(on engine: Engine) async throws {
    try await withRegion(on: engine, try entries()) { storage in
      let years = try await storage.read { try $0.journalYears() }
      #expect(
        years.map { "\($0.structure.text) \($0.year.number) \($0.entries)" }
          == ["S1 2024 1", "S1 2025 1", "S1 2026 1", "S2 2025 1", "S3 2025 1"])
    }
  }

  @Test(arguments: Engine.allCases)
  func `a database is empty until something is put into it`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      try await storage.migrate()
      #expect(try await storage.read { try $0.isEmpty() })
      try await storage.write { try $0.keep("yes", as: "demonstration") }
      #expect(try await !storage.read { try $0.isEmpty() })
      #expect(try await storage.read { try $0.isDemonstration() })
      try await storage.write { try $0.keep("no", as: "demonstration") }
      #expect(try await !storage.read { try $0.isDemonstration() })
    }
  }
}
