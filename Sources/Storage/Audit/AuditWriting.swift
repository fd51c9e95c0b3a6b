package import Domain

/// SHA-256 of a text, in hexadecimal.
package typealias AuditHash = @Sendable (_ text: String) -> String

extension Storage {
  /// Runs the closure and keeps a record of what it did, both or neither.
  ///
  /// - Parameters:
  ///   - instant: seconds since 1970.
  ///   - events: what the closure's result makes of it.
  @discardableResult
  package func write<T: Sendable>(
    at instant: Int, hash: @escaping AuditHash,
    recording events: @escaping @Sendable (T) -> [AuditEvent],
    _ body: @escaping @Sendable (any Database) throws -> T
  ) async throws -> T {
    try await write { database in
      try database.lockAudit()
      let result = try body(database)
      for event in events(result) { try database.append(event, at: instant, hash: hash) }
      return result
    }
  }

  /// Keeps a record of something that changed nothing else.
  package func record(_ event: AuditEvent, at instant: Int, hash: @escaping AuditHash) async throws
  {
    try await write(at: instant, hash: hash, recording: { _ in [event] }, { _ in })
  }
}

extension Database {
  /// Adds the event to the trail; the transaction began with `lockAudit()`.
  func append(_ event: AuditEvent, at instant: Int, hash: AuditHash) throws {
    let end = try auditEnd()
    let unsigned = AuditLine(
      number: end.number + 1, cells: ["\(instant)"] + event.cells, previous: end.hash, hash: "")
    let texts = Query.joined(event.cells.map { "\($0)" }, by: ", ")
    try execute(
      """
      INSERT INTO audit_record
        (number, instant, actor, account, account_name, role, role_structure, action, subject_kind,
        subject, structure, outcome, previous_hash, hash)
      VALUES (\(unsigned.number), \(instant), \(texts), \(end.hash), \(hash(unsigned.canonicalText)))
      """)
  }

  /// Where the trail ends, as it is kept apart from the records.
  package func auditEnd() throws -> AuditEnd {
    try row("SELECT number, hash FROM audit_end WHERE id = 1") { row in
      AuditEnd(number: row.int(0), hash: row.text(1))
    } ?? .none
  }
}
