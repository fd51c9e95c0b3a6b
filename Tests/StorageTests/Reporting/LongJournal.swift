import Domain
import Storage
import Synchronization
import TestSupport

/// A journal of more entries than a half of it has in one piece, of two structures and two years.
enum LongJournal {
  static func entries() throws -> [Entry] {
    var journal = SampleJournal()
    for number in 0..<2500 {
      try journal.add(
        number % 10 == 0 ? .projectMeeting : .awareness,
        [
          "structure": number % 3 == 0 ? "S1" : "S2",
          "date": number % 7 < 3 ? "2024-05-02" : "2025-05-02",
        ])
    }
    return journal.entries
  }
}

/// A storage that somebody else changes after the first reading, before the second one begins.
final class ChangingStorage: Storage {
  private let storage: any Storage
  private let change: @Sendable (any Storage) async throws -> Void
  private let readings = Mutex(0)
  private let first = AsyncStream.makeStream(of: Never.self)

  init(
    _ storage: any Storage, change: @escaping @Sendable (any Storage) async throws -> Void
  ) {
    self.storage = storage
    self.change = change
  }

  func read<T: Sendable>(
    _ body: @escaping @Sendable (any Database) throws -> T
  ) async throws -> T {
    let number = readings.withLock { readings in
      readings += 1
      return readings
    }
    if number == 2 {
      for await _ in first.stream {}
      try await change(storage)
    }
    defer { if number == 1 { first.continuation.finish() } }
    return try await storage.read(body)
  }

  func write<T: Sendable>(
    _ body: @escaping @Sendable (any Database) throws -> T
  ) async throws -> T {
    try await storage.write(body)
  }

  func close() async throws { try await storage.close() }
}
