import Domain
import Storage
import TestSupport
import Testing

struct EntryDeletionTests {
  private func entries() throws -> [Entry] {
    var journal = SampleJournal()
    for title in ["Un", "Deux", "Trois"] { try journal.add(.awareness, ["title": title]) }
    return journal.entries
  }

  @Test(arguments: Engine.allCases, ["R1", "R2", "R3"])
  func `a deleted entry comes back to its place`(on engine: Engine, local: String) async throws {
    let entries = try entries()
    try await withRegion(on: engine, entries) { storage in
      let id = try #require(try await storage.stored(local)?.id)
      try await storage.write { try $0.delete(id, at: 1_700_000_000) }
      #expect(try await storage.stored(local) == nil)
      #expect(try await storage.allEntries().count == 2)
      let deleted = try await storage.read { try $0.deletedEntry(id) }
      #expect(deleted?.entry.reference.local == local)
      try await storage.write { try $0.restore(id) }
      #expect(try await storage.allEntries() == entries)
      #expect(try await storage.stored(local)?.id == id)
      #expect(try await storage.read { try $0.deletedEntry(id) } == nil)
    }
  }

  @Test(arguments: Engine.allCases)
  func `the last entry comes back even after another was added`(on engine: Engine) async throws {
    let entries = try entries()
    let new = try SampleRow(.goodPractice, ["reference": "R4"]).entry()
    try await withRegion(on: engine, entries) { storage in
      let id = try #require(try await storage.stored("R3")?.id)
      try await storage.write { try $0.delete(id, at: 0) }
      try await storage.write { try $0.record([new]) }
      try await storage.write { try $0.restore(id) }
      #expect(try await storage.allEntries() == entries + [new])
    }
  }

  @Test(arguments: Engine.allCases)
  func `an entry does not come back when its reference is taken`(on engine: Engine) async throws {
    let entries = try entries()
    try await withRegion(on: engine, entries) { storage in
      let id = try #require(try await storage.stored("R2")?.id)
      try await storage.write { try $0.delete(id, at: 0) }
      try await storage.write { try $0.record([entries[1]]) }
      let error = await #expect(throws: StorageError.self) {
        try await storage.write { try $0.restore(id) }
      }
      guard case .uniqueViolation = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(try await storage.read { try $0.deletedEntry(id) }?.entry == entries[1])
    }
  }

  @Test(arguments: Engine.allCases)
  func `a new entry does not take a deleted one's reference`(on engine: Engine) async throws {
    let cells = SampleRow(.awareness).cells.filter { $0.column != "reference" }
      .filter { $0.column != "structure" }
    try await withRegion(on: engine) { storage in
      let own = Structure.Code("S1")
      let first = try await storage.write { try $0.record(cells, of: own) }
      try await storage.write { try $0.delete(first, at: 0) }
      _ = try await storage.write { try $0.record(cells, of: own) }
      try await storage.write { try $0.restore(first) }
      #expect(
        try await storage.allEntries().map(\.reference.local) == ["2025-0001", "2025-0002"])
    }
  }

  @Test(arguments: Engine.allCases)
  func `an entry can be deleted and restored again and again`(on engine: Engine) async throws {
    let entries = try entries()
    try await withRegion(on: engine, entries) { storage in
      let id = try #require(try await storage.stored("R2")?.id)
      for instant in 1...3 {
        try await storage.write { try $0.delete(id, at: instant) }
        try await storage.write { try $0.restore(id) }
      }
      #expect(try await storage.allEntries() == entries)
    }
  }

  @Test(arguments: Engine.allCases)
  func `deleting what is not there changes nothing`(on engine: Engine) async throws {
    let entries = try entries()
    try await withRegion(on: engine, entries) { storage in
      try await storage.write { try $0.delete(999_999, at: 0) }
      try await storage.write { try $0.restore(999_999) }
      #expect(try await storage.allEntries() == entries)
    }
  }
}
