import Domain
import Storage
import TestSupport
import Testing

struct MigrationTests {
  private func schemaRows(_ storage: any Storage) async throws -> [String] {
    try await storage.read { database in
      try database.rows("SELECT number, checksum FROM migration ORDER BY number") {
        "\($0.int(0)) \($0.text(1))"
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `migrating twice changes nothing`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      let before = try await schemaRows(storage)
      try await storage.migrate()
      #expect(try await schemaRows(storage) == before)
      #expect(before.count >= 1)
      #expect(try await storage.read { try $0.structures() }.count == 3)
    }
  }

  @Test(arguments: Engine.allCases)
  func `processes that start together migrate once`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      try await withThrowingTaskGroup { group in
        for _ in 1...4 { group.addTask { try await storage.migrate() } }
        try await group.waitForAll()
      }
      #expect(try await storage.read { try $0.isEmpty() })
    }
  }

  @Test(arguments: Engine.allCases)
  func `a later version's database is refused and left as it is`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      let run = try await schemaRows(storage)
      let known = try #require(run.last?.split(separator: " ").first.flatMap { Int($0) })
      try await storage.write { database in
        for number in [998, 999] {
          try database.execute("INSERT INTO migration (number, checksum) VALUES (\(number), 'x')")
        }
      }
      await #expect(throws: StorageError.laterSchema(found: 999, known: known)) {
        try await storage.migrate()
      }
      #expect(try await schemaRows(storage).count == run.count + 2)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a migration that is not this version's is refused`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      try await storage.write { database in
        try database.execute("UPDATE migration SET checksum = 'x' WHERE number = 1")
      }
      await #expect(throws: StorageError.alteredMigration(1)) { try await storage.migrate() }
    }
  }

  @Test(arguments: Engine.allCases)
  func `a migration that fails leaves nothing`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      try await storage.write { try $0.executeScript("CREATE TABLE setting (id bigint)") }
      await #expect(throws: StorageError.self) { try await storage.migrate() }
      await #expect(throws: StorageError.self) {
        try await storage.read { try $0.rows("SELECT number FROM migration") { _ in } }
      }
    }
  }
}
