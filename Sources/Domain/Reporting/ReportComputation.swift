/// What a report is computed from.
package struct ReportBasis: Sendable {
  package let framework: Framework
  package let parameters: Parameters
  package let year: ReportingYear
  /// The entries of the year, in the order in which they were recorded.
  package let entries: [Entry]
  package let projects: [Project.Code: Project]

  package init(
    framework: Framework, parameters: Parameters, year: ReportingYear, entries: [Entry],
    projects: some Sequence<Project>
  ) {
    self.framework = framework
    self.parameters = parameters
    self.year = year
    self.entries =
      entries.allSatisfy { year.contains($0.date) }
      ? entries : entries.filter { year.contains($0.date) }
    self.projects = Dictionary(
      projects.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The same, with the entries up to and including this day only.
  package func until(_ day: Day) -> ReportBasis {
    ReportBasis(
      framework: framework, parameters: parameters, year: year,
      entries: entries.filter { $0.date <= day }, projects: projects.values)
  }
}

extension Report {
  /// The report of one structure, whose entries the basis holds.
  package init(of structure: Structure.Code, from basis: ReportBasis) {
    let order = EntryOrder(basis.entries, of: [structure])
    let computation = basis.computation(over: order.activities)
    self.init(
      framework: basis.framework, parameters: basis.parameters, scope: .structure(structure),
      year: basis.year, references: order.references,
      figures: basis.framework.indicators.map(computation.figure))
  }

  /// The consolidated report of these structures: shared activities count once.
  package init(consolidating structures: [Structure.Code], from basis: ReportBasis) {
    let scope = structures.sorted { $0.text < $1.text }
    let order = EntryOrder(basis.entries, of: scope)
    let (united, values) = concurrently(
      { basis.computation(over: Activity.uniting(order.activities)) },
      and: order.byStructure, basis.values)
    let sums = values.sums
    self.init(
      framework: basis.framework, parameters: basis.parameters, scope: .consolidated(scope),
      year: basis.year, references: order.references,
      figures: basis.framework.indicators.mapConcurrently { indicator in
        var figure = united.figure(of: indicator)
        if case .number = figure.value { figure.sum = sums[indicator.id] ?? 0 }
        return figure
      })
    release((consume order, consume united))
  }
}

extension ReportBasis {
  /// What each of these structures alone has of an indicator, in the order of their references.
  package func ownValues(
    of indicator: Indicator, for structures: [Structure.Code]
  ) -> [(structure: Structure.Code, value: Figure.Value)] {
    let order = EntryOrder(entries, of: structures)
    let values = order.byStructure.mapConcurrently { computation(over: $0).value(of: indicator) }
    return zip(order.structures, values).map { (structure: $0, value: $1) }
  }

  fileprivate func computation(over activities: [Activity]) -> Computation {
    Computation(
      activities: activities, projects: projects, year: year,
      supportThreshold: parameters.supportThreshold)
  }

  /// The values alone of all indicators, by their ids.
  fileprivate func values(over activities: [Activity]) -> [String: Figure.Value] {
    let computation = computation(over: activities)
    return Dictionary(
      uniqueKeysWithValues: framework.indicators.map { ($0.id, computation.value(of: $0)) })
  }
}

extension [[String: Figure.Value]] {
  /// For each indicator that is a number, the sum of the structures' own values.
  fileprivate var sums: [String: Int] {
    var sums: [String: Int] = [:]
    for (indicator, value) in joined() {
      if case .number(let number) = value { sums[indicator, default: 0] += number }
    }
    return sums
  }
}
