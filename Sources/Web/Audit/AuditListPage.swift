import Domain
import Storage

/// The audit trail, the latest records first, with its filters.
struct AuditListPage: Page {
  struct Line: Sendable {
    let number: Int
    let time: String
    let person: String
    let role: String?
    let action: String
    let subject: String?
    let structure: String?
    let outcome: String
  }

  static let template = "audit"

  let title = Words.audit
  let section: Section? = .audit
  let person: String
  let from: String
  let until: String
  let actions: [Option]
  let structures: [Option]
  let lines: [Line]
  let isEmpty: Bool
  let firstPath: String?
  let nextPath: String?

  init(
    _ query: AuditQuery, _ found: AuditPage, structures: [Structure], accounts: [Account]
  ) {
    person = query.person
    from = query.from
    until = query.until
    actions = AuditAction.allCases.map { action in
      Option(
        value: action.rawValue, label: Words.name(of: action),
        isChosen: query.action == action.rawValue)
    }
    self.structures = structures.map { structure in
      Option(
        value: structure.code.text, label: structure.name,
        isChosen: query.structure == structure.code.text)
    }
    let names = Dictionary(
      structures.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    let people = Dictionary(
      accounts.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    lines = found.records.map { Line($0, structureNames: names, accountNames: people) }
    isEmpty = lines.isEmpty
    firstPath = query.cursor == nil ? nil : query.path()
    nextPath = found.next.map(query.path(before:))
  }
}

extension AuditListPage.Line {
  fileprivate init(
    _ record: AuditRecord, structureNames: [Structure.Code: String],
    accountNames: [Account.ID: String]
  ) {
    guard let event = record.event else {
      self.init(inCodes: record)
      return
    }
    self.init(
      number: record.number, time: LocalTime.text(record.instant),
      person: Words.name(of: event.actor), role: event.right.map { Words.name(of: $0.role) },
      action: Words.name(of: event.action),
      subject: event.subject.map { Words.name(of: $0, accountNames) },
      structure: event.structure.map { structureNames[$0] ?? $0.text },
      outcome: Words.name(of: event.outcome))
  }

  /// A record that this version cannot read, with the codes that it holds.
  private init(inCodes record: AuditRecord) {
    func codes(_ columns: Int...) -> String {
      columns.compactMap { record.cells[$0] }.joined(separator: " ")
    }
    self.init(
      number: record.number, time: LocalTime.text(record.instant), person: codes(2),
      role: codes(3), action: codes(5), subject: codes(6, 7), structure: codes(8),
      outcome: codes(9))
  }
}
