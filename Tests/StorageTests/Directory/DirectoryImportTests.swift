import Domain
import Storage
import Synchronization
import TestSupport
import Testing

struct DirectoryImportTests {
  private typealias Row = [(column: String, text: String)]

  private func row(_ reference: String, _ cells: KeyValuePairs<String, String> = [:]) -> Row {
    [("reference", reference), ("name", "Escale"), ("type", "csapa")]
      + cells.map { (column: $0.key, text: $0.value) }
  }

  /// What an import said, besides its outcome.
  private struct Said: Sendable {
    var outcome = ImportOutcome()
    var warnings: [String] = []
    var problems: [String] = []
  }

  private func take(_ rows: [Row], into storage: any Storage) async throws -> Said {
    let said = Mutex(Said())
    do {
      try await storage.write { database in
        said.withLock { $0 = Said() }
        let (outcome, _) = try database.importDirectory(
          reader: SampleDirectory.reader,
          report: { line, problem in
            said.withLock { $0.problems.append("\(line) \(problem.column) \(problem.reason)") }
          },
          warn: { line, warning in
            said.withLock { $0.warnings.append("\(line) \(warning.column) \(warning.reason)") }
          }, at: 5
        ) { reading in
          for (place, row) in rows.enumerated() { try reading.take(line: place + 2, row) }
          return try reading.finish(misshapenRows: 0)
        }
        said.withLock { $0.outcome = outcome }
      }
    } catch is ImportRefused {}
    return said.withLock { $0 }
  }

  @Test(arguments: Engine.allCases)
  func `rows that disagree on a site are said, and the last one holds`(
    on engine: Engine
  ) async throws {
    try await withStorage(on: engine) { storage in
      try await storage.migrate()
      let number: (String) -> KeyValuePairs<String, String> = { phone in
        ["finess": "560099996", "insee": "56260", "address": "1 quai", "phone": phone]
      }
      let rows = [row("A", number("15")), row("B", number("18")), row("C", number("18"))]
      let first = try await take(rows, into: storage)
      #expect(first.outcome.created == 3)
      #expect(first.warnings == ["3 finess siteDisagrees(line: 2)"])
      let phones = try await storage.read { try $0.offers().map(\.site.phone) }
      #expect(phones == ["18", "18", "18"])
      let second = try await take(rows, into: storage)
      #expect(second.outcome.unchanged == 3)
      let history = try await storage.read { try $0.history(of: Offer.Reference("A")) }
      #expect(history.count == 1)
    }
  }

  @Test(arguments: Engine.allCases)
  func `rows that disagree with what was written before them leave no trace`(
    on engine: Engine
  ) async throws {
    try await withStorage(on: engine) { storage in
      try await storage.migrate()
      let number: (String) -> KeyValuePairs<String, String> = { phone in
        ["finess": "560099996", "insee": "56260", "address": "1 quai", "phone": phone]
      }
      let others = (1...900).map { row("R\($0)", ["insee": "56260", "address": "\($0) quai"]) }
      let rows = [row("A", number("15"))] + others + [row("B", number("18"))]
      let said = try await take(rows, into: storage)
      #expect((said.outcome.created, said.outcome.updated) == (902, 0))
      #expect(said.warnings == ["903 finess siteDisagrees(line: 2)"])
      let (offer, history) = try await storage.read { database in
        let reference = Offer.Reference("A")
        return (
          try database.offers().first { $0.reference == reference },
          try database.history(of: reference)
        )
      }
      #expect(offer?.site.phone == "18")
      #expect(history.map(\.changes.count) == [0])
    }
  }

  @Test(arguments: Engine.allCases)
  func `an address is confidential when any row says so`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      try await storage.migrate()
      let said = try await take(
        [
          row("A", ["insee": "56260", "confidential_address": "yes"]),
          row("B", ["insee": "56260"]), row("C", ["insee": "56260"]),
        ], into: storage)
      #expect(said.warnings.first == "3 name siteConfidential(line: 2)")
      let offers = try await storage.read { try $0.offers() }
      #expect(offers.count { $0.site.isAddressConfidential } == 3)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a file with one wrong row is refused as a whole`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      try await storage.migrate()
      let said = try await take(
        [row("A"), row("A"), row("B", ["finess": "1"])], into: storage)
      #expect(said.problems == ["3 reference repeatedInFile", "4 finess notAFinessNumber"])
      #expect(try await storage.read { try $0.offers().isEmpty })
      #expect(try await storage.read { try $0.directoryRevision() } == 0)
    }
  }

  @Test(arguments: Engine.allCases)
  func `an update of many rows is counted and told`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      try await storage.migrate()
      func rows(_ phone: String) -> [Row] {
        (1...900).map { row("R\($0)", ["finess": "560099996", "phone": phone]) }
      }
      _ = try await take(rows("1"), into: storage)
      let outcome = try await take(rows("2"), into: storage).outcome
      #expect((outcome.created, outcome.updated, outcome.unchanged) == (0, 900, 0))
      for reference in ["R1", "R900"] {
        let history = try await storage.read {
          try $0.history(of: Offer.Reference(reference))
        }
        #expect(history.map(\.changes.count) == [1, 0])
      }
    }
  }
}
