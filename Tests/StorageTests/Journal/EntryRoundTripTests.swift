import Domain
import Storage
import TestSupport
import Testing

struct EntryRoundTripTests {
  @Test(arguments: Engine.allCases, EntryKind.allCases)
  func `an entry of each kind comes back as it was recorded`(
    on engine: Engine, kind: EntryKind
  ) async throws {
    var row = SampleRow(kind, ["shared_reference": "SH-1", "comment": "l’été; \"x\"\n= 1"])
    if kind == .projectMeeting {
      row["object"] = "other"
      row["actor_types"] = "social|patients"
    }
    if kind == .partnerRequest { row["answered_on"] = "2026-01-02" }
    let entry = try row.entry()
    try await withRegion(on: engine) { storage in
      let id = try await storage.write { try $0.insert(entry) }
      let found = try await storage.read { try $0.storedEntry(id) }
      #expect(found?.entry == entry)
      #expect(found?.id == id && found?.revision == 1)
      #expect(try await storage.stored("R1")?.id == id)
      #expect(try await storage.allEntries() == [entry])
    }
  }

  @Test(arguments: Engine.allCases)
  func `what was left empty comes back empty`(on engine: Engine) async throws {
    let entry = try SampleRow(.partnerRequest).entry()
    try await withRegion(on: engine, [entry]) { storage in
      let found = try await storage.stored("R1")?.entry
      #expect(found?.sharedReference == nil && found?[.answeredOn] == nil)
      #expect(found == entry)
    }
  }

  @Test(arguments: Engine.allCases)
  func `entries come out in the order in which they were recorded`(
    on engine: Engine
  ) async throws {
    var journal = SampleJournal()
    for (reference, date) in [("B", "2025-06-01"), ("A", "2024-12-31"), ("C", "2025-01-01")] {
      try journal.add(.awareness, ["reference": reference, "date": date])
    }
    try await withRegion(on: engine, journal.entries) { storage in
      let all = try await storage.allEntries()
      #expect(all.map(\.reference.local) == ["B", "A", "C"])
      let some = try await storage.allEntries(in: ReportingYear(2025))
      #expect(some.map(\.reference.local) == ["B", "C"])
    }
  }

  @Test(arguments: Engine.allCases)
  func `a reference is taken once in a journal`(on engine: Engine) async throws {
    let entry = try SampleRow(.awareness).entry()
    try await withRegion(on: engine, [entry]) { storage in
      let error = await #expect(throws: StorageError.self) {
        try await storage.write { try $0.record([entry]) }
      }
      let entries = try await storage.allEntries()
      #expect(entries == [entry])
      guard case .uniqueViolation = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `the years of a journal are those of its entries, the latest first`(
    on engine: Engine
  ) async throws {
    var journal = SampleJournal()
    for (structure, date) in [("S1", "2024-12-31"), ("S1", "2026-01-01"), ("S2", "2025-05-05")] {
      try journal.add(.awareness, ["structure": structure, "date": date])
    }
    try await withRegion(on: engine, journal.entries) { storage in
      let own = try await storage.read { try $0.years(of: [Structure.Code("S1")]) }
      #expect(own.map(\.number) == [2026, 2024])
      #expect(try await storage.read { try $0.years(of: nil) }.map(\.number) == [2026, 2025, 2024])
      #expect(try await storage.read { try $0.years(of: []) }.isEmpty)
    }
  }
}
