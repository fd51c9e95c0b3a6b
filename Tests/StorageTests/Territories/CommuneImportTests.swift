import Domain
import Storage
import TestSupport
import Testing

struct CommuneImportTests {
  private typealias Row = [(column: String, text: String)]

  /// What an import said, and did.
  private struct Result: Sendable {
    var outcome: ImportOutcome?
    var problems: [Problem] = []
    var lines: [Int] = []
    var warnings: [Problem] = []
  }

  private static func row(
    _ insee: String, _ name: String = "Nom", latitude: String = "48.5"
  ) -> Row {
    [
      ("code_insee", insee), ("nom", name), ("codes_postaux", "29000"),
      ("code_departement", String(insee.prefix(2))), ("code_region", "53"),
      ("population_municipale", "1200"), ("latitude", latitude), ("longitude", "-4"),
    ]
  }

  private static func take(_ rows: [Row], into database: any Database) throws -> Result {
    var result = Result()
    var rowImport = try CommuneImport(
      into: database,
      report: {
        result.lines.append($0)
        result.problems.append($1)
      }, warn: { result.warnings.append($1) })
    for (row, line) in zip(rows, 2...) { try rowImport.take(line: line, row) }
    do {
      result.outcome = try rowImport.finish(misshapenRows: 0)
    } catch is ImportRefused {
      result.outcome = nil
    }
    return result
  }

  private static func counts(_ result: Result) -> [Int]? {
    result.outcome.map { [$0.created, $0.updated, $0.unchanged] }
  }

  @Test(arguments: Engine.allCases)
  func `communes are created, updated and unchanged`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      try await storage.migrate()
      let first = try await storage.write { database in
        try Self.take((1...1200).map { Self.row("\(29_000 + $0)") }, into: database)
      }
      #expect(Self.counts(first) == [1200, 0, 0])
      let second = try await storage.write { database in
        try Self.take(
          [Self.row("29001"), Self.row("29002", "Autre"), Self.row("35001")], into: database)
      }
      #expect(Self.counts(second) == [1, 1, 1])
      try await storage.read { database in
        let communes = try database.communes()
        #expect(communes.count == 1201)
        #expect(communes[1].name == "Autre")
        #expect(try database.territoriesRevision() == 2)
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `an import of what is known raises no revision`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      try await storage.migrate()
      for _ in 0..<2 {
        try await storage.write { _ = try Self.take([Self.row("29001")], into: $0) }
      }
      #expect(try await storage.read { try $0.territoriesRevision() } == 1)
    }
  }

  @Test func `every wrong row is told, a position that is none only warned of`() async throws {
    try await withStorage(on: .sqlite) { storage in
      try await storage.migrate()
      let result = try await storage.write { database in
        try Self.take(
          [
            Self.row("29001"), Self.row("2900"), Self.row("29001"), Self.row("29002", ""),
            Self.row("29003", latitude: "148"),
          ], into: database)
      }
      #expect(result.outcome == nil)
      #expect(result.lines == [3, 4, 5])
      #expect(
        result.problems == [
          Problem(column: "code_insee", found: "2900", reason: .notACommuneCode),
          Problem(column: "code_insee", found: "29001", reason: .repeatedInFile),
          Problem(column: "nom", found: "", reason: .missing),
        ])
      #expect(
        result.warnings == [Problem(column: "latitude", found: "148", reason: .notAPosition)])
    }
  }
}
