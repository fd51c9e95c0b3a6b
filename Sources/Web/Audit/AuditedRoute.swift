package import Domain

/// What a request to a route leaves in the audit trail.
package struct AuditedRoute: Sendable {
  /// When the record is made.
  package enum Moment: Sendable {
    /// With what the request changes, in its transaction.
    case change
    /// With the answer, before it leaves.
    case answer
    /// With the answer, which says who has signed in.
    case signIn
  }

  /// Where it is said what the request is about.
  package enum Place: Sendable {
    /// A part of the path.
    case path(AuditEvent.Subject.Kind, String)
    /// The structure and the year of the path; the region without a structure.
    case report
    /// What the change gives back: the thing that it made.
    case made(AuditEvent.Subject.Kind)
  }

  package let action: AuditAction
  package let moment: Moment
  package let subject: Place?

  package static func change(_ action: AuditAction, _ subject: Place? = nil) -> AuditedRoute {
    AuditedRoute(action: action, moment: .change, subject: subject)
  }

  package static func look(_ action: AuditAction, _ subject: Place? = nil) -> AuditedRoute {
    AuditedRoute(action: action, moment: .answer, subject: subject)
  }

  package static let signIn = AuditedRoute(action: .signIn, moment: .signIn, subject: nil)
}
