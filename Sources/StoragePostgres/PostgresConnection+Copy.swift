import CPostgres
import Storage

extension PostgresConnection {
  /// Gives the server the lines of a COPY, and throws its first failure.
  func copy(_ sql: String, _ lines: [UInt8]) throws(StorageError) {
    guard let begun = libpq.PQexec(pointer, sql) else { throw lost() }
    let beginning = PostgresResult(begun)
    guard beginning.status == PGRES_COPY_IN else {
      try check(beginning)
      throw lost()
    }
    let isSent = lines.withUnsafeBytes { buffer in
      libpq.PQputCopyData(
        pointer, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count))
    }
    guard isSent == 1, libpq.PQputCopyEnd(pointer, nil) == 1 else { throw lost() }
    var failure: StorageError?
    while let next = libpq.PQgetResult(pointer) {
      do throws(StorageError) {
        try check(PostgresResult(next))
      } catch {
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
  }
}
