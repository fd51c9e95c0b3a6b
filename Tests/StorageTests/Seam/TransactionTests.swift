import Storage
import TestSupport
import Testing

struct TransactionTests {
  private struct Refusal: Error {}

  @Test(arguments: Engine.allCases)
  func `a read transaction cannot write`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      try await Sample.makeTables(in: storage)
      await #expect(throws: StorageError.readOnly) {
        try await storage.read { try $0.execute(Sample.insert(1)) }
      }
      #expect(try await Sample.placeCount(in: storage) == 0)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a write that throws leaves nothing`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      try await Sample.makeTables(in: storage)
      await #expect(throws: Refusal.self) {
        try await storage.write { database in
          try database.execute(Sample.insert(1))
          throw Refusal()
        }
      }
      #expect(try await Sample.placeCount(in: storage) == 0)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a failed statement undoes the write even when its error is ignored`(
    on engine: Engine
  ) async throws {
    try await withStorage(on: engine) { storage in
      try await Sample.makeTables(in: storage)
      await #expect(throws: StorageError.foreignKeyViolation) {
        try await storage.write { database in
          try database.execute(Sample.insert(1))
          _ = try? database.execute("INSERT INTO visit (id, place) VALUES (1, 404)")
        }
      }
      #expect(try await Sample.placeCount(in: storage) == 0)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a write gives the number of rows that each statement changed`(
    on engine: Engine
  ) async throws {
    try await withStorage(on: engine) { storage in
      try await Sample.makeTables(in: storage)
      let counts = try await storage.write { database in
        [
          try database.execute(Sample.insert(1)),
          try database.execute(Sample.insert(2)),
          try database.execute("UPDATE place SET size = \(3)"),
          try database.execute("UPDATE place SET size = \(3) WHERE id = \(404)"),
          try database.execute("CREATE TABLE other (id bigint)"),
          try database.execute("DELETE FROM place"),
        ]
      }
      #expect(counts == [1, 1, 2, 0, 0, 2])
    }
  }

  @Test(arguments: Engine.allCases)
  func `a write can return rows`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      try await Sample.makeTables(in: storage)
      let id = try await storage.write { database in
        try database.row("INSERT INTO place (id) VALUES (\(7)) RETURNING id") { $0.int(0) }
      }
      #expect(id == 7)
      #expect(try await Sample.placeCount(in: storage) == 1)
    }
  }

  @Test(arguments: Engine.allCases)
  func `the closure's error stops the rows and leaves the transaction usable`(
    on engine: Engine
  ) async throws {
    try await withStorage(on: engine) { storage in
      try await Sample.makeTables(in: storage)
      let count = try await storage.write { database in
        try database.execute(unsafe: Sample.insertion, forEach: BatchTests.places(1...50))
        #expect(throws: Refusal.self) {
          try database.forEachRow(of: "SELECT id FROM place") { _ in throw Refusal() }
        }
        return try database.row("SELECT count(*) FROM place") { $0.int(0) }
      }
      #expect(count == 50)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a statement inside the rows of another one is refused`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      await #expect(throws: StorageError.statementInsideRows) {
        try await storage.read { database in
          try database.forEachRow(of: "SELECT 1") { _ in
            _ = try database.row("SELECT 2") { $0.int(0) }
          }
        }
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `two writers of one counter lose no update`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      try await Sample.makeTables(in: storage)
      try await storage.write { try $0.execute(Sample.insert(1, size: 1)) }
      try await withThrowingTaskGroup { group in
        for _ in 1...2 {
          group.addTask { for _ in 1...100 { try await Self.increment(in: storage) } }
        }
        try await group.waitForAll()
      }
      let size = try await storage.read { database in
        try database.row("SELECT size FROM place") { $0.int(0) }
      }
      #expect(size == 201)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a closed storage refuses to read and to write`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      try await storage.close()
      await #expect(throws: StorageError.self) { try await storage.read { _ in } }
      await #expect(throws: StorageError.self) { try await storage.write { _ in } }
    }
  }

  private static func increment(in storage: any Storage) async throws {
    try await storage.write { database in
      let size = try database.row("SELECT size FROM place WHERE id = 1") { $0.int(0) } ?? 0
      try database.execute("UPDATE place SET size = \(size + 1) WHERE id = 1")
    }
  }
}
