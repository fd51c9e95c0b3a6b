import CPostgres
import Storage

extension StorageError {
  /// From a failed result; `saying` makes a message of libpq fit to be shown.
  ///
  /// Only the server's primary message is kept: its details quote the data.
  init(_ result: borrowing PostgresResult, saying: (String) -> String) {
    let message =
      result.field(.primaryMessage)
      ?? libpq.PQresultErrorMessage(result.pointer).map { String(cString: $0) } ?? ""
    self.init(
      sqlState: result.field(.sqlState) ?? "",
      constraint: result.field(.constraintName) ?? "",
      message: saying(message))
  }

  /// From a SQLSTATE (<https://www.postgresql.org/docs/current/errcodes-appendix.html>).
  init(sqlState: String, constraint: String, message: String) {
    switch sqlState {
    case "23505": self = .uniqueViolation(constraint)
    case "23503": self = .foreignKeyViolation
    case "23514": self = .checkViolation(constraint)
    case "25006": self = .readOnly
    case "40001", "40P01": self = .serializationFailure
    case "53100": self = .full
    case "58030": self = .inputOutput(message)
    case "55P03": self = .busy
    case "08P01": self = .other(code: sqlState, message: message)
    case _ where Self.isLostConnection(sqlState): self = .unreachable(reason: message)
    default: self = .other(code: sqlState, message: message)
    }
  }

  /// Class 08, a server that stops or starts, no connection left; libpq gives no code at all when
  /// the server is gone.
  private static func isLostConnection(_ sqlState: String) -> Bool {
    sqlState.isEmpty || sqlState.hasPrefix("08")
      || ["25P03", "53300", "57P01", "57P02", "57P03", "57P05"].contains(sqlState)
  }
}

/// The fields of an error, by libpq's codes (macros `PG_DIAG_…`, which Swift does not import).
private enum ErrorField: Unicode.Scalar {
  case sqlState = "C"
  case primaryMessage = "M"
  case constraintName = "n"
}

extension PostgresResult {
  fileprivate func field(_ field: ErrorField) -> String? {
    libpq.PQresultErrorField(pointer, Int32(field.rawValue.value)).map { String(cString: $0) }
  }
}
