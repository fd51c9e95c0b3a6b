import Dispatch
import Storage
import StoragePostgres
import Synchronization
import TestSupport
import Testing

struct PostgresTests {
  @Test(
    arguments: [
      "postgres://maillage:s3cret@127.0.0.1:1/maillage",
      "postgres://maillage:s3cret@nowhere.invalid/maillage",
      "postgres://maillage:s3@cret@127.0.0.1:1/maillage",
      "postgres://maillage:s3/cret@127.0.0.1:1/maillage",
      "postgres://maillage:s3%cret@127.0.0.1:1/maillage",
      "postgres://maillage@127.0.0.1:1/maillage?password=s3cret&port=x",
      "host=127.0.0.1 password=s3cret",
      "s3cret",
    ])
  func `a wrong address is unreachable, and its password is not told`(url: String) async throws {
    let error = await #expect(throws: StorageError.self) { try await PostgresStorage(url: url) }
    guard case .unreachable(let reason) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(!reason.isEmpty)
    #expect(!reason.contains("s3") && !reason.contains("cret"))
  }

  @Test func `a transaction that met another one is run again`() async throws {
    try await withPostgresSchema(connections: 2) { storage in
      try await Sample.makeTables(in: storage)
      let meeting = Meeting()
      try await withThrowingTaskGroup { group in
        for id in 1...2 {
          group.addTask { try await Self.insertAfterCounting(id, in: storage, meeting) }
        }
        try await group.waitForAll()
      }
      #expect(meeting.attempts == 3)
      let sizes = try await storage.read { database in
        try database.rows("SELECT size FROM place ORDER BY size") { $0.int(0) }
      }
      #expect(sizes == [1, 2])
    }
  }

  @Test func `a transaction that always meets another one ends in failure`() async throws {
    try await withPostgresSchema { storage in
      await #expect(throws: StorageError.serializationFailure) {
        try await storage.write { _ in throw StorageError.serializationFailure }
      }
    }
  }

  @Test func `a connection that was lost is opened again`() async throws {
    try await withPostgresSchema(connections: 1) { storage in
      try await Sample.makeTables(in: storage)
      let error = await #expect(throws: StorageError.self) {
        try await storage.write { database in
          _ = try database.rows("SELECT pg_terminate_backend(pg_backend_pid())") { _ in }
        }
      }
      guard case .unreachable = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(try await Sample.placeCount(in: storage) == 0)
    }
  }

  @Test func `a connection lost while it was idle is opened again unnoticed`() async throws {
    try await withPostgresSchema(connections: 1) { storage in
      let process = try await storage.read { database in
        try database.row("SELECT pg_backend_pid()") { $0.int(0) }
      }
      try await withPostgresSchema(connections: 1) { other in
        try await other.read { database in
          _ = try database.rows("SELECT pg_terminate_backend(\(process), 5000)") { _ in }
        }
      }
      #expect(try await storage.read { try $0.row("SELECT 1") { $0.int(0) } } == 1)
    }
  }

  @Test func `more statements than a connection keeps are all answered`() async throws {
    try await withPostgresSchema(connections: 1) { storage in
      let sum = try await storage.read { database in
        try (Array(1...450) + Array(1...450)).reduce(0) { sum, number in
          let query: Query = "SELECT \(unsafe: String(number)) + CAST(\(1) AS bigint)"
          return sum + (try database.row(query) { $0.int(0) } ?? 0)
        }
      }
      #expect(sum == 2 * (450 * 451 / 2 + 450))
    }
  }

  @Test func `a query is answered after its table was changed`() async throws {
    try await withPostgresSchema(connections: 1) { storage in
      try await Sample.makeTables(in: storage)
      let query: Query = "SELECT size FROM place"
      _ = try await storage.read { try $0.rows(query) { $0.int(0) } }
      try await storage.write { database in
        try database.execute(Sample.insert(1, size: 5))
        try database.executeScript("ALTER TABLE place ALTER COLUMN size TYPE numeric")
      }
      #expect(try await storage.read { try $0.rows(query) { $0.int(0) } } == [5])
    }
  }

  @Test func `a table changed by another process fails one transaction at most`() async throws {
    try await withPostgresSchemaAddress { address in
      let other = try await PostgresStorage(url: address, connections: 1)
      try await closing(try await PostgresStorage(url: address, connections: 1)) { storage in
        try await Sample.makeTables(in: storage)
        let query: Query = "SELECT size FROM place"
        _ = try await storage.read { try $0.rows(query) { $0.int(0) } }
        try await closing(other) { other in
          try await other.write { database in
            try database.executeScript("ALTER TABLE place ALTER COLUMN size TYPE numeric")
          }
        }
        _ = try? await storage.read { try $0.rows(query) { $0.int(0) } }
        let sizes = try await storage.read { try $0.rows(query) { $0.int(0) } }
        #expect(sizes.isEmpty)
      }
    }
  }

  @Test func `more transactions than connections are all served`() async throws {
    try await withPostgresSchema(connections: 2) { storage in
      let numbers = try await withThrowingTaskGroup(returning: [Int].self) { group in
        for number in 1...50 {
          group.addTask {
            try await storage.read { try $0.row("SELECT CAST(\(number) AS bigint)") { $0.int(0) } }
              ?? 0
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(numbers.sorted() == Array(1...50))
    }
  }

  /// Makes the size of the new place from the number of places: two at once would both find none.
  private static func insertAfterCounting(
    _ id: Int, in storage: PostgresStorage, _ meeting: Meeting
  ) async throws {
    try await storage.write { database in
      let count = try database.row("SELECT count(*) FROM place") { $0.int(0) } ?? 0
      meeting.arrive()
      try database.execute(Sample.insert(id, size: count + 1))
    }
  }
}

/// Where the first two transactions that arrive wait for each other.
private final class Meeting: Sendable {
  private let arrived = Mutex(0)
  private let bothAreHere = DispatchSemaphore(value: 0)

  var attempts: Int { arrived.withLock { $0 } }

  func arrive() {
    let rank = arrived.withLock { count in
      count += 1
      return count
    }
    if rank == 1 { bothAreHere.wait() }
    if rank == 2 { bothAreHere.signal() }
  }
}
