extension ReportCheck {
  /// Everything to look at before a structure's report is sent: first whether its year is over, then
  /// what its figures say, in the framework's order, then its shared activities.
  ///
  /// - Parameters:
  ///   - today: the day on which it would be sent.
  ///   - previous: the same report a year earlier; nil compares nothing.
  ///   - shared: the entries of every structure, of any year, that tell of activities which the
  ///     report's entries share.
  package static func all(
    of report: Report, on today: Day, comparedTo previous: EarlierFigures?, shared: [Entry]
  ) -> [ReportCheck] {
    let year =
      today.year > report.year.number ? [] : [ReportCheck(.yearUnderWay, at: .report)]
    let figures = report.figures.flatMap { figure in
      checks(of: figure, comparedTo: previous?[figure.indicator.id])
    }
    return year + figures + checks(ofShared: shared, in: report)
  }

  private static func checks(
    of figure: Figure, comparedTo previous: Figure.Value?
  ) -> [ReportCheck] {
    let place = Place.indicator(figure.indicator.id)
    let empty = figure.provenance.isEmpty ? [ReportCheck(.emptyIndicator, at: place)] : []
    let warnings = figure.warnings.map { ReportCheck(.warning($0), at: place) }
    return empty + moves(of: figure, since: previous, at: place) + warnings
  }

  private static func moves(
    of figure: Figure, since previous: Figure.Value?, at place: Place
  ) -> [ReportCheck] {
    guard case .number(let now) = figure.value, case .number(let before)? = previous,
      hasMoved(from: before, to: now)
    else { return [] }
    return [ReportCheck(.moved(from: before, to: now), at: place)]
  }

  /// Whether a figure went up or down by more than half of what it was: from nothing, any is more.
  static func hasMoved(from before: Int, to now: Int) -> Bool {
    abs(now - before) * 2 > before
  }

  private static func checks(ofShared entries: [Entry], in report: Report) -> [ReportCheck] {
    let own = Set(report.references)
    let groups = Dictionary(grouping: entries) { $0.sharedReference ?? "" }
    return entries.filter { own.contains($0.reference) }.flatMap { entry in
      checks(of: entry, amongShared: groups[entry.sharedReference ?? ""] ?? [], in: report.year)
    }
  }

  private static func checks(
    of entry: Entry, amongShared group: [Entry], in year: ReportingYear
  ) -> [ReportCheck] {
    let place = Place.entry(entry.reference, title: entry.displayTitle)
    let others = group.filter { $0.reference.structure != entry.reference.structure }
    if others.isEmpty { return [ReportCheck(.notedAlone, at: place)] }
    let elsewhere = others.map(\.date).filter { !year.contains($0) }
    if !elsewhere.isEmpty { return [ReportCheck(.datedElsewhere(elsewhere), at: place)] }
    let united = Activity.uniting(group.map { Activity(entry: $0, provenance: .none) })
    let columns = united.flatMap(\.conflicts).map(\.name)
    return columns.isEmpty ? [] : [ReportCheck(.differing(columns: columns), at: place)]
  }
}
