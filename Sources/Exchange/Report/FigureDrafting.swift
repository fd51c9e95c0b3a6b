import Domain

extension ReportDocument.IndicatorLine {
  /// - Parameters:
  ///   - previous: the figures of an earlier year, if they are known.
  ///   - isEmpty: whether no activity of the year feeds the indicator.
  ///   - comment: what the structure writes about the figure.
  init(
    _ figure: Figure, of report: Report, comparedTo previous: EarlierFigures?, isEmpty: Bool,
    comment: String?, _ labels: Labels
  ) {
    let indicator = figure.indicator
    id = indicator.id
    name = French.spaced(indicator.name)
    label = French.spaced(indicator.label)
    rule = French.spaced(indicator.rule)
    value = figure.value
    valueText = figure.value.french
    self.previous = previous?[indicator.id]
    previousValueText = self.previous?.french ?? "–"
    previousText = previous.flatMap { earlier in
      earlier[indicator.id].map { "\($0.french) en \(earlier.year.number)" }
    }
    consolidation = figure.sum.flatMap { ReportDocument.Consolidation(sum: $0, figure.value) }
    breakdowns = zip(indicator.breakdowns, figure.breakdowns).map {
      ReportDocument.Breakdown($1, as: $0, of: indicator, labels)
    }
    items = figure.items.flatMap { ReportDocument.ItemTable($0, of: indicator, labels) }
    hasWarnings = !figure.warnings.isEmpty
    warnings = figure.warnings.map {
      ReportDocument.Warning(
        code: $0.code, message: French.spaced(labels.message(for: $0)),
        references: report.references($0.provenance).map(report.written).joined(separator: ", "),
        provenance: $0.provenance)
    }
    provenance = figure.provenance
    summed = indicator.summed
    contributed = ReportDocument.ContributedField.all(of: indicator, labels)
    hasActivities = !figure.provenance.isEmpty
    activityCount = French.count(figure.provenance.count, "activité", "activités")
    self.isEmpty = isEmpty
    indicatorComment = comment
    let lines = breakdowns.map(\.parts.count).reduce(0, +) + (items?.rows.count ?? 0)
    isLong = lines > Self.linesKeptTogether
  }
}

extension ReportDocument.IndicatorLine {
  /// The lines of detail beyond which keeping an indicator on one page leaves large blanks.
  private static let linesKeptTogether = 24
}

extension ReportDocument.Consolidation {
  fileprivate init?(sum: Int, _ value: Figure.Value) {
    guard case .number(let consolidated) = value else { return nil }
    self.sum = sum
    sumText = French.number(sum)
    difference = consolidated - sum
    differenceText = (difference > 0 ? "+" : "") + French.number(difference)
  }
}

extension ReportDocument.Breakdown {
  fileprivate init(
    _ breakdown: Figure.Breakdown, as stated: Indicator.Breakdown, of indicator: Indicator,
    _ labels: Labels
  ) {
    let largest = breakdown.parts.map(\.value).max() ?? 0
    name = breakdown.name
    label = labels.breakdown(breakdown.name)
    isOverlapping = stated.isOverlapping(in: indicator)
    parts = breakdown.parts.map { part in
      ReportDocument.Part(
        code: part.code, label: labels.part(part.code, of: breakdown.name), value: part.value,
        valueText: French.number(part.value),
        percent: largest == 0 ? 0 : Int((Double(part.value) / Double(largest) * 100).rounded()),
        provenance: part.provenance, summed: indicator.summed(in: part.code, of: stated))
    }
  }
}

extension ReportDocument.ItemTable {
  /// Nil without items, since they are what names the columns.
  fileprivate init?(_ items: [Figure.Item], of indicator: Indicator, _ labels: Labels) {
    guard let first = items.first else { return nil }
    columns = first.cells.map { name, value in
      Column(name: name, label: labels.itemColumn(name), isNumber: value.isNumber)
    }
    summed = indicator.items?.summed
    rowCount = French.count(items.count, "ligne", "lignes")
    rows = items.map { item in
      Row(
        cells: item.cells.map { _, value in
          Cell(text: value.french(labels), value: value, isNumber: value.isNumber)
        }, provenance: item.provenance)
    }
  }
}

extension Figure.Value {
  var french: String {
    switch self {
    case .number(let number): French.number(number)
    case .yes(let yes): yes ? "oui" : "non"
    }
  }
}

extension Figure.Item.Value {
  fileprivate var isNumber: Bool {
    if case .number = self { true } else { false }
  }

  fileprivate func french(_ labels: Labels) -> String {
    switch self {
    case .text(let text): French.spaced(text)
    case .number(let number): French.number(number)
    case .code(let code, let field): code.isEmpty ? "" : labels.code(code, of: field)
    case .codes(let codes, let field):
      codes.map { labels.code($0, of: field) }.joined(separator: ", ")
    }
  }
}

extension Indicator.Breakdown {
  /// Whether an activity can hold several codes of the broken-down field.
  fileprivate func isOverlapping(in indicator: Indicator) -> Bool {
    guard case .codes(let field) = parts else { return false }
    return indicator.sources.contains { source in
      guard case .choices = KindDescription(of: source.kind).use(of: field)?.type else {
        return false
      }
      return true
    }
  }
}
