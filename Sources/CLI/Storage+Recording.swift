import Domain
import Foundation
import Storage
import Web

/// What commands leave in the audit trail.
extension Storage {
  /// Runs the closure and keeps a record of the action, both or neither.
  @discardableResult
  func write<T: Sendable>(
    recording action: AuditAction, _ subject: AuditEvent.Subject? = nil,
    structure: Structure.Code? = nil, _ body: @escaping @Sendable (any Database) throws -> T
  ) async throws -> T {
    let event = AuditEvent(
      actor: .commandLine, action: action, subject: subject, structure: structure)
    return try await write(recording: { _ in [event] }, body)
  }

  /// Runs the closure and keeps records of what came of it, all or nothing.
  @discardableResult
  func write<T: Sendable>(
    recording events: @escaping @Sendable (T) -> [AuditEvent],
    _ body: @escaping @Sendable (any Database) throws -> T
  ) async throws -> T {
    try await write(
      at: SystemEnvironment.clock.instant(), hash: { Secrets.hash($0) }, recording: events, body)
  }

  /// Whether the database refuses a transaction that would write, as a SQLite file does that this
  /// user may only read.
  ///
  /// A PostgreSQL server says so when the first thing is written.
  func refusesToWrite() async throws -> Bool {
    do {
      try await write { _ in }
      return false
    } catch StorageError.readOnly {
      return true
    }
  }

  /// Keeps a record of what is about to be shown; a database that may only be read is read without.
  func record(
    _ action: AuditAction, _ subject: AuditEvent.Subject? = nil, structure: Structure.Code? = nil
  ) async throws {
    do {
      try await write(recording: action, subject, structure: structure) { _ in }
    } catch StorageError.readOnly {
      let words = "maillage: a read-only database keeps no audit record of this\n"
      FileHandle.standardError.write(Data(words.utf8))
    }
  }
}
