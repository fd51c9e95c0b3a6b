import CPostgres
import Storage

extension PostgresConnection {
  /// How many values are sent before the results are read: few enough that neither side's buffers
  /// grow, many enough that round trips do not count.
  private static let valuesTogether = 10_000

  /// Runs a prepared statement once for each list of values, many to a round trip.
  func run(_ name: String, forEach values: [[SQLValue]]) throws(StorageError) {
    guard libpq.PQenterPipelineMode(pointer) == 1 else { throw lost() }
    defer { _ = libpq.PQexitPipelineMode(pointer) }
    var parameters = CStrings()
    let batchSize = max(1, Self.valuesTogether / max(1, values.first?.count ?? 1))
    var start = 0
    while start < values.count {
      let end = min(start + batchSize, values.count)
      var failure: StorageError?
      do throws(StorageError) {
        for list in values[start..<end] {
          try parameters.replaceAll(with: list)
          try send(name, parameters)
        }
      } catch {
        failure = error
      }
      try endBatch(after: failure)
      start = end
    }
  }

  private func send(_ name: String, _ parameters: CStrings) throws(StorageError) {
    let isSent = parameters.withPointers { values, lengths, formats in
      libpq.PQsendQueryPrepared(pointer, name, parameters.count, values, lengths, formats, 0)
    }
    guard isSent == 1 else { throw lost() }
  }

  /// Reads the results of what was sent, and throws the first failure.
  private func endBatch(after earlier: StorageError?) throws(StorageError) {
    var failure = earlier
    guard libpq.PQpipelineSync(pointer) == 1 else { throw failure ?? lost() }
    while isUsable {
      // A null pointer only separates the results of two statements.
      guard let next = libpq.PQgetResult(pointer) else { continue }
      let result = PostgresResult(next)
      if result.status == PGRES_PIPELINE_SYNC { break }
      do throws(StorageError) {
        try check(result)
      } catch {
        failure = failure ?? error
      }
    }
    if let failure { throw failure }
    if !isUsable { throw lost() }
  }
}
