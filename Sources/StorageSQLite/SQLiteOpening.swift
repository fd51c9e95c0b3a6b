import Foundation
import GRDB

/// How the connections of a database file are opened and set.
struct SQLiteOpening {
  let path: String

  func open() throws -> (connections: any DatabaseWriter, isReadOnly: Bool) {
    if path == ":memory:" {
      return (try DatabaseQueue(configuration: configuration()), false)
    }
    do {
      return (try writablePool(), false)
    } catch let error as DatabaseError where isRefusal(error) {
      return (try readOnlyConnections(), true)
    }
  }

  private func writablePool() throws -> DatabasePool {
    let pool = try DatabasePool(path: path, configuration: configuration())
    // What was answered to a person must survive a power cut, which the pool's own choice (NORMAL)
    // does not promise.
    try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    return pool
  }

  /// A file left by a clean stop has no log beside it, and SQLite cannot make one in a folder that
  /// is closed to it: such a file is read as one that nobody changes.
  private func readOnlyConnections() throws -> any DatabaseWriter {
    var configuration = configuration()
    configuration.readonly = true
    do {
      let pool = try DatabasePool(path: path, configuration: configuration)
      try pool.read { _ in }
      return pool
    } catch let error as DatabaseError where isRefusal(error) && !hasLog {
      var address = URLComponents()
      address.scheme = "file"
      address.path = URL(fileURLWithPath: path).path
      address.query = "immutable=1"
      return try DatabaseQueue(path: address.string ?? path, configuration: configuration)
    }
  }

  private var hasLog: Bool { FileManager.default.fileExists(atPath: path + "-wal") }

  private func isRefusal(_ error: DatabaseError) -> Bool {
    let refusals: [ResultCode] = [.SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM]
    return refusals.contains(error.resultCode) && FileManager.default.fileExists(atPath: path)
  }

  private func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.label = "maillage"
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(10)
    configuration.maximumReaderCount = 8
    configuration.prepareDatabase { try $0.execute(sql: Self.settings) }
    return configuration
  }

  /// Sizes: 16 MiB of pages per connection (a negative size is in KiB), 256 MiB of the file mapped,
  /// the log cut back to 64 MiB after a large import.
  private static let settings = """
    PRAGMA cache_size = -16384;
    PRAGMA mmap_size = 268435456;
    PRAGMA journal_size_limit = 67108864;
    PRAGMA temp_store = MEMORY;
    PRAGMA trusted_schema = OFF;
    """
}
