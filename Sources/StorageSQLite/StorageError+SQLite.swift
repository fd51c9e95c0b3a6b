import GRDB
import Storage

extension StorageError {
  init(_ error: DatabaseError) {
    self.init(
      sqliteCode: error.extendedResultCode.rawValue, message: error.message ?? "")
  }

  /// From an extended result code (<https://www.sqlite.org/rescode.html>) and its message.
  init(sqliteCode: Int32, message: String) {
    switch ResultCode(rawValue: sqliteCode) {
    case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
      self = .uniqueViolation(Self.subject(of: message))
    case .SQLITE_CONSTRAINT_FOREIGNKEY: self = .foreignKeyViolation
    case .SQLITE_CONSTRAINT_CHECK: self = .checkViolation(Self.subject(of: message))
    case .SQLITE_CANTOPEN: self = .unreachable(reason: message)
    case .SQLITE_NOTADB: self = .notADatabase
    case .SQLITE_READONLY: self = .readOnly
    case .SQLITE_FULL: self = .full
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case let code where code.primaryResultCode == .SQLITE_IOERR: self = .inputOutput(message)
    default: self = .other(code: String(sqliteCode), message: message)
    }
  }

  /// `structure.code` in `UNIQUE constraint failed: structure.code`.
  private static func subject(of message: String) -> String {
    message.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? message
  }
}
