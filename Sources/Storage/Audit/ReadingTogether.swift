extension Storage {
  /// Runs both at the same time, each in a read transaction of its own, over one state of the data.
  ///
  /// Every change adds to the audit trail in its own transaction: two transactions that see the same
  /// end of it see the same state of all that is audited. When something changed in between, both are
  /// run again in one.
  func read<One: Sendable, Other: Sendable>(
    _ one: @escaping @Sendable (any Database) throws -> One,
    together other: @escaping @Sendable (any Database) throws -> Other
  ) async throws -> (One, Other) {
    async let first = read { (try $0.auditEnd(), try one($0)) }
    let second = try await read { (try $0.auditEnd(), try other($0)) }
    let (end, result) = try await first
    if end == second.0 { return (result, second.1) }
    return try await read { (try one($0), try other($0)) }
  }
}
