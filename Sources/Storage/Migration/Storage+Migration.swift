extension Storage {
  /// Brings the schema up to this version's, all or nothing.
  ///
  /// Processes that start together may all call this: one migrates, the others find it done.
  ///
  /// - Throws: `StorageError.laterSchema`, `.alteredMigration` or `.notADatabase` for a database that
  ///   this version must not touch.
  package func migrate() async throws {
    let isCurrent = try await read { database in try database.hasCurrentSchema() }
    if isCurrent { return }
    do {
      try await write { database in try database.migrate() }
    } catch {
      // A transaction that waited for another process to migrate does not see what that one did.
      guard try await read({ try $0.hasCurrentSchema() }) else { throw error }
    }
  }
}

extension Database {
  fileprivate func hasCurrentSchema() throws -> Bool {
    guard try hasMigrationTable() else { return false }
    return try pendingMigrations().isEmpty
  }

  fileprivate func migrate() throws {
    try lockMigrations()
    if try !hasMigrationTable(), try isAnothersFile() { throw StorageError.notADatabase }
    try executeScript(
      "CREATE TABLE IF NOT EXISTS migration (number integer PRIMARY KEY, checksum text NOT NULL)")
    for migration in try pendingMigrations() {
      try executeScript(migration.script(for: dialect))
      try execute(
        """
        INSERT INTO migration (number, checksum)
        VALUES (\(migration.number), \(migration.checksum(for: dialect)))
        """)
    }
  }

  private func pendingMigrations() throws -> [Migration] {
    let run = try rows("SELECT number, checksum FROM migration ORDER BY number") { row in
      (number: row.int(0), checksum: row.text(1))
    }
    for (number, checksum) in run {
      guard let known = Migration.all.first(where: { $0.number == number }) else {
        throw StorageError.laterSchema(
          found: run.last?.number ?? number, known: Migration.all.last?.number ?? 0)
      }
      guard known.checksum(for: dialect) == checksum else {
        throw StorageError.alteredMigration(number)
      }
    }
    return Migration.all.filter { migration in !run.contains { $0.number == migration.number } }
  }
}
