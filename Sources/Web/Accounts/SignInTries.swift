import Domain
import Storage

/// Counts what people try, in the database that all servers share.
struct SignInTries: Sendable {
  let storage: any Storage
  let clock: Clock

  /// Counts one try; returns how long to wait instead, in seconds, when there were too many.
  ///
  /// Whoever has to wait costs one look at an index, and no write.
  func begin(_ limits: [TryLimit]) async throws -> Int? {
    let instant = clock.instant()
    if let wait = try await storage.read({ try $0.wait(for: limits, at: instant) }) { return wait }
    return try await storage.writeUnrecorded { try $0.countTry(under: limits, at: instant) }
  }

  /// Forgets a try that was counted and not looked at.
  func takeBack(_ limits: [TryLimit]) async throws {
    try await storage.writeUnrecorded { database in
      for limit in limits { try database.takeBackTry(under: limit) }
    }
  }

  /// Says that the try was right.
  func succeed(_ limit: TryLimit, from client: ClientAddress) async throws {
    try await storage.writeUnrecorded { database in
      try database.clearTries(under: limit)
      try database.takeBackTry(under: .client(client))
    }
  }
}

extension Storage {
  /// Writes what is not the change that the request asks for, and so leaves no record of it.
  @discardableResult
  func writeUnrecorded<T: Sendable>(
    _ body: @escaping @Sendable (any Database) throws -> T
  ) async throws -> T {
    try await PendingRecord.$underWay.withValue(nil) { try await write(body) }
  }
}
