/// What somebody did, or tried to do, as the audit trail keeps it.
///
/// It holds codes and names of things only: no text that a person wrote, and no secret.
package struct AuditEvent: Sendable, Hashable {
  package enum Actor: Sendable, Hashable {
    /// Somebody who is not signed in.
    case nobody
    case commandLine
    /// - Parameter name: as it was at that moment.
    case account(Account.ID, name: String)
  }

  package enum Outcome: String, Sendable, CaseIterable {
    case done
    /// The request was taken, and nothing was different afterwards.
    case unchanged
    /// Not allowed, not found or not valid.
    case refused
    /// The system could not.
    case failed
  }

  /// What the action was about.
  package struct Subject: Sendable, Hashable {
    package enum Kind: String, Sendable, CaseIterable {
      case entry, project, structure, report, account, right, token, session, campaign, dialogue
      case agendaItem = "agenda_item"
      /// Of the directory.
      case sheet
    }

    package let kind: Kind
    package let id: String

    package init(_ kind: Kind, _ id: String) {
      self.kind = kind
      self.id = id
    }
  }

  package var actor: Actor
  /// The right that the person acted under; nil for nobody and on the command line.
  package var right: Right?
  package var action: AuditAction
  package var subject: Subject?
  /// The structure that the action concerns.
  package var structure: Structure.Code?
  package var outcome: Outcome

  package init(
    actor: Actor, right: Right? = nil, action: AuditAction, subject: Subject? = nil,
    structure: Structure.Code? = nil, outcome: Outcome = .done
  ) {
    self.actor = actor
    self.right = right
    self.action = action
    self.subject = subject
    self.structure = structure
    self.outcome = outcome
  }
}

/// An event in its place in the trail.
package struct AuditRecord: Sendable, Hashable {
  /// From 1, without a gap.
  package let number: Int
  /// Seconds since 1970.
  package let instant: Int
  /// The event's columns, as they are kept.
  package let cells: [String?]

  /// - Parameter cells: as `AuditEvent.cells`.
  package init(number: Int, instant: Int, cells: [String?]) {
    self.number = number
    self.instant = instant
    self.cells = cells
  }

  /// Nil for what another version of the program has written, and this one cannot read.
  package var event: AuditEvent? { AuditEvent(cells: cells) }
}
