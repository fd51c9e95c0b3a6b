/// A program that had not ended in its time.
struct TookTooLong: Error {}

/// Cancels the work, which ends the programs that it runs, when it takes longer than it may.
///
/// - Throws: `TookTooLong`, and what the work throws.
func finished<Result: Sendable>(
  within longest: Duration, _ work: @escaping @Sendable () async throws -> Result
) async throws -> Result {
  try await withThrowingTaskGroup(of: Result.self) { group in
    group.addTask { try await work() }
    group.addTask {
      try await Task.sleep(for: longest)
      throw TookTooLong()
    }
    defer { group.cancelAll() }
    guard let first = try await group.next() else { throw TookTooLong() }
    return first
  }
}
