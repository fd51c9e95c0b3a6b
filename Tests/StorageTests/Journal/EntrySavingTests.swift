import Domain
import Storage
import TestSupport
import Testing

/// What the web form saves.
struct EntrySavingTests {
  private typealias Cells = [(column: String, text: String)]

  private let own = Structure.Code("S1")

  /// The cells of a form: no reference, no structure.
  private func cells(_ changes: KeyValuePairs<String, String> = [:]) -> [(
    column: String, text: String
  )] {
    SampleRow(.awareness, changes).cells.filter { !["reference", "structure"].contains($0.column) }
  }

  private func record(
    _ changes: KeyValuePairs<String, String> = [:], in storage: any Storage
  ) async throws -> StoredEntry? {
    let cells = cells(changes)
    return try await storage.write { [own] database in
      try database.storedEntry(database.record(cells, of: own))
    }
  }

  @Test(arguments: Engine.allCases)
  func `a new entry has the next reference of its year`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      var references: [String?] = []
      for date in ["2025-03-12", "2025-01-01", "2024-12-31", "31/12/2025"] {
        references.append(try await record(["date": date], in: storage)?.entry.reference.local)
      }
      #expect(references == ["2025-0001", "2025-0002", "2024-0001", "2025-0003"])
    }
  }

  @Test(
    arguments: Engine.allCases,
    [
      (["2025-0041", "R9", "2024-0077"], "2025-0042"), (["2025-9999"], "2025-10000"),
      (["2025-x", "2025--5", "2025-9223372036854775807"], "2025-0001"), (["2025-7"], "2025-0008"),
    ])
  func `the next reference follows the stored ones`(
    on engine: Engine, example: (stored: [String], next: String)
  ) async throws {
    let entries = try example.stored.map { try SampleRow(.awareness, ["reference": $0]).entry() }
    try await withRegion(on: engine, entries) { storage in
      let new = try await record(in: storage)
      #expect(new?.entry.reference.local == example.next)
    }
  }

  @Test(arguments: Engine.allCases)
  func `another structure's references do not matter`(on engine: Engine) async throws {
    let other = try SampleRow(.awareness, ["structure": "S2", "reference": "2025-0009"]).entry()
    try await withRegion(on: engine, [other]) { storage in
      let new = try await record(in: storage)
      #expect(new?.entry.reference.written == "S1/2025-0001")
    }
  }

  @Test(arguments: Engine.allCases)
  func `entries recorded at once have references of their own`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      try await withThrowingTaskGroup { group in
        for _ in 1...8 { group.addTask { _ = try await record(in: storage) } }
        try await group.waitForAll()
      }
      let references = try await storage.allEntries().map(\.reference.local)
      #expect(references.sorted() == (1...8).map { "2025-000\($0)" })
    }
  }

  @Test(arguments: Engine.allCases)
  func `cells that make no entry are refused and nothing is kept`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      let problems = await #expect(throws: Problems.self) {
        try await record(["date": "", "title": ""], in: storage)
      }
      #expect(problems?.all.map(\.column) == ["date", "title"])
      let entries = try await storage.allEntries()
      #expect(entries.isEmpty)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a revision keeps the reference and counts`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      let first = try #require(try await record(in: storage))
      let cells = cells(["title": "Revu", "date": "2026-02-01"])
      try await storage.write { try $0.revise(first, from: 1, cells) }
      let found = try #require(try await storage.stored("2025-0001"))
      #expect(found.id == first.id && found.revision == 2)
      #expect(found.entry.title == "Revu")
      #expect(found.entry.date == Day("2026-02-01"))
    }
  }

  @Test(arguments: Engine.allCases)
  func `a revision of what someone else has changed is refused`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      let first = try #require(try await record(in: storage))
      let (one, other) = (cells(["title": "Un"]), cells(["title": "Deux"]))
      try await storage.write { try $0.revise(first, from: 1, one) }
      await #expect(throws: StaleEntry.self) {
        try await storage.write { try $0.revise(first, from: 1, other) }
      }
      #expect(try await storage.stored("2025-0001")?.entry.title == "Un")
      try await storage.write { try $0.delete(first.id, at: 0) }
      await #expect(throws: StaleEntry.self) {
        try await storage.write { try $0.revise(first, from: 2, other) }
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `an entry joins a shared activity within its rules`(on engine: Engine) async throws {
    let other = try SampleRow(
      .goodPractice, ["structure": "S2", "shared_reference": "SH-1"]
    ).entry()
    try await withRegion(on: engine, [other]) { storage in
      let problems = await #expect(throws: Problems.self) {
        try await record(["shared_reference": "SH-1"], in: storage)
      }
      #expect(problems?.all.map(\.reason) == [.sharedWithAnotherKind(.goodPractice)])
      #expect(try await storage.allEntries() == [other])
      _ = try await record(["shared_reference": "SH-2"], in: storage)
      let again = await #expect(throws: Problems.self) {
        try await record(["shared_reference": "SH-2"], in: storage)
      }
      #expect(again?.all.map(\.reason) == [.sharedTwice(by: "2025-0001")])
    }
  }
}
