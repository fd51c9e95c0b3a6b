import Storage

/// A transaction under way on one connection.
final class PostgresTransaction: Database {
  private let connection: PostgresConnection
  private var isReadingRows = false
  /// The first statement that failed: the server keeps nothing of the transaction after it.
  private(set) var failure: StorageError?

  var dialect: Dialect { .postgres }

  init(_ connection: PostgresConnection) {
    self.connection = connection
  }

  func forEachRow(of query: Query, _ body: (any Row) throws -> Void) throws {
    let (sql, values) = query.rendered()
    var bodyFailure: (any Error)?
    try recordingFailure { () throws(StorageError) in
      try refuseInsideRows()
      let name = try connection.prepared(sql)
      let parameters = try CStrings(values)
      isReadingRows = true
      defer { isReadingRows = false }
      try connection.forEachRow(of: name, parameters) { row in
        do { try body(row) } catch { bodyFailure = error }
        return bodyFailure == nil
      }
    }
    if let bodyFailure { throw bodyFailure }
  }

  func execute(_ query: Query) throws -> Int {
    let (sql, values) = query.rendered()
    return try recordingFailure { () throws(StorageError) in
      try refuseInsideRows()
      let name = try connection.prepared(sql)
      return try connection.run(name, CStrings(values)).changeCount
    }
  }

  func execute(unsafe sql: String, forEach values: [[SQLValue]]) throws {
    try recordingFailure { () throws(StorageError) in
      try refuseInsideRows()
      if let copy = Self.copy(sql, values) {
        return try connection.copy(copy.sql, copy.lines(values))
      }
      let name = try connection.prepared(sql)
      try connection.run(name, forEach: values)
    }
  }

  /// Nil for few rows, for rows of several widths, and for what is more than an INSERT.
  private static func copy(_ sql: String, _ values: [[SQLValue]]) -> CopyStatement? {
    guard values.count >= CopyStatement.leastRows, let width = values.first?.count,
      values.allSatisfy({ $0.count == width })
    else { return nil }
    return CopyStatement(of: sql, width: width)
  }

  func executeScript(_ script: String) throws {
    try recordingFailure { () throws(StorageError) in
      try refuseInsideRows()
      try connection.command(script)
      try connection.forgetStatements()
    }
  }

  /// The connection is busy until the last row was read.
  private func refuseInsideRows() throws(StorageError) {
    if isReadingRows { throw .statementInsideRows }
  }

  private func recordingFailure<T>(
    _ work: () throws(StorageError) -> T
  ) throws(StorageError) -> T {
    do {
      return try work()
    } catch {
      failure = failure ?? error
      throw error
    }
  }
}
