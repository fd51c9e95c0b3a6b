import Domain
import Storage

extension PendingRecord {
  /// The same person doing something else of the same subject in the same request.
  fileprivate func another(_ action: AuditAction) -> PendingRecord {
    var event = event(.done)
    event.action = action
    return PendingRecord(
      event, of: .change(action, route.subject), at: instant)
  }
}

extension Storage {
  /// Changes something that is not what the request under way was for, with a record of its own:
  /// that of the request says how the request itself ended.
  @discardableResult
  func write<T: Sendable>(
    as action: AuditAction, _ body: @escaping @Sendable (any Database) throws -> T
  ) async throws -> T {
    guard let pending = PendingRecord.underWay else { return try await write(body) }
    return try await PendingRecord.$underWay.withValue(pending.another(action)) {
      try await write(body)
    }
  }
}
