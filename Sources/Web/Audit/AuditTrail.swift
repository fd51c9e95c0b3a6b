import Domain
import HTTPTypes
import Hummingbird
import Logging
import Storage

/// Leaves a record of each request that the table of audited routes names.
///
/// The record of a change is kept in the change's own transaction (`RecordingStorage`); every other
/// one with the answer, before it leaves: nothing is changed or shown without its record
/// (`docs/decisions/0013-audit.md`).
struct AuditTrail: RouterMiddleware {
  let table: AuditTable
  let storage: any Storage
  let clock: Clock
  let cookies: SiteCookies

  func handle(
    _ request: Request, context: SiteContext,
    next: @concurrent (Request, SiteContext) async throws -> Response
  ) async throws -> Response {
    guard let route = table.route(request.method.rawValue, context.endpointPath ?? ""),
      route.moment != .answer || context.session != nil
    else { return try await next(request, context) }
    let pending = PendingRecord(event(of: route, context), of: route, at: clock.instant())
    let response: Response
    do {
      response = try await PendingRecord.$underWay.withValue(pending) {
        try await next(request, context)
      }
    } catch {
      await keep(pending, afterError: error, context)
      throw error
    }
    try await keep(pending, after: response, context)
    return response
  }

  private func keep(
    _ pending: PendingRecord, after response: Response, _ context: SiteContext
  ) async throws {
    let outcome = pending.outcome(of: response.status)
    if pending.isKept, outcome == .unchanged || outcome == .done { return }
    guard isWorthKeeping(pending, context) else { return }
    do {
      if pending.route.moment == .signIn {
        try await keepSignIn(pending, outcome, response)
      } else {
        try await keep(pending.event(outcome), pending)
      }
    } catch StorageError.readOnly {
      // A copy that nobody can change may be read; what cannot be kept there is in its log.
      context.logger.warning("Not recorded: the database is read-only")
    }
  }

  /// The error itself matters more to the reader than that its record could not be kept.
  private func keep(
    _ pending: PendingRecord, afterError error: any Error, _ context: SiteContext
  ) async {
    // As little as a try that a limit turns away: it was not looked at.
    if pending.route.moment == .signIn, error as? PageError == .busy { return }
    guard isWorthKeeping(pending, context) else { return }
    do {
      try await keep(pending.event(pending.outcome(of: ErrorWords(error).status)), pending)
    } catch {
      context.logger.error("Not recorded", metadata: ["error": "\(String(reflecting: error))"])
    }
  }

  /// Whether a request that changed nothing is recorded: what strangers ask for in vain is not,
  /// unless they tried to sign in.
  private func isWorthKeeping(_ pending: PendingRecord, _ context: SiteContext) -> Bool {
    pending.isTry || context.session != nil && pending.route.moment != .signIn
  }

  private func keep(_ event: AuditEvent, _ pending: PendingRecord) async throws {
    try await storage.record(event, at: pending.instant, hash: { Secrets.hash($0) })
  }

  /// A try is recorded with the account that it was for, never with what was typed.
  private func keepSignIn(
    _ pending: PendingRecord, _ outcome: AuditEvent.Outcome, _ response: Response
  ) async throws {
    if response.status == .tooManyRequests { return }
    let token = cookies.sessionToken(setBy: response).map(Secrets.hash)
    let instant = pending.instant
    let event = try await storage.read { database in
      var event = pending.event(token == nil && outcome == .done ? .unchanged : outcome)
      if let token, let session = try database.session(tokenHash: token, at: instant) {
        event.actor = .account(session.account.id, name: session.account.name)
        event.right = session.right
        event.structure = session.right.structure
        event.subject = nil
      }
      return event
    }
    try await keep(event, pending)
  }
}

extension PendingRecord {
  fileprivate func outcome(of status: HTTPResponse.Status) -> AuditEvent.Outcome {
    switch status.kind {
    case .clientError: .refused
    case .serverError: .failed
    default: route.moment == .change ? .unchanged : .done
    }
  }
}

extension AuditTrail {
  private func event(of route: AuditedRoute, _ context: SiteContext) -> AuditEvent {
    let session = context.session
    let structure = place("structure", context).map { Structure.Code($0) }
    return AuditEvent(
      actor: session.map { .account($0.account.id, name: $0.account.name) } ?? .nobody,
      right: session?.right, action: route.action, subject: subject(of: route, context),
      structure: structure ?? session?.right.structure)
  }

  private func subject(
    of route: AuditedRoute, _ context: SiteContext
  ) -> AuditEvent.Subject? {
    switch route.subject {
    case .path(let kind, let name):
      place(name, context).map { AuditEvent.Subject(kind, $0) }
    case .report:
      report(context).map { AuditEvent.Subject(.report, $0) }
    case .made, nil: nil
    }
  }

  private func report(_ context: SiteContext) -> String? {
    let isRegion = context.parameters.get("structure") == nil
    guard let year = place("year", context),
      let scope = isRegion ? "region" : place("structure", context)
    else { return nil }
    return "\(scope)/\(year)"
  }

  /// A part of the path, if it can be the name of a thing rather than a text.
  private func place(_ name: String, _ context: SiteContext) -> String? {
    let signs = "0123456789-_.".unicodeScalars
    guard let text = try? context.pathText(name), text.utf8.count <= 40,
      text.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || signs.contains($0) })
    else { return nil }
    return text
  }
}
