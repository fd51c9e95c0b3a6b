/// The reports of several structures side by side, indicator by indicator.
package struct Comparison: Sendable {
  package struct Line: Sendable {
    package let indicator: Indicator
    /// In the order of the reports.
    package let values: [Figure.Value?]
    /// The sum of the numbers; for a yes or no, how many say yes.
    package let sum: Int
    /// Shared activities counted once; nil where it is not known.
    package let consolidated: Figure.Value?

    /// The consolidated number less the sum.
    package var difference: Int? {
      guard case .number(let number) = consolidated else { return nil }
      return number - sum
    }
  }

  package let year: ReportingYear
  package let framework: Framework
  package let reports: [BareReport]
  package let consolidated: BareReport?
  package let lines: [Line]
  package let lists: [MergedList]

  /// - Parameters:
  ///   - reports: of one structure each.
  ///   - consolidated: of all of them together, where it is known.
  package init(
    _ reports: [BareReport], consolidated: BareReport?, in year: ReportingYear,
    under framework: Framework, joined: JoinedTitles
  ) {
    self.year = year
    self.framework = framework
    self.reports = reports
    self.consolidated = consolidated
    lines = framework.indicators.map { indicator in
      let values = reports.map { $0.figure(indicator.id)?.value }
      return Line(
        indicator: indicator, values: values, sum: values.reduce(0) { $0 + ($1?.amount ?? 0) },
        consolidated: consolidated?.figure(indicator.id)?.value)
    }
    lists = framework.indicators.filter(\.listsNames).map { indicator in
      MergedList(of: indicator, in: reports, joined: joined)
    }
  }

  package func line(_ id: String) -> Line? { lines.first { $0.indicator.id == id } }
}

extension Figure.Value {
  /// The number; 1 for yes and 0 for no.
  package var amount: Int {
    switch self {
    case .number(let number): number
    case .yes(let yes): yes ? 1 : 0
    }
  }
}

extension Indicator {
  /// Whether its list names things that several structures can have in common.
  package var listsNames: Bool {
    items != nil && !sources.isEmpty && sources.allSatisfy(\.kind.namesWhatOthersName)
  }
}

extension EntryKind {
  fileprivate var namesWhatOthersName: Bool {
    switch self {
    case .commonProject, .bodyParticipation, .trainingOrganised, .trainingRelayed: true
    default: false
    }
  }
}
