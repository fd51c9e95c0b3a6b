/// Something that a structure has agreed to reach.
package struct Priority: Sendable, Hashable {
  package enum State: String, Sendable, Hashable, CaseIterable {
    case notStarted = "not_started"
    case underWay = "under_way"
    case reached
    case abandoned

    /// Whether there is still something to do.
    package var isOpen: Bool { self == .notStarted || self == .underWay }
  }

  package var title: String
  /// The id of the indicator that it bears on; nil for none.
  package var indicator: String?
  /// What is to be reached; empty when not said.
  package var target: String
  /// Who sees to it; empty when not said.
  package var owner: String
  package var dueOn: Day?
  package var state: State

  package init(
    title: String, indicator: String? = nil, target: String = "", owner: String = "",
    dueOn: Day? = nil, state: State = .notStarted
  ) {
    self.title = title
    self.indicator = indicator
    self.target = target
    self.owner = owner
    self.dueOn = dueOn
    self.state = state
  }
}
