package import Storage
import StorageSQLite

/// The engines on which every test of storage runs.
package enum Engine: String, CaseIterable, Sendable {
  case sqlite
  case postgres
}

/// Runs `body` with an empty storage of its own, removed afterwards: a SQLite file in a temporary
/// folder, or a PostgreSQL schema.
///
/// Throws `MissingPostgres` when the tests were given no server.
@discardableResult
package func withStorage<T>(
  on engine: Engine, _ body: (any Storage) async throws -> T
) async throws -> T {
  switch engine {
  case .sqlite:
    try await withTemporaryFolder { folder in
      let storage = try SQLiteStorage(path: folder + "/maillage.sqlite")
      return try await closing(storage, after: body)
    }
  case .postgres:
    try await withPostgresSchema { try await body($0) }
  }
}

/// Runs `body`, then closes the storage whatever came of it.
@discardableResult
package func closing<S: Storage, T>(
  _ storage: S, after body: (S) async throws -> T
) async throws -> T {
  let result: T
  do {
    result = try await body(storage)
  } catch {
    try await storage.close()
    throw error
  }
  try await storage.close()
  return result
}
