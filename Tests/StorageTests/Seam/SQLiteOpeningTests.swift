import Foundation
import Storage
import StorageSQLite
import TestSupport
import Testing

struct SQLiteOpeningTests {
  @Test func `a missing folder makes the file unreachable`() async throws {
    try await withTemporaryFolder { folder in
      let error = #expect(throws: StorageError.self) {
        try SQLiteStorage(path: folder + "/missing/maillage.sqlite")
      }
      guard case .unreachable = error else {
        Issue.record("\(String(describing: error))")
        return
      }
    }
  }

  @Test func `a file of something else is not a database`() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/letter.txt"
      try Data(String(repeating: "Bonjour. ", count: 500).utf8).write(to: URL(filePath: path))
      #expect(throws: StorageError.notADatabase) { try SQLiteStorage(path: path) }
    }
  }

  @Test func `what was written is there when the file is opened again`() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/maillage.sqlite"
      try await write(1, to: path)
      try await closing(SQLiteStorage(path: path)) { storage in
        let count = try await Sample.placeCount(in: storage)
        #expect(count == 1)
      }
    }
  }

  @Test func `a closed file stands alone in its folder`() async throws {
    try await withTemporaryFolder { folder in
      try await closing(SQLiteStorage(path: folder + "/maillage.sqlite")) { storage in
        try await Sample.makeTables(in: storage)
        #expect(try await Sample.placeCount(in: storage) == 0)
      }
      let names = try FileManager.default.contentsOfDirectory(atPath: folder)
      #expect(names == ["maillage.sqlite"])
    }
  }

  @Test func `a database in memory starts empty and keeps what is written`() async throws {
    for _ in 1...2 {
      try await closing(SQLiteStorage(path: ":memory:")) { storage in
        try await Sample.makeTables(in: storage)
        try await storage.write { try $0.execute(Sample.insert(1)) }
        #expect(try await Sample.placeCount(in: storage) == 1)
        await #expect(throws: StorageError.readOnly) {
          try await storage.read { try $0.execute(Sample.insert(2)) }
        }
      }
    }
  }

  @Test func `a full database says so`() async throws {
    try await withStorage(on: .sqlite) { storage in
      try await storage.write { database in
        try database.executeScript("PRAGMA max_page_count = 20; \(Sample.schema)")
      }
      await #expect(throws: StorageError.full) {
        try await storage.write { database in
          try database.execute(unsafe: Sample.insertion, forEach: BatchTests.places(1...20_000))
        }
      }
      #expect(try await Sample.placeCount(in: storage) == 0)
    }
  }

  @Test(
    .enabled(if: geteuid() != 0, "root may write everywhere"),
    arguments: [[0o444, 0o755], [0o444, 0o555], [0o644, 0o555]])
  func `a file or folder that may not be written is read all the same`(
    modes: [Int]
  ) async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/maillage.sqlite"
      try await write(1, to: path)
      try setMode(modes[0], of: path)
      try setMode(modes[1], of: folder)
      try await closing(SQLiteStorage(path: path)) { storage in
        let count = try await Sample.placeCount(in: storage)
        #expect(count == 1)
        await #expect(throws: StorageError.readOnly) {
          try await storage.write { try $0.execute(Sample.insert(2)) }
        }
      }
      try setMode(0o755, of: folder)
    }
  }

  private func write(_ id: Int, to path: String) async throws {
    try await closing(SQLiteStorage(path: path)) { storage in
      try await Sample.makeTables(in: storage)
      try await storage.write { try $0.execute(Sample.insert(id)) }
    }
  }

  private func setMode(_ mode: Int, of path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }
}
