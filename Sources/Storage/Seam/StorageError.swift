/// What can go wrong between a query and the data, whichever engine holds it.
package enum StorageError: Error, Equatable {
  /// No connection could be made: a wrong address, a stopped server, a missing folder.
  case unreachable(reason: String)
  /// The file or database holds something else than Maillage's data.
  case notADatabase
  /// A later version of Maillage has written this database.
  case laterSchema(found: Int, known: Int)
  /// A migration that was run is not the one that this version holds.
  case alteredMigration(Int)
  case readOnly
  case full
  /// The files of the database cannot be read or written: a failing disk, a limit; the engine's
  /// message.
  case inputOutput(String)
  /// Another process kept the database locked for too long.
  case busy
  /// The name is the constraint's, or the columns' as the engine says them.
  case uniqueViolation(String)
  case foreignKeyViolation
  case checkViolation(String)
  /// The transaction met another one; it may be run again.
  case serializationFailure
  /// Anything else: the engine's own code (SQLite's extended code or a SQLSTATE) and its message.
  case other(code: String, message: String)
}
