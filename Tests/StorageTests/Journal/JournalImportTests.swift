import Domain
import Storage
import TestSupport
import Testing

struct JournalImportTests {
  /// More rows than are written at a time, so that batches follow each other.
  private static let many = 600

  private func rows(_ count: Int = many, title: String = "Titre") -> [SampleRow] {
    (1...count).map { SampleRow(.awareness, ["reference": "R\($0)", "title": title]) }
  }

  @Test(arguments: Engine.allCases)
  func `new rows are created in the order of the file`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      let rows = rows()
      let importing = try await Importing(rows, into: storage)
      #expect(importing == Importing(created: Self.many))
      #expect(try await storage.allEntries() == rows.map { try $0.entry() })
    }
  }

  @Test(arguments: Engine.allCases)
  func `the same file again changes nothing`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      _ = try await Importing(rows(), into: storage)
      let importing = try await Importing(rows(), into: storage)
      #expect(importing == Importing(unchanged: Self.many))
      #expect(try await storage.stored("R300")?.revision == 1)
    }
  }

  @Test(arguments: Engine.allCases)
  func `created, updated and unchanged rows are told apart`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      _ = try await Importing(rows(), into: storage)
      let next = rows(300) + [SampleRow(.awareness, ["reference": "R700"])]
      var changed = next
      changed[10]["comment"] = "revu"
      changed[299]["date"] = "2025-04-01"
      let importing = try await Importing(changed, into: storage)
      #expect(
        importing
          == Importing(created: 1, updated: 2, unchanged: 298))
      let updated = try await storage.stored("R11")
      #expect(updated?.entry.comment == "revu" && updated?.revision == 2)
      #expect(try await storage.allEntries().count == Self.many + 1)
    }
  }

  @Test(arguments: Engine.allCases)
  func `an update keeps the entry's place in the recorded order`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      _ = try await Importing(rows(3), into: storage)
      _ = try await Importing([SampleRow(.awareness, ["title": "Autre"])], into: storage)
      #expect(try await storage.allEntries().map(\.reference.local) == ["R1", "R2", "R3"])
    }
  }

  @Test(arguments: Engine.allCases, [0, 249, 250, 599])
  func `one wrong row and nothing is kept`(on engine: Engine, wrong: Int) async throws {
    try await withRegion(on: engine) { storage in
      var rows = rows()
      rows[wrong]["title"] = ""
      let importing = try await Importing(rows, into: storage)
      #expect(
        importing
          == Importing(problems: [.init(wrong + 2, "title", "", .missing)]))
      #expect(try await storage.allEntries().isEmpty)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a row of the wrong shape is enough to refuse`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      let importing = try await Importing(rows(3), into: storage, misshapenRows: 1)
      #expect(
        importing
          == Importing(problems: []))
      #expect(try await storage.allEntries().isEmpty)
    }
  }

  @Test(arguments: Engine.allCases)
  func `every problem is reported in the order of the file`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      var rows = rows()
      rows[1]["reference"] = "R1"
      rows[3]["date"] = "hier"
      rows[3]["title"] = ""
      rows[400]["reference"] = "R8"
      rows[500]["structure"] = "S9"
      let importing = try await Importing(rows, into: storage)
      #expect(
        importing
          == Importing(problems: [
            .init(3, "reference", "R1", .repeatedInFile), .init(5, "date", "hier", .notADay),
            .init(5, "title", "", .missing), .init(402, "reference", "R8", .repeatedInFile),
            .init(502, "structure", "S9", .unknownStructure),
          ]))
    }
  }

  @Test(arguments: Engine.allCases, [1, 249, 250, 251, 599])
  func `a reference that the file repeats is refused wherever it stands`(
    on engine: Engine, place: Int
  ) async throws {
    try await withRegion(on: engine) { storage in
      var rows = rows()
      rows[place]["reference"] = "R1"
      let refused = Importing(problems: [.init(place + 2, "reference", "R1", .repeatedInFile)])
      let importing = try await Importing(rows, into: storage)
      #expect(importing == refused)
    }
  }

  @Test(arguments: Engine.allCases, [1, 249, 599])
  func `a reference is repeated even when its first row is wrong`(
    on engine: Engine, place: Int
  ) async throws {
    try await withRegion(on: engine) { storage in
      var rows = rows()
      rows[0]["date"] = "hier"
      rows[place]["reference"] = "R1"
      let refused = Importing(problems: [
        .init(2, "date", "hier", .notADay), .init(place + 2, "reference", "R1", .repeatedInFile),
      ])
      let importing = try await Importing(rows, into: storage)
      #expect(importing == refused)
      rows[place]["structure"] = "S2"
      let alone = Importing(problems: [.init(2, "date", "hier", .notADay)])
      let apart = try await Importing(rows, into: storage)
      #expect(apart == alone, "another structure's reference")
    }
  }

  @Test(arguments: Engine.allCases, [1, 250])
  func `a repeated reference is refused for a stored entry too`(
    on engine: Engine, place: Int
  ) async throws {
    try await withRegion(on: engine) { storage in
      _ = try await Importing(rows(2), into: storage)
      var rows = rows()
      rows[place] = rows[0]
      let refused = Importing(problems: [.init(place + 2, "reference", "R1", .repeatedInFile)])
      let importing = try await Importing(rows, into: storage)
      #expect(importing == refused)
    }
  }

  @Test(arguments: Engine.allCases)
  func `two structures may have one reference`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      let rows = ["S1", "S2"].map { SampleRow(.awareness, ["structure": $0]) }
      let importing = try await Importing(rows, into: storage)
      #expect(importing == Importing(created: 2))
    }
  }

  @Test(arguments: Engine.allCases)
  func `an import for one structure takes no other's rows`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      let rows = ["S1", "S2"].map { SampleRow(.awareness, ["structure": $0]) }
      let importing = try await Importing(rows, into: storage, only: "S1")
      #expect(
        importing
          == Importing(problems: [.init(3, "structure", "S2", .unknownStructure)]))
    }
  }

  @Test(arguments: Engine.allCases)
  func `two imports at once lose no row`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      let halves = [Array(rows().prefix(400)), Array(rows().suffix(400))]
      let results = try await withThrowingTaskGroup(returning: [Importing].self) { group in
        for half in halves { group.addTask { try await Importing(half, into: storage) } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(results.map(\.created).reduce(0, +) == Self.many)
      #expect(results.map(\.unchanged).reduce(0, +) == 200)
      let entries = try await storage.allEntries()
      #expect(Set(entries.map(\.reference.local)).count == Self.many)
      #expect(entries.count == Self.many)
    }
  }
}
