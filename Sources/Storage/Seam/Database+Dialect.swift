/// All that differs between the engines, as each needs it.
extension Database {
  /// Whether this database has been migrated before.
  func hasMigrationTable() throws -> Bool {
    let query: Query =
      switch dialect {
      case .sqlite: "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migration'"
      case .postgres: "SELECT 1 FROM pg_class WHERE oid = to_regclass('migration')"
      }
    return try row(query) { $0.int(0) } != nil
  }

  /// Whether a SQLite file holds the tables of another program.
  ///
  /// In PostgreSQL the schema is chosen by whoever runs the server, and may hold the tables of
  /// extensions.
  func isAnothersFile() throws -> Bool {
    guard dialect == .sqlite else { return false }
    let tables: Query = "SELECT 1 FROM sqlite_schema WHERE type = 'table' LIMIT 1"
    return try row(tables) { $0.int(0) } != nil
  }

  /// Makes other processes wait until this transaction has migrated, however long that takes.
  ///
  /// The lock is the schema's: those of other schemas do not wait. SQLite has one writer at a time
  /// already.
  func lockMigrations() throws {
    guard dialect == .postgres else { return }
    try execute("SET LOCAL lock_timeout = 0")
    try forEachRow(
      of: "SELECT pg_advisory_xact_lock(7235421, hashtext(current_schema()::text))"
    ) { _ in }
  }

  /// Makes other transactions that add to the audit trail wait until this one has ended.
  ///
  /// The first statement of its transaction: on PostgreSQL a snapshot taken earlier would not see
  /// the record that the transaction before this one added. SQLite has one writer at a time already.
  func lockAudit() throws {
    guard dialect == .postgres else { return }
    try execute("LOCK TABLE audit_record IN EXCLUSIVE MODE")
  }

  /// Tells the engine that this transaction looks up many rows while it adds them.
  ///
  /// PostgreSQL plans a statement once, while the tables are still small, and would read them whole
  /// each time, however large they have become: it is told to use the indexes.
  func prepareForManyRows() throws {
    guard dialect == .postgres else { return }
    try execute("SET LOCAL enable_seqscan = off")
    try execute("SET LOCAL enable_hashjoin = off")
    try execute("SET LOCAL enable_mergejoin = off")
  }
}
