import Foundation
package import Storage

/// Storage in a PostgreSQL database, version 15 or later.
///
/// Each connection belongs to a thread of its own, since libpq blocks: the threads take the
/// transactions from one queue. A connection is opened when its thread first needs it, and again
/// when it was lost.
package final class PostgresStorage: Storage {
  private let jobs: JobQueue

  /// Connects to the database at `url` (`postgres://user:password@host:port/database?…`, as libpq
  /// reads it) and keeps at most `connections` connections.
  ///
  /// Throws `.unreachable`, whose reason never holds the password.
  package init(url: String, connections: Int = 4) async throws(StorageError) {
    try ClientLibrary.checkInstalled()
    let address = try PostgresAddress(url: url)
    jobs = JobQueue(threads: connections)
    for _ in 0..<connections { Self.startThread(for: address, jobs: jobs) }
    do {
      try await run { try $0.connect() }
    } catch let error as StorageError {
      throw error
    } catch {
      throw .unreachable(reason: "\(type(of: error))")
    }
  }

  deinit {
    jobs.close()
  }

  package func read<T: Sendable>(
    _ body: @escaping @Sendable (any Database) throws -> T
  ) async throws -> T {
    try await run { try $0.read(body) }
  }

  @discardableResult
  package func write<T: Sendable>(
    _ body: @escaping @Sendable (any Database) throws -> T
  ) async throws -> T {
    try await run { try $0.write(body) }
  }

  package func close() async throws {
    jobs.close()
    await jobs.ended()
  }

  private func run<T: Sendable>(
    _ work: @escaping @Sendable (PostgresSession) throws -> T
  ) async throws -> T {
    try Task.checkCancellation()
    return try await withCheckedThrowingContinuation { continuation in
      let isAccepted = jobs.add { session in
        continuation.resume(with: Result { try work(session) })
      }
      if !isAccepted {
        continuation.resume(throwing: StorageError.unreachable(reason: "the storage is closed"))
      }
    }
  }

  private static func startThread(for address: PostgresAddress, jobs: JobQueue) {
    let thread = Thread {
      serve(jobs, at: address)
      jobs.threadEnded()
    }
    thread.name = "maillage.postgres"
    thread.start()
  }

  /// The session, and the connection that it holds, never leave the thread that runs this.
  private static func serve(_ jobs: JobQueue, at address: PostgresAddress) {
    let session = PostgresSession(address: address)
    while let job = jobs.next() { job(session) }
  }
}
