import CPostgres
import Storage

extension PostgresConnection {
  /// Runs a prepared statement and gives its rows as they come, never holding the whole result.
  ///
  /// Once `body` returns false, the remaining rows are read and dropped, which leaves the
  /// transaction usable.
  func forEachRow(
    of name: String, _ parameters: CStrings, _ body: (PostgresRow) -> Bool
  ) throws(StorageError) {
    let isSent = parameters.withPointers { values, lengths, formats in
      libpq.PQsendQueryPrepared(pointer, name, parameters.count, values, lengths, formats, 0)
    }
    guard isSent == 1, libpq.PQsetSingleRowMode(pointer) == 1 else { throw lost() }
    var failure: StorageError?
    var isWanted = true
    while let next = libpq.PQgetResult(pointer) {
      do throws(StorageError) {
        let result = try check(PostgresResult(next))
        if isWanted { isWanted = result.forEachRow(body) }
      } catch {
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
  }
}

extension PostgresResult {
  /// Whether `body` returned true for every row.
  func forEachRow(_ body: (PostgresRow) -> Bool) -> Bool {
    var number: Int32 = 0
    while number < rowCount {
      guard body(PostgresRow(result: pointer, number: number)) else { return false }
      number += 1
    }
    return true
  }
}
