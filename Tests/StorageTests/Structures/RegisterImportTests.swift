import Domain
import Storage
import TestSupport
import Testing

/// Imports of structures and projects, and what is read back.
struct RegisterImportTests {
  private typealias Row = [(column: String, text: String)]

  private struct Refusal: Error {
    let lines: [Int]
    let problems: [Problem]
  }

  private func structure(_ code: String, name: String = "Nom") -> [(column: String, text: String)] {
    [("code", code), ("name", name), ("kind", "utep"), ("territories", "Brest|Morlaix")]
  }

  private func project(_ code: String, structures: String) -> [(column: String, text: String)] {
    [
      ("code", code), ("title", "Titre"), ("team", "Équipe"), ("nature", "programme"),
      ("partnership", "single_structure"), ("structures", structures),
      ("declared_on", "2024-05-01"),
    ]
  }

  private func importStructures(
    _ rows: [[(column: String, text: String)]], into storage: any Storage
  ) async throws -> ImportOutcome {
    try await storage.write { database in
      try Self.take(rows) { try RegisterImport<Structure>(into: database, report: $0) }
    }
  }

  private func importProjects(
    _ rows: [[(column: String, text: String)]], into storage: any Storage
  ) async throws -> ImportOutcome {
    try await storage.write { database in
      try Self.take(rows) { try RegisterImport<Project>(into: database, report: $0) }
    }
  }

  private static func take(
    _ rows: [[(column: String, text: String)]],
    into start: (@escaping ReportProblem) throws -> some RowImport
  ) throws -> ImportOutcome {
    var found: [(Int, Problem)] = []
    var rowImport = try start { found.append(($0, $1)) }
    do {
      for (row, line) in zip(rows, 2...) { try rowImport.take(line: line, row) }
      return try rowImport.finish(misshapenRows: 0)
    } catch is ImportRefused {
      throw Refusal(lines: found.map(\.0), problems: found.map(\.1))
    }
  }

  @Test(arguments: Engine.allCases)
  func `structures are created, updated and unchanged`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      try await storage.migrate()
      let rows = ["B", "A", "C"].map { structure($0) }
      #expect(try await importStructures(rows, into: storage).created == 3)
      #expect(try await importStructures(rows, into: storage).unchanged == 3)
      let outcome = try await importStructures(
        [structure("A", name: "Autre"), structure("B"), structure("D")], into: storage)
      #expect([outcome.created, outcome.updated, outcome.unchanged] == [1, 1, 1])
      let found = try await storage.read { try $0.structures() }
      #expect(found.map(\.code.text) == ["B", "A", "C", "D"])
      #expect(found[1].name == "Autre" && found[1].territories == ["Brest", "Morlaix"])
    }
  }

  @Test(arguments: Engine.allCases)
  func `a wrong row and nothing is kept`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      try await storage.migrate()
      let refusal = await #expect(throws: Refusal.self) {
        try await importStructures(
          [structure("A"), structure("A"), structure("", name: "")], into: storage)
      }
      #expect(refusal?.lines == [3, 4, 4])
      #expect(refusal?.problems.map(\.reason) == [.repeatedInFile, .missing, .missing])
      #expect(try await storage.read { try $0.structures() }.isEmpty)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a code is repeated even when its first row is wrong`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      try await storage.migrate()
      let refusal = await #expect(throws: Refusal.self) {
        try await importStructures(
          [structure("A", name: ""), structure("A"), structure("", name: ""), structure("B")],
          into: storage)
      }
      #expect(refusal?.lines == [2, 3, 4, 4])
      #expect(
        refusal?.problems.map(\.reason) == [.missing, .repeatedInFile, .missing, .missing])
    }
  }

  @Test(arguments: Engine.allCases)
  func `projects keep their structures in order`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      let rows = [project("Q2", structures: "S3|S1"), project("Q1", structures: "S2")]
      #expect(try await importProjects(rows, into: storage).created == 2)
      #expect(try await importProjects(rows, into: storage).unchanged == 2)
      let found = try await storage.read { try $0.project(Project.Code("Q2")) }
      #expect(found?.structures.map(\.text) == ["S3", "S1"])
      #expect(found?.declaredOn == Day("2024-05-01"))
      let changed = [project("Q2", structures: "S1")]
      #expect(try await importProjects(changed, into: storage).updated == 1)
      let after = try await storage.read { try $0.project(Project.Code("Q2")) }
      #expect(after?.structures.map(\.text) == ["S1"])
      let codes = try await storage.read { try $0.projects() }.map(\.code.text)
      #expect(codes == ["P1", "P2", "P3", "P4", "Q2", "Q1"])
    }
  }

  @Test(arguments: Engine.allCases)
  func `a project names structures that are there`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      let refusal = await #expect(throws: Refusal.self) {
        try await importProjects([project("Q1", structures: "S1|S9")], into: storage)
      }
      #expect(
        refusal?.problems
          == [Problem(column: "structures", found: "S9", reason: .unknownStructure)])
    }
  }

  @Test(arguments: Engine.allCases)
  func `a structure's projects are those that it accompanies`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      let own = try await storage.read { try $0.projects(of: Structure.Code("S1")) }
      #expect(own.map(\.code.text) == ["P1", "P2", "P3", "P4"])
      #expect(try await storage.read { try $0.projects(of: Structure.Code("S2")) }.isEmpty)
    }
  }
}
