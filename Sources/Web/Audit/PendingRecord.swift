import Domain
import Storage
import Synchronization

/// The record of the request under way, until it is kept.
final class PendingRecord: Sendable {
  /// The one of this request; nil for a request that leaves none.
  @TaskLocal static var underWay: PendingRecord?

  let route: AuditedRoute
  /// Seconds since 1970.
  let instant: Int
  private let event: AuditEvent
  private let kept = Mutex(false)
  private let tried = Mutex(Tried.nobody)

  /// Whom somebody tries to sign in as.
  private enum Tried {
    case nobody
    /// Somebody who has no account here.
    case stranger
    case account(Account.ID)
  }

  init(_ event: AuditEvent, of route: AuditedRoute, at instant: Int) {
    self.event = event
    self.route = route
    self.instant = instant
  }

  var isKept: Bool { kept.withLock { $0 } }

  func keep() { kept.withLock { $0 = true } }

  /// Says that the request under way is a try to sign in: what was refused before that, for want of
  /// anything to try, leaves no record.
  ///
  /// - Parameter account: nil for somebody who has none here.
  static func noteTry(of account: Account.ID?) {
    underWay?.tried.withLock { $0 = account.map(Tried.account) ?? .stranger }
  }

  var isTry: Bool {
    tried.withLock { tried in
      if case .nobody = tried { false } else { true }
    }
  }

  func event(_ outcome: AuditEvent.Outcome) -> AuditEvent {
    var event = event
    event.outcome = outcome
    if case .account(let id) = tried.withLock({ $0 }) {
      event.subject = AuditEvent.Subject(.account, id.text)
    }
    return event
  }

  /// The events of a change that gave back this.
  func events(after result: some Sendable) -> [AuditEvent] {
    var event = event(.done)
    guard let result = result as? any AuditedResult else { return [event] }
    if !result.isChange { event.outcome = .unchanged }
    if case .made(let kind) = route.subject, !result.auditID.isEmpty {
      event.subject = AuditEvent.Subject(kind, result.auditID)
    }
    return result.events(from: event)
  }
}

/// What a change gives back to say what it made.
protocol AuditedResult {
  /// Empty when there is no such thing.
  var auditID: String { get }
  /// Whether anything is different now.
  var isChange: Bool { get }
  /// What is recorded, where the result knows more than the request.
  func events(from event: AuditEvent) -> [AuditEvent]
}

extension AuditedResult {
  var isChange: Bool { true }
  func events(from event: AuditEvent) -> [AuditEvent] { [event] }
}

extension StoredEntry.ID: AuditedResult {
  var auditID: String { "\(self)" }
}

extension Account.ID: AuditedResult {
  var auditID: String { text }
}

extension Project.Code: AuditedResult {
  var auditID: String { text }
}

/// A storage that adds the record of the request under way to the first change that it makes.
struct RecordingStorage: Storage {
  let base: any Storage

  func read<T: Sendable>(_ body: @escaping @Sendable (any Database) throws -> T) async throws -> T {
    try await base.read(body)
  }

  func write<T: Sendable>(_ body: @escaping @Sendable (any Database) throws -> T) async throws -> T
  {
    guard let pending = PendingRecord.underWay, pending.route.moment == .change, !pending.isKept
    else { return try await base.write(body) }
    let result = try await base.write(
      at: pending.instant, hash: { Secrets.hash($0) },
      recording: { pending.events(after: $0) }, body)
    pending.keep()
    return result
  }

  func close() async throws { try await base.close() }
}
