import GRDBSQLite
import Storage

/// One use of a prepared statement: binding, stepping, and leaving it ready for the next use.
///
/// Goes through SQLite's own functions: decoding one value at a time through GRDB's rows costs more
/// than SQLite itself on wide tables.
struct SQLiteStatement {
  let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) {
    self.pointer = pointer
  }

  /// Binds values to the placeholders in their order of appearance.
  func bind(_ values: [SQLValue]) throws {
    let expected = Int(sqlite3_bind_parameter_count(pointer))
    guard values.count == expected else {
      throw StorageError.wrongValueCount(found: values.count, expected: expected)
    }
    var position: Int32 = 0
    for value in values {
      position += 1
      try bind(value, at: position)
    }
  }

  /// Binds `values[order[i]]` to the placeholder numbered `i + 1` by SQLite.
  func bind(_ values: [SQLValue], in order: ParameterOrder) throws {
    guard values.count == order.valueCount else {
      throw StorageError.wrongValueCount(found: values.count, expected: order.valueCount)
    }
    var position: Int32 = 0
    for index in order.indices {
      position += 1
      try bind(values[index], at: position)
    }
  }

  /// Which value each placeholder takes: SQLite numbers `$2` by its first appearance in the text,
  /// whatever follows the sign.
  func parameterOrder() throws -> ParameterOrder {
    let count = sqlite3_bind_parameter_count(pointer)
    guard count > 0 else { return ParameterOrder(indices: [], valueCount: 0) }
    let indices = try (1...count).map { position in
      let name = sqlite3_bind_parameter_name(pointer, position).map { String(cString: $0) } ?? "?"
      guard name.first == "$", let number = Int(name.dropFirst()), number > 0 else {
        throw StorageError.other(code: "\(SQLITE_MISUSE)", message: "placeholder \(name)")
      }
      return number - 1
    }
    return ParameterOrder(indices: indices, valueCount: (indices.max() ?? -1) + 1)
  }

  /// Moves to the next row; false when there is none left.
  func step() throws -> Bool {
    switch sqlite3_step(pointer) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case SQLITE_INTERRUPT: throw CancellationError()
    default: throw failure()
    }
  }

  /// Runs the statement to its end, and leaves it ready to be bound again.
  func run() throws {
    while try step() {}
    sqlite3_reset(pointer)
  }

  /// As `run()`; the number of rows inserted, changed or deleted by the statement itself.
  func runCountingChanges() throws -> Int {
    let connection = sqlite3_db_handle(pointer)
    let before = sqlite3_total_changes(connection)
    try run()
    return sqlite3_total_changes(connection) == before ? 0 : Int(sqlite3_changes(connection))
  }

  /// Frees the rows and values held; the statement goes back to the cache.
  func end() {
    sqlite3_reset(pointer)
    sqlite3_clear_bindings(pointer)
  }

  private func failure() -> StorageError {
    let connection = sqlite3_db_handle(pointer)
    return StorageError(
      sqliteCode: sqlite3_extended_errcode(connection),
      message: String(cString: sqlite3_errmsg(connection)))
  }
}

/// The order in which a batch statement takes the values of each list.
struct ParameterOrder {
  var indices: [Int]
  var valueCount: Int
}

extension SQLiteStatement {
  /// Tells SQLite to copy the bytes before the binding returns.
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  private func bind(_ value: SQLValue, at position: Int32) throws {
    let code =
      switch value {
      case .null: sqlite3_bind_null(pointer, position)
      case .integer(let integer): sqlite3_bind_int64(pointer, position, integer)
      case .real(let real): sqlite3_bind_double(pointer, position, real)
      case .text(let text): try bind(text, at: position)
      case .blob(let bytes): bind(bytes, at: position)
      }
    guard code == SQLITE_OK else { throw failure() }
  }

  private func bind(_ text: String, at position: Int32) throws -> Int32 {
    var text = text
    return try text.withUTF8 { bytes in
      guard let start = bytes.baseAddress, !bytes.isEmpty else {
        return sqlite3_bind_text(pointer, position, "", 0, Self.copied)
      }
      if bytes.contains(0) { throw StorageError.nullCharacter }
      return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
        sqlite3_bind_text(pointer, position, $0, Int32(bytes.count), Self.copied)
      }
    }
  }

  private func bind(_ bytes: [UInt8], at position: Int32) -> Int32 {
    // A null pointer would bind NULL.
    if bytes.isEmpty { return sqlite3_bind_zeroblob(pointer, position, 0) }
    return sqlite3_bind_blob(pointer, position, bytes, Int32(bytes.count), Self.copied)
  }
}
