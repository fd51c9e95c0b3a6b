import Domain
import Storage
import TestSupport

extension TestSite {
  /// Announces an item of the structure S1: a training, changed where a test says so.
  @discardableResult
  func announce(
    _ days: String = "2025-07-01", change: @escaping @Sendable (inout AgendaItem) -> Void = { _ in }
  ) async throws -> StoredAgendaItem.ID {
    let item = try SampleAgenda.item(days, change: change)
    return try await storage.write { try $0.add(item, by: SampleAgenda.mark) }
  }
}
