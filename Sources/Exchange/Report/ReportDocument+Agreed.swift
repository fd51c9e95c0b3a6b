package import Domain

extension ReportDocument {
  /// What the structure had agreed to when the year began.
  package struct Agreed: Sendable {
    let heading: String
    let hasPriorities: Bool
    let priorities: [Line]
    /// Nil when nothing was decided.
    let decisions: String?

    struct Line: Sendable {
      let priorityTitle: String
      /// Such as "2.1.1 Rencontres auprès des acteurs"; nil for none.
      let indicator: String?
      let target: String
      let owner: String
      let dueOn: String
      let state: String
      /// The year for which it was agreed.
      let agreedFor: Int
    }

    /// - Parameters:
    ///   - priorities: each with the year for which it was agreed.
    ///   - year: of the report.
    package init(
      _ priorities: [(priority: Priority, year: ReportingYear)], decisions: String,
      before year: ReportingYear, framework: Framework
    ) {
      heading = French.prioritiesOf(year.previous)
      hasPriorities = !priorities.isEmpty
      self.priorities = priorities.map { priority, year in
        Line(
          priorityTitle: French.spaced(priority.title),
          indicator: priority.indicator.map { id in
            framework.indicator(id).map { "\(id) \(French.spaced($0.name))" } ?? id
          }, target: French.spaced(priority.target), owner: French.spaced(priority.owner),
          dueOn: priority.dueOn.map(French.date) ?? "", state: French.state(priority.state),
          agreedFor: year.number)
      }
      self.decisions = decisions.isEmpty ? nil : French.spaced(decisions)
    }
  }
}

extension French {
  package static func prioritiesOf(_ year: ReportingYear) -> String {
    "Les priorités convenues pour \(year.number)"
  }
}
