import GRDB
import Storage

/// A transaction under way on one SQLite connection.
final class SQLiteTransaction: Storage::Database {
  private let connection: GRDB::Database
  private var failure: StorageError?
  private var isReadingRows = false

  var dialect: Dialect { .sqlite }

  private init(_ connection: GRDB::Database) {
    self.connection = connection
  }

  /// Runs the closure in the transaction that the connection has begun.
  ///
  /// A failed statement fails the whole, even when the closure ignores it, as in PostgreSQL.
  static func run<T>(
    _ body: (any Storage::Database) throws -> T, on connection: GRDB::Database
  ) throws -> T {
    let transaction = SQLiteTransaction(connection)
    let result = try body(transaction)
    if let failure = transaction.failure { throw failure }
    return result
  }

  func forEachRow(of query: Query, _ body: (any Storage::Row) throws -> Void) throws {
    let (sql, values) = query.rendered()
    let statement = try recordingFailure { try prepared(sql) }
    defer { statement.end() }
    try recordingFailure { try statement.bind(values) }
    let row = SQLiteRow(statement: statement.pointer)
    isReadingRows = true
    defer { isReadingRows = false }
    while try recordingFailure({ try statement.step() }) { try body(row) }
  }

  func execute(_ query: Query) throws -> Int {
    let (sql, values) = query.rendered()
    return try recordingFailure {
      let statement = try prepared(sql)
      defer { statement.end() }
      try statement.bind(values)
      return try statement.runCountingChanges()
    }
  }

  func execute(unsafe sql: String, forEach values: [[SQLValue]]) throws {
    try recordingFailure {
      let statement = try prepared(sql)
      defer { statement.end() }
      let order = try statement.parameterOrder()
      for list in values {
        try statement.bind(list, in: order)
        try statement.run()
      }
    }
  }

  func executeScript(_ script: String) throws {
    try recordingFailure {
      try refuseInsideRows()
      try connection.execute(sql: script)
    }
  }

  private func prepared(_ sql: String) throws -> SQLiteStatement {
    try refuseInsideRows()
    return SQLiteStatement(try connection.cachedStatement(sql: sql).sqliteStatement)
  }

  /// PostgreSQL sends the rows of one query at a time over a connection.
  private func refuseInsideRows() throws {
    if isReadingRows { throw StorageError.statementInsideRows }
  }

  private func recordingFailure<T>(_ work: () throws -> T) throws -> T {
    do {
      return try work()
    } catch let error as DatabaseError {
      let error = StorageError(error)
      failure = failure ?? error
      throw error
    } catch let error as StorageError {
      failure = failure ?? error
      throw error
    }
  }
}
