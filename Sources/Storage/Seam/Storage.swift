/// The one door to stored data.
///
/// Each closure runs in one transaction on a thread that may block. It must have no side effect
/// other than through the database it receives: after a serialisation failure it is run again.
package protocol Storage: Sendable {
  /// Runs the closure over one consistent state of the data; any attempt to write fails.
  func read<T: Sendable>(_ body: @escaping @Sendable (any Database) throws -> T) async throws -> T

  /// Runs the closure and keeps all it wrote, or nothing when it throws.
  @discardableResult
  func write<T: Sendable>(_ body: @escaping @Sendable (any Database) throws -> T) async throws -> T

  /// Ends all connections; the storage is not used afterwards.
  func close() async throws
}

/// A transaction under way.
package protocol Database {
  var dialect: Dialect { get }

  /// Calls `body` with each row of the result, in order.
  func forEachRow(of query: Query, _ body: (any Row) throws -> Void) throws

  /// Runs a statement; returns the number of rows that it inserted, changed or deleted.
  @discardableResult
  func execute(_ statement: Query) throws -> Int

  /// Runs one statement, written with `$1`…`$n`, once for each list of `n` values.
  ///
  /// One round trip serves many lists: this is the way to write thousands of rows.
  func execute(unsafe statement: String, forEach values: [[SQLValue]]) throws

  /// Runs several statements without values, separated by semicolons.
  func executeScript(_ script: String) throws
}

/// The two engines, for the few places where their SQL differs.
package enum Dialect: String, Sendable, CaseIterable {
  case sqlite
  case postgres
}

extension Database {
  /// All rows, decoded.
  ///
  /// For results whose number is known to be bounded.
  package func rows<T>(_ query: Query, _ decode: (any Row) throws -> T) throws -> [T] {
    var rows: [T] = []
    try forEachRow(of: query) { rows.append(try decode($0)) }
    return rows
  }

  /// The first row, decoded, or nil when there is none.
  package func row<T>(_ query: Query, _ decode: (any Row) throws -> T) throws -> T? {
    try rows(query, decode).first
  }
}
