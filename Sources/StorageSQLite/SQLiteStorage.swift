import Dispatch
import GRDB
package import Storage

/// Storage in one SQLite file, or in memory.
///
/// A file has one writer and several readers at a time (write-ahead log). A file that this process
/// may not write is opened for reading, and its writes throw `.readOnly`.
package struct SQLiteStorage: Storage {
  private let connections: any DatabaseWriter
  private let isReadOnly: Bool

  /// Opens the file at `path`, made when it is missing; `:memory:` opens an empty database that
  /// lives as long as this value.
  ///
  /// Throws `.unreachable` when the folder is missing or closed to this process, `.notADatabase`
  /// when the file holds something else.
  package init(path: String) throws(StorageError) {
    do {
      (connections, isReadOnly) = try SQLiteOpening(path: path).open()
    } catch let error as DatabaseError {
      throw StorageError(error)
    } catch {
      throw .unreachable(reason: "\(type(of: error))")
    }
  }

  package func read<T: Sendable>(
    _ body: @escaping @Sendable (any Storage::Database) throws -> T
  ) async throws -> T {
    do {
      return try await connections.read { try SQLiteTransaction.run(body, on: $0) }
    } catch let error as DatabaseError {
      throw StorageError(error)
    }
  }

  @discardableResult
  package func write<T: Sendable>(
    _ body: @escaping @Sendable (any Storage::Database) throws -> T
  ) async throws -> T {
    if isReadOnly { throw StorageError.readOnly }
    do {
      return try await connections.write { try SQLiteTransaction.run(body, on: $0) }
    } catch let error as DatabaseError {
      throw StorageError(error)
    }
  }

  package func close() async throws {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async { [connections] in
        continuation.resume(with: Result { try Self.close(connections) })
      }
    }
  }

  /// The writer is closed last: only a connection that may write removes the write-ahead log, so
  /// that the file alone holds everything.
  private static func close(_ connections: any DatabaseWriter) throws {
    if let pool = connections as? DatabasePool { pool.releaseMemory() }
    do {
      try connections.close()
    } catch let error as DatabaseError {
      throw StorageError(error)
    }
  }
}
