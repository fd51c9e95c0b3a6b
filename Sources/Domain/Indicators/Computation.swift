/// Computes indicators over the activities of one year.
package struct Computation: Sendable {
  private let activities: [EntryKind: [Activity]]
  private let year: ReportingYear
  private let support: ProjectSupport

  /// - Parameters:
  ///   - activities: those of `year`.
  ///   - supportThreshold: the least number of meetings of a supported project.
  package init(
    activities: [Activity], projects: [Project.Code: Project], year: ReportingYear,
    supportThreshold: Int
  ) {
    self.activities = Dictionary(grouping: activities, by: \.entry.kind)
    self.year = year
    support = ProjectSupport(
      meetings: self.activities[.projectMeeting] ?? [], projects: projects,
      threshold: supportThreshold)
  }

  package func figure(of indicator: Indicator) -> Figure {
    let fed = feeding(indicator)
    let counted = counted(by: indicator.measure, among: fed)
    return Figure(
      indicator: indicator,
      value: value(of: indicator.measure, over: counted),
      provenance: provenance(of: indicator.measure, counted: counted),
      breakdowns: indicator.breakdowns.map {
        Figure.Breakdown(name: $0.name, parts: parts(of: $0, indicator, over: counted))
      },
      items: indicator.items.map { items(of: $0, indicator, over: counted) },
      warnings: warnings(on: indicator, fed: fed))
  }

  /// The value alone, without its proof.
  package func value(of indicator: Indicator) -> Figure.Value {
    value(
      of: indicator.measure,
      over: counted(by: indicator.measure, among: feeding(indicator)))
  }

  private func feeding(_ indicator: Indicator) -> [Activity] {
    indicator.sources.flatMap { source in
      let ofKind = activities[source.kind] ?? []
      return source.filled == nil ? ofKind : ofKind.filter { source.takes($0.entry) }
    }
  }

  private func counted(by measure: Indicator.Measure, among fed: [Activity]) -> [Activity] {
    guard case .countAnswered(let field) = measure else { return fed }
    return fed.filter { $0.entry[field] != nil }
  }

  private func value(
    of measure: Indicator.Measure, over activities: [Activity]
  ) -> Figure.Value {
    switch measure {
    case .count, .countAnswered: .number(activities.count)
    case .sum(let field): .number(activities.sum(of: field))
    case .distinct(let key): .number(Group.count(of: activities, by: key))
    case .any: .yes(!activities.isEmpty)
    case .supportedTeams: .number(support.teams)
    case .oneOffRequests: .number(support.oneOff.count)
    }
  }

  private func provenance(
    of measure: Indicator.Measure, counted: [Activity]
  ) -> Provenance {
    switch measure {
    case .supportedTeams: Provenance(union: support.supported.map(\.provenance))
    case .oneOffRequests: Provenance(union: support.oneOff.map(\.provenance))
    case .count, .countAnswered, .sum, .distinct, .any: Provenance(of: counted)
    }
  }

  private func warnings(on indicator: Indicator, fed: [Activity]) -> [Figure.Warning] {
    var warnings: [Figure.Warning] = []
    switch indicator.measure {
    case .supportedTeams:
      if let warning = support.borderlineWarning { warnings.append(warning) }
    case .countAnswered(let field):
      let unanswered = fed.filter { $0.entry[field] == nil }
      if !unanswered.isEmpty {
        warnings.append(
          Figure.Warning(
            subject: .unansweredRequests(unanswered.count),
            provenance: Provenance(of: unanswered)))
      }
    case .count, .sum, .distinct, .any, .oneOffRequests: break
    }
    return warnings
      + fed.filter { !$0.conflicts.isEmpty }.map { activity in
        Figure.Warning(
          subject: .conflictingSharedEntry(
            title: activity.entry.displayTitle, columns: activity.conflicts.map(\.name)),
          provenance: activity.provenance)
      }
  }
}

extension Computation {
  private func parts(
    of breakdown: Indicator.Breakdown, _ indicator: Indicator, over activities: [Activity]
  ) -> [Figure.Part] {
    switch breakdown.parts {
    case .codes(let field):
      codeParts(field, indicator, over: activities)
    case .highest(let field):
      highestParts(field, indicator, over: activities)
    case .count(let part):
      [Figure.Part(code: part, value: activities.count, provenance: Provenance(of: activities))]
    case .sums(let fields):
      fields.map { field in
        let filled = activities.filter { $0.number(field) > 0 }
        return Figure.Part(
          code: field.rawValue, value: filled.sum(of: field), provenance: Provenance(of: filled))
      }
    case .projectNature:
      ProjectSupport.parts(of: projects(of: indicator)) { $0.nature(in: year) }
    case .projectPartnership:
      ProjectSupport.parts(of: projects(of: indicator), by: \.partnership)
    }
  }

  private func projects(of indicator: Indicator) -> [ProjectSupport.Accompanied] {
    indicator.measure == .supportedTeams ? support.supported : support.oneOff
  }

  private func codeParts(
    _ field: EntryField, _ indicator: Indicator, over activities: [Activity]
  ) -> [Figure.Part] {
    let codes = indicator.codes(of: field)
    var byCode = codes.map { _ in [Activity]() }
    for activity in activities {
      for code in activity.codes(field) {
        if let place = codes.firstIndex(of: code) { byCode[place].append(activity) }
      }
    }
    return zip(codes, byCode).map { code, activities in
      let value =
        if case .sum(let summed) = indicator.measure {
          activities.sum(of: summed)
        } else {
          activities.count
        }
      return Figure.Part(code: code, value: value, provenance: Provenance(of: activities))
    }
  }

  private func highestParts(
    _ field: EntryField, _ indicator: Indicator, over activities: [Activity]
  ) -> [Figure.Part] {
    guard case .distinct(let key) = indicator.measure else { return [] }
    let codes = indicator.codes(of: field)
    let groups = Dictionary(grouping: Group.groups(of: activities, by: [key])) {
      $0.highest(field, among: codes)
    }
    return codes.map { code in
      let groups = groups[code] ?? []
      return Figure.Part(
        code: code, value: groups.count,
        provenance: Provenance(of: groups.flatMap(\.activities)))
    }
  }

  private func items(
    of list: ItemList, _ indicator: Indicator, over activities: [Activity]
  ) -> [Figure.Item] {
    switch list.rows {
    case .projects: ProjectSupport.items(of: projects(of: indicator))
    case .distinct(let keys):
      Group.groups(of: activities, by: keys).compactMap { $0.item(list.columns, indicator) }
    case .activities:
      activities.sorted { $0.precedes($1) }.compactMap {
        Group(keys: [], activities: [$0]).item(list.columns, indicator)
      }
    }
  }
}
