extension AuditEvent {
  /// The event's columns in their order, as they are kept and hashed.
  package var cells: [String?] {
    let (kind, account, name): (String, String?, String?) =
      switch actor {
      case .nobody: (ActorKind.nobody.rawValue, nil, nil)
      case .commandLine: (ActorKind.commandLine.rawValue, nil, nil)
      case .account(let id, let name): (ActorKind.account.rawValue, id.text, name)
      }
    return [
      kind, account, name, right?.role.rawValue, right?.structure?.text, action.rawValue,
      subject?.kind.rawValue, subject?.id, structure?.text, outcome.rawValue,
    ]
  }

  /// Reads the columns that `cells` gives; nil for what this version does not write.
  package init?(cells: [String?]) {
    guard cells.count == 10, let kind = cells[0].flatMap(ActorKind.init),
      let action = cells[5].flatMap(AuditAction.init),
      let outcome = cells[9].flatMap(Outcome.init)
    else { return nil }
    self.init(
      actor: Self.actor(kind, id: cells[1], name: cells[2]),
      right: cells[3].flatMap(Right.Role.init).flatMap { role in
        Right(role, of: cells[4].map { Structure.Code($0) })
      },
      action: action, subject: Self.subject(kind: cells[6], id: cells[7]),
      structure: cells[8].map { Structure.Code($0) }, outcome: outcome)
  }

  private enum ActorKind: String {
    case nobody, account
    case commandLine = "command_line"
  }

  private static func actor(_ kind: ActorKind, id: String?, name: String?) -> Actor {
    switch kind {
    case .nobody: .nobody
    case .commandLine: .commandLine
    case .account: .account(Account.ID(id ?? ""), name: name ?? "")
    }
  }

  private static func subject(kind: String?, id: String?) -> Subject? {
    guard let kind = kind.flatMap(Subject.Kind.init), let id else { return nil }
    return Subject(kind, id)
  }
}
