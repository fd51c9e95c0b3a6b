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
    state = French.state(priority.state)
    isOpen = priority.state.isOpen
    isCarried = stored.isCarried
    changePath =
      "\(DialogueRequest.path(stored.structure, stored.year))/priorites/\(stored.id)"
  }
}
