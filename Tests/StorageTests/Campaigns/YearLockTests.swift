import Domain
import Storage
import TestSupport
import Testing

/// An accepted report locks its entries, whichever way one tries to write them.
struct YearLockTests {
  private typealias Cells = [(column: String, text: String)]

  private let own = Structure.Code("S1")

  private func cells(_ changes: KeyValuePairs<String, String> = [:]) -> Cells {
    SampleRow(.awareness, changes).cells.filter { !["reference", "structure"].contains($0.column) }
  }

  private func accept(_ year: Int, in storage: any Storage) async throws {
    try await take([.submission, .acceptance], year, in: storage)
  }

  private func take(
    _ kinds: [ReportStep.Kind], _ number: Int, in storage: any Storage
  ) async throws {
    let year = try #require(ReportingYear(number))
    try await storage.write { [own] database in
      for kind in kinds {
        try database.take(
          ReportStep(kind, at: 42, by: "ARS Bretagne", words: "Motif"), of: own, in: year)
      }
    }
  }

  private func expectLocked(
    _ storage: any Storage, entry local: String,
    _ write: @escaping @Sendable (any Database) throws -> Void
  ) async {
    let lock = await #expect(throws: YearLock.self) { try await storage.write(write) }
    #expect(lock?.by == "ARS Bretagne" && lock?.at == 42 && lock?.year.number == 2025)
    #expect(lock?.entry == Entry.Reference(structure: own, local: local))
  }

  @Test(arguments: Engine.allCases)
  func `nothing of the year can be written any more`(on engine: Engine) async throws {
    let kept = try SampleRow(.awareness).entry()
    let late = try SampleRow(.awareness, ["reference": "R2", "date": "2026-01-05"]).entry()
    let gone = try SampleRow(.awareness, ["reference": "R3"]).entry()
    try await withRegion(on: engine, [kept, late, gone]) { storage in
      let first = try #require(try await storage.stored("R1"))
      let second = try #require(try await storage.stored("R2"))
      let third = try #require(try await storage.stored("R3"))
      try await storage.write { try $0.delete(third.id, at: 1) }
      try await accept(2025, in: storage)
      let (new, changed, moved) = (
        cells(), cells(["title": "Autre"]), cells(["date": "2026-02-01"])
      )
      await expectLocked(storage, entry: "2025-0001") { [own] in _ = try $0.record(new, of: own) }
      await expectLocked(storage, entry: "R1") { try $0.revise(first, from: 1, changed) }
      await expectLocked(storage, entry: "R1") { try $0.revise(first, from: 1, moved) }
      await expectLocked(storage, entry: "R2") { try $0.revise(second, from: 1, new) }
      await expectLocked(storage, entry: "R1") { try $0.delete(first.id, at: 2) }
      await expectLocked(storage, entry: "R3") { try $0.restore(third.id) }
      await expectLocked(storage, entry: "R3") { try $0.record([gone]) }
      #expect(try await storage.allEntries() == [kept, late])
    }
  }

  @Test(arguments: Engine.allCases)
  func `an import that would change the year is refused, one that repeats it is not`(
    on engine: Engine
  ) async throws {
    let row = SampleRow(.awareness)
    try await withRegion(on: engine, [try row.entry()]) { storage in
      try await accept(2025, in: storage)
      let year = try #require(ReportingYear(2025))
      let locked = Problem.Reason.lockedYear(
        YearLock(structure: own, year: year, by: "ARS Bretagne", at: 42))
      let refused = try await Importing(
        [
          SampleRow(.awareness, ["title": "Autre"]),
          SampleRow(.awareness, ["reference": "R8", "involvement": "none"]),
          SampleRow(.awareness, ["reference": "R9"]),
          SampleRow(.awareness, ["reference": "R10", "date": "2026-03-01"]),
        ], into: storage)
      #expect(
        refused.problems.map(\.line) == [2, 3, 4],
        "every row that cannot be taken is named, locked or wrong")
      #expect(refused.problems.first == Importing.Found(2, "date", "2025-03-12", locked))
      #expect(refused.problems.last == Importing.Found(4, "date", "2025-03-12", locked))
      let moved = SampleRow(.awareness, ["date": "2026-03-01"])
      let left = try await Importing([moved], into: storage)
      #expect(left.problems == [Importing.Found(2, "date", "2026-03-01", locked)])
      let later = SampleRow(.awareness, ["reference": "R9", "date": "2026-03-01"])
      let outcome = try await Importing([row, later], into: storage)
      #expect(outcome == Importing(created: 1, unchanged: 1))
    }
  }

  @Test(arguments: Engine.allCases)
  func `other structures and other years stay open`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      try await accept(2025, in: storage)
      let (same, other) = (cells(), cells(["date": "2024-12-31"]))
      try await storage.write { [own] database in
        _ = try database.record(same, of: Structure.Code("S2"))
        _ = try database.record(other, of: own)
      }
      #expect(try await storage.allEntries().count == 2)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a reopening opens the year, the next acceptance locks it again`(
    on engine: Engine
  ) async throws {
    try await withRegion(on: engine) { storage in
      let cells = cells()
      try await accept(2025, in: storage)
      try await take([.reopeningRequest], 2025, in: storage)
      let locks = try await storage.read { [own] database in try database.locks(of: [own]) }
      #expect(locks.count == 1)
      try await take([.reopening], 2025, in: storage)
      #expect(try await storage.read { try $0.locks(of: nil) }.isEmpty)
      try await storage.write { [own] in _ = try $0.record(cells, of: own) }
      try await take([.submission], 2025, in: storage)
      try await storage.write { [own] in _ = try $0.record(cells, of: own) }
      try await take([.acceptance], 2025, in: storage)
      await #expect(throws: YearLock.self) {
        try await storage.write { [own] in _ = try $0.record(cells, of: own) }
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `an acceptance and an entry at the same time do not both pass`(
    on engine: Engine
  ) async throws {
    try await withRegion(on: engine) { storage in
      try await take([.submission], 2025, in: storage)
      let cells = cells()
      await withTaskGroup { group in
        group.addTask { try? await take([.acceptance], 2025, in: storage) }
        for _ in 1...4 {
          group.addTask {
            try? await storage.write { [own] in _ = try $0.record(cells, of: own) }
          }
        }
      }
      let count = try await storage.allEntries().count
      await #expect(throws: YearLock.self) {
        try await storage.write { [own] in _ = try $0.record(cells, of: own) }
      }
      #expect(try await storage.allEntries().count == count)
    }
  }
}
