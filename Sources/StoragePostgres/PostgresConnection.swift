import CPostgres
import Storage

/// One connection of libpq, used by one thread only.
final class PostgresConnection {
  let pointer: OpaquePointer
  private let address: PostgresAddress
  private var statements = StatementNames(capacity: 200)

  /// Connects and sets the session; throws `.unreachable`.
  init(_ address: PostgresAddress) throws(StorageError) {
    let (keywords, values) = Self.parameters(of: address)
    let opened = keywords.withPointers { keywords, _, _ in
      values.withPointers { values, _, _ in libpq.PQconnectdbParams(keywords, values, 1) }
    }
    guard let opened else { throw .unreachable(reason: "out of memory") }
    pointer = opened
    self.address = address
    _ = libpq.PQsetNoticeReceiver(pointer, { _, _ in }, nil)
    guard isUsable else { throw lost() }
    try checkServer()
    try command(Self.settings)
  }

  deinit {
    libpq.PQfinish(pointer)
  }

  var isUsable: Bool { libpq.PQstatus(pointer) == CONNECTION_OK }

  var isInTransaction: Bool { libpq.PQtransactionStatus(pointer) != PQTRANS_IDLE }

  /// Runs statements without values nor rows.
  func command(_ sql: String) throws(StorageError) {
    guard let result = libpq.PQexec(pointer, sql) else { throw lost() }
    try check(PostgresResult(result))
  }

  /// Runs a prepared statement and gives its whole result.
  func run(_ name: String, _ parameters: CStrings) throws(StorageError) -> PostgresResult {
    let result = parameters.withPointers { values, lengths, formats in
      libpq.PQexecPrepared(pointer, name, parameters.count, values, lengths, formats, 0)
    }
    guard let result else { throw lost() }
    return try check(PostgresResult(result))
  }

  /// The server's name for the statement, prepared at its first use.
  func prepared(_ sql: String) throws(StorageError) -> String {
    if let name = statements.name(of: sql) { return name }
    if let evicted = statements.removeOldestIfFull() { try command("DEALLOCATE \(evicted)") }
    let name = statements.nextName()
    guard let result = libpq.PQprepare(pointer, name, sql, 0, nil) else { throw lost() }
    try check(PostgresResult(result))
    statements.insert(name, for: sql)
    return name
  }

  /// Forgets all prepared statements, whose results a change of schema may have changed.
  func forgetStatements() throws(StorageError) {
    try command("DEALLOCATE ALL")
    statements.removeAll()
  }

  /// Throws what a failed result says.
  @discardableResult
  func check(_ result: consuming PostgresResult) throws(StorageError) -> PostgresResult {
    switch result.status {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE: return result
    default: throw StorageError(result, saying: address.safe)
    }
  }

  /// What the connection itself says when there is no result to say it.
  func lost() -> StorageError {
    let message = libpq.PQerrorMessage(pointer).map { String(cString: $0) } ?? ""
    return .unreachable(reason: address.safe(message))
  }

  private func checkServer() throws(StorageError) {
    guard libpq.PQserverVersion(pointer) >= 150_000 else {
      throw .unreachable(reason: "PostgreSQL 15 or later is needed")
    }
    let encoding = libpq.PQparameterStatus(pointer, "server_encoding").map { String(cString: $0) }
    guard encoding == "UTF8" else {
      throw .unreachable(reason: "the database's encoding must be UTF8")
    }
  }

  private static func parameters(of address: PostgresAddress) -> (CStrings, CStrings) {
    var (keywords, values) = (CStrings(), CStrings())
    for (keyword, value) in address.parameters {
      keywords.append(keyword)
      values.append(value)
    }
    keywords.appendNull()
    values.appendNull()
    return (keywords, values)
  }

  /// The formats that this target decodes, and limits.
  ///
  /// A lock is awaited as long as on SQLite; a transaction whose process stopped answering does not
  /// hold its locks for ever; compiling queries (jit) costs more than it saves on ours.
  private static let settings = """
    SET client_min_messages = warning;
    SET TIME ZONE 'UTC';
    SET bytea_output = hex;
    SET extra_float_digits = 1;
    SET standard_conforming_strings = on;
    SET lock_timeout = '10s';
    SET idle_in_transaction_session_timeout = '5min';
    SET jit = off;
    """
}
