import Domain
import Exchange
import Storage

/// A priority as a table shows it.
struct PriorityLine: Sendable {
  let priorityTitle: String
  /// Such as "2.1.1 Rencontres auprès des acteurs", or a dash.
  let indicator: String
  let target: String
  let owner: String
  let dueOn: String
  let state: String
  let isOpen: Bool
  let isCarried: Bool
  let changePath: String

  init(_ stored: StoredPriority, framework: Framework) {
    let priority = stored.priority
    priorityTitle = French.spaced(priority.title)
    indicator =
      priority.indicator.map { id in
        framework.indicator(id).map { "\(id) \(French.spaced($0.name))" } ?? id
      } ?? Words.nothing
    target = priority.target.isEmpty ? Words.nothing : French.spaced(priority.target)
    owner = priority.owner.isEmpty ? Words.nothing : French.spaced(priority.owner)
    dueOn = priority.dueOn.map(French.date) ?? Words.nothing
    state = Words.state(priority.state)
    isOpen = priority.state.isOpen
    isCarried = stored.isCarried
    changePath =
      "\(DialogueRequest.path(stored.structure, stored.year))/priorites/\(stored.id)"
  }
}

/// What was agreed for the year before, as the pages of a year show it in front.
struct AgreedPriorities: Sendable {
  let heading: String
  let dialoguePath: String
  let priorities: [PriorityLine]

  /// Nil when nothing was agreed.
  init?(
    for structure: Structure.Code, before year: ReportingYear, in database: any Database,
    framework: Framework
  ) throws {
    let before = year.previous
    let found = try database.priorities(of: structure, in: before)
    guard before < year, !found.isEmpty else { return nil }
    heading = Words.prioritiesOf(before)
    dialoguePath = DialogueRequest.path(structure, before)
    priorities = found.map { PriorityLine($0, framework: framework) }
  }
}

extension AgreedPriorities {
  /// Nil for the report of the region, or when nothing was agreed.
  init?(for report: ReportRequest, in database: any Database, catalogue: Catalogue) throws {
    guard case .structure(let structure) = report.scope else { return nil }
    try self.init(
      for: structure, before: report.year, in: database,
      framework: catalogue.framework(for: report.year.previous))
  }
}
