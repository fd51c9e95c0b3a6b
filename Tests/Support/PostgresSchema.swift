import Foundation
import Storage
package import StoragePostgres

/// The tests were started without the address of a PostgreSQL server.
package struct MissingPostgres: Error, CustomStringConvertible {
  package var description: String {
    "MAILLAGE_TEST_POSTGRES is not set: run the tests with scripts/with-postgres swift test"
  }
}

/// The address of the tests' PostgreSQL server, from `MAILLAGE_TEST_POSTGRES`.
package func postgresAddress() throws -> String {
  guard let address = ProcessInfo.processInfo.environment["MAILLAGE_TEST_POSTGRES"] else {
    throw MissingPostgres()
  }
  return address
}

/// Runs `body` with a storage whose tables are in a new schema, removed afterwards.
@discardableResult
package func withPostgresSchema<T>(
  connections: Int = 3, _ body: (PostgresStorage) async throws -> T
) async throws -> T {
  try await withPostgresSchemaAddress { address in
    let storage = try await PostgresStorage(url: address, connections: connections)
    return try await closing(storage, after: body)
  }
}

/// With four connections each, fewer than the server takes.
private let schemas = Turnstile(places: 30)

/// Runs `body` with an address whose tables are in a new schema, removed afterwards.
@discardableResult
package func withPostgresSchemaAddress<T>(_ body: (String) async throws -> T) async throws -> T {
  try await schemas.pass { try await withNewSchema(body) }
}

private func withNewSchema<T>(_ body: (String) async throws -> T) async throws -> T {
  let address = try postgresAddress()
  let schema = "test_" + UUID().uuidString.lowercased().filter(\.isHexDigit)
  let owner = try await PostgresStorage(url: address, connections: 1)
  return try await closing(owner) { owner in
    try await owner.write { try $0.executeScript("CREATE SCHEMA \(schema)") }
    let separator = address.contains("?") ? "&" : "?"
    let result: Result<T, any Error>
    do {
      result = .success(try await body("\(address)\(separator)options=-csearch_path%3D\(schema)"))
    } catch {
      result = .failure(error)
    }
    try await owner.write { try $0.executeScript("DROP SCHEMA \(schema) CASCADE") }
    return try result.get()
  }
}
