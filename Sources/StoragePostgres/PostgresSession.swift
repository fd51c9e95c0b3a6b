import Foundation
import Storage

/// What one thread runs: transactions over the connection that it owns.
final class PostgresSession {
  /// With the pauses below, about a second of trying.
  private static let attempts = 12

  private let address: PostgresAddress
  private var connection: PostgresConnection?

  init(address: PostgresAddress) {
    self.address = address
  }

  func connect() throws(StorageError) {
    connection = try PostgresConnection(address)
  }

  func read<T>(_ body: (any Database) throws -> T) throws -> T {
    try run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", body)
  }

  func write<T>(_ body: (any Database) throws -> T) throws -> T {
    try run("BEGIN ISOLATION LEVEL SERIALIZABLE", body)
  }

  private func run<T>(_ begin: String, _ body: (any Database) throws -> T) throws -> T {
    for attempt in 1..<Self.attempts {
      do {
        return try runOnce(begin, body)
      } catch StorageError.serializationFailure {
        Self.pause(after: attempt)
      }
    }
    return try runOnce(begin, body)
  }

  private func runOnce<T>(_ begin: String, _ body: (any Database) throws -> T) throws -> T {
    let connection = try self.begin(begin)
    let transaction = PostgresTransaction(connection)
    do {
      let result = try body(transaction)
      // The server would answer COMMIT with a silent ROLLBACK.
      if let failure = transaction.failure { throw failure }
      try connection.command("COMMIT")
      return result
    } catch {
      abandon(connection, after: transaction.failure)
      if transaction.failure == .serializationFailure { throw StorageError.serializationFailure }
      throw error
    }
  }

  /// Begins a transaction, on a new connection when the former was lost while it was idle.
  private func begin(_ command: String) throws(StorageError) -> PostgresConnection {
    if let connection {
      do {
        try connection.command(command)
        return connection
      } catch {
        if connection.isUsable { throw error }
        self.connection = nil
      }
    }
    let connection = try PostgresConnection(address)
    try connection.command(command)
    self.connection = connection
    return connection
  }

  /// Leaves no transaction open: a connection that cannot promise it is dropped, and so is one
  /// whose prepared statements another process made stale by changing a table (0A000).
  private func abandon(_ connection: PostgresConnection, after failure: StorageError?) {
    if connection.isInTransaction {
      do { try connection.command("ROLLBACK") } catch { self.connection = nil }
    }
    if case .other("0A000", _) = failure { self.connection = nil }
    if !connection.isUsable { self.connection = nil }
  }

  /// From 2 ms, twice as long each time up to 256 ms, and half of it by chance so that two
  /// transactions do not meet again.
  private static func pause(after attempt: Int) {
    let longest = 0.001 * Double(1 << min(attempt, 8))
    Thread.sleep(forTimeInterval: Double.random(in: longest / 2...longest))
  }
}
