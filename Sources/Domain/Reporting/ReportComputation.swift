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
    self.entries = entries.kept { year.contains($0.date) }
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
    let own = basis.entries.kept { $0.reference.structure == structure }
    let order = EntryOrder(own)
    let computation = basis.computation(over: order.activities(of: own))
    self.init(
      framework: basis.framework, parameters: basis.parameters, scope: .structure(structure),
      year: basis.year, references: order.references,
      figures: basis.framework.indicators.map(computation.figure))
  }

  /// The consolidated report of these structures: shared activities count once.
  package init(consolidating structures: [Structure.Code], from basis: ReportBasis) {
    let scope = structures.sorted { $0.text < $1.text }
    let included = Set(scope)
    let entries = basis.entries.kept { included.contains($0.reference.structure) }
    let order = EntryOrder(entries)
    let single = order.activities(of: entries)
    let united = basis.computation(over: Activity.uniting(single))
    let sums = basis.sums(over: single)
    self.init(
      framework: basis.framework, parameters: basis.parameters, scope: .consolidated(scope),
      year: basis.year, references: order.references,
      figures: basis.framework.indicators.mapConcurrently { indicator in
        var figure = united.figure(of: indicator)
        if case .number = figure.value { figure.sum = sums[indicator.id] ?? 0 }
        return figure
      })
  }
}

extension ReportBasis {
  fileprivate func computation(over activities: [Activity]) -> Computation {
    Computation(
      activities: activities, projects: projects, year: year,
      supportThreshold: parameters.supportThreshold)
  }

  /// For each indicator that is a number, the sum of the structures' own values.
  fileprivate func sums(over single: [Activity]) -> [String: Int] {
    let structures = Array(Dictionary(grouping: single, by: \.entry.reference.structure).values)
    let values = structures.mapConcurrently { own in
      let computation = computation(over: own)
      return framework.indicators.map { ($0.id, computation.value(of: $0)) }
    }
    var sums: [String: Int] = [:]
    for (indicator, value) in values.joined() {
      if case .number(let number) = value { sums[indicator, default: 0] += number }
    }
    return sums
  }
}

extension [Entry] {
  /// Those that the condition holds for: the list itself, uncopied, when it holds for all.
  fileprivate func kept(where condition: (Entry) -> Bool) -> [Entry] {
    allSatisfy(condition) ? self : filter(condition)
  }
}

/// The order of entries by their written references.
private struct EntryOrder {
  let references: [Entry.Reference]
  /// For each entry, in the order given, its position in `references`.
  private let positions: [Int32]

  init(_ entries: [Entry]) {
    let names = Set(entries.map(\.reference.structure)).sorted { "\($0.text)/" < "\($1.text)/" }
    let ranks = Dictionary(uniqueKeysWithValues: zip(names, 0...))
    let keyed = entries.indices.map { index in
      (
        rank: ranks[entries[index].reference.structure] ?? 0,
        local: entries[index].reference.local, index: index
      )
    }
    let sorted = keyed.sorted { $0.rank == $1.rank ? $0.local < $1.local : $0.rank < $1.rank }
    references = sorted.map { entries[$0.index].reference }
    var positions = [Int32](repeating: 0, count: entries.count)
    for (position, key) in sorted.enumerated() { positions[key.index] = Int32(position) }
    self.positions = positions
  }

  /// One activity for each entry, in the order given.
  func activities(of entries: [Entry]) -> [Activity] {
    zip(entries, positions).map { entry, position in
      Activity(entry: entry, provenance: Provenance(position: Int(position)))
    }
  }
}
