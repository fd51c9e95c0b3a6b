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
      #expect(all.projects.isEmpty)
      let some = try await storage.read { database in
        try database.reportBasis(
          of: ["S1", "S2"].map(Structure.Code.init), in: year, under: framework)
      }
      #expect(some.entries.map(\.reference.local) == ["R1", "R2"])
    }
  }

  @Test(arguments: Engine.allCases)
  func `bases read in halves are those read whole`(on engine: Engine) async throws {
    let framework = try framework()
    let years = try [2025, 2024].map { try #require(ReportingYear($0)) }
    try await withRegion(on: engine, try LongJournal.entries()) { storage in
      for structures in [nil, [Structure.Code("S2")]] {
        let (bases, beside) = try await storage.reportBases(
          of: structures, in: years.map { (year: $0, framework: framework) }
        ) { try $0.structures().count }
        #expect(beside == SampleRegion.structures.count)
        for (year, basis) in zip(years, bases) {
          let whole = try await storage.read {
            try $0.reportBasis(of: structures, in: year, under: framework)
          }
          #expect(basis.entries == whole.entries && basis.entries.count > 500)
          #expect(basis.projects == whole.projects && basis.projects.keys.map(\.text) == ["P1"])
        }
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `what changes between the two halves is seen by both`(on engine: Engine) async throws {
    let (framework, year) = (try framework(), try #require(ReportingYear(2025)))
    try await withRegion(on: engine, try LongJournal.entries()) { storage in
      let changing = ChangingStorage(storage) { storage in
        try await storage.write(
          at: 1, hash: AuditChainTests.hash, recording: { _ in [Self.deletion] },
          { database in _ = try database.execute("DELETE FROM entry WHERE date >= '2025-01-01'") })
      }
      let (bases, _) = try await changing.reportBases(
        of: nil, in: [(year: year, framework: framework)]
      ) { _ in }
      #expect(bases[0].entries.isEmpty)
    }
  }

  private static let deletion = AuditEvent(actor: .commandLine, action: .deleteEntry)

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
