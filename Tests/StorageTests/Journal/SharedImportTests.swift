import Domain
import Storage
import TestSupport
import Testing

/// The rules of shared activities, over a whole file and what is stored.
struct SharedImportTests {
  private func row(
    _ structure: String, _ reference: String, _ kind: EntryKind = .awareness,
    shared: String = "SH-1"
  ) -> SampleRow {
    SampleRow(
      kind, ["structure": structure, "reference": reference, "shared_reference": shared])
  }

  /// Rows of no shared activity, to put others in different batches.
  private let filling = (1...300).map {
    SampleRow(.trainingOrganised, ["structure": "S3", "reference": "F\($0)"])
  }

  @Test(arguments: Engine.allCases)
  func `structures may share an activity of one kind`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      let rows = [row("S1", "R1"), row("S2", "R1")] + filling + [row("S3", "R1")]
      let importing = try await Importing(rows, into: storage)
      #expect(importing == Importing(created: 303))
      let shared = try await storage.read { try $0.entries(ofShared: "SH-1") }
      #expect(shared.map(\.entry.reference.written) == ["S1/R1", "S2/R1", "S3/R1"])
    }
  }

  @Test(arguments: Engine.allCases, [true, false])
  func `a shared activity of two kinds is refused`(
    on engine: Engine, isInOneBatch: Bool
  ) async throws {
    try await withRegion(on: engine) { storage in
      let rows =
        [row("S1", "R1")] + (isInOneBatch ? [] : filling) + [row("S2", "R1", .goodPractice)]
      let importing = try await Importing(rows, into: storage)
      #expect(
        importing
          == Importing(problems: [
            .init(
              rows.count + 1, "shared_reference", "SH-1", .sharedWithAnotherKind(.awareness))
          ]))
    }
  }

  @Test(arguments: Engine.allCases, [true, false])
  func `a structure has one entry of a shared activity`(
    on engine: Engine, isInOneBatch: Bool
  ) async throws {
    try await withRegion(on: engine) { storage in
      let rows = [row("S1", "R1")] + (isInOneBatch ? [] : filling) + [row("S1", "R2")]
      let importing = try await Importing(rows, into: storage)
      #expect(
        importing
          == Importing(problems: [
            .init(rows.count + 1, "shared_reference", "SH-1", .sharedTwice(by: "R1"))
          ]))
    }
  }

  @Test(arguments: Engine.allCases)
  func `what is stored counts for the rules`(on engine: Engine) async throws {
    try await withRegion(on: engine, [try row("S1", "R1").entry()]) { storage in
      let importing = try await Importing([row("S2", "R1", .goodPractice)], into: storage)
      #expect(
        importing
          == Importing(problems: [
            .init(2, "shared_reference", "SH-1", .sharedWithAnotherKind(.awareness))
          ]))
      #expect(try await storage.allEntries().count == 1)
    }
  }

  @Test(arguments: Engine.allCases, [true, false])
  func `a file may change the kind of a whole shared activity`(
    on engine: Engine, isInOneBatch: Bool
  ) async throws {
    let before = try [row("S1", "R1"), row("S2", "R1")].map { try $0.entry() }
    try await withRegion(on: engine, before) { storage in
      let filling = isInOneBatch ? [] : filling
      let rows = [row("S1", "R1", .goodPractice)] + filling + [row("S2", "R1", .goodPractice)]
      let importing = try await Importing(rows, into: storage)
      #expect(
        importing
          == Importing(created: filling.count, updated: 2))
    }
  }

  @Test(arguments: Engine.allCases)
  func `a file may move an activity from one entry to another`(on engine: Engine) async throws {
    let before = try [row("S1", "R1"), row("S2", "R1")].map { try $0.entry() }
    try await withRegion(on: engine, before) { storage in
      let rows = [row("S1", "R2")] + filling + [row("S1", "R1", shared: "")]
      let importing = try await Importing(rows, into: storage)
      #expect(
        importing
          == Importing(created: 301, updated: 1))
      let shared = try await storage.read { try $0.entries(ofShared: "SH-1") }
      #expect(shared.map(\.entry.reference.written) == ["S2/R1", "S1/R2"])
    }
  }

  @Test(arguments: Engine.allCases)
  func `every row that breaks an activity is reported`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      let rows = [
        row("S1", "R1", shared: "SH-2"), row("S1", "R2", shared: "SH-2"),
        row("S1", "R3", shared: "SH-2"), row("S1", "R4"), row("S2", "R4", .goodPractice),
        row("S3", "R4"),
      ]
      let importing = try await Importing(rows, into: storage)
      #expect(importing.problems.map(\.line) == [3, 4, 6])
      #expect(importing.problems.map(\.problem.found) == ["SH-2", "SH-2", "SH-1"])
      #expect(
        importing.problems.map(\.problem.reason)
          == [.sharedTwice(by: "R1"), .sharedTwice(by: "R1"), .sharedWithAnotherKind(.awareness)])
    }
  }

  /// The entry that was changed may be the first one recorded, and the right rows may stand beside it.
  @Test(arguments: Engine.allCases, [true, false])
  func `the row that is wrong is named, and what the others have`(
    on engine: Engine, isInOneBatch: Bool
  ) async throws {
    let before = try ["S1", "S2", "S3"].map { try row($0, "R1").entry() }
    try await withRegion(on: engine, before) { storage in
      let rows =
        [row("S1", "R1", .goodPractice)] + (isInOneBatch ? [] : filling)
        + [row("S2", "R1"), row("S3", "R1")]
      let importing = try await Importing(rows, into: storage)
      #expect(
        importing
          == Importing(problems: [
            .init(2, "shared_reference", "SH-1", .sharedWithAnotherKind(.awareness))
          ]))
    }
  }

  @Test(arguments: Engine.allCases)
  func `a second entry of a structure is told the other one's reference`(
    on engine: Engine
  ) async throws {
    let before = try [row("S1", "R1", shared: "SH-9"), row("S1", "R2")].map { try $0.entry() }
    try await withRegion(on: engine, before) { storage in
      let importing = try await Importing([row("S1", "R1")], into: storage)
      #expect(
        importing
          == Importing(problems: [.init(2, "shared_reference", "SH-1", .sharedTwice(by: "R2"))]))
    }
  }
}
