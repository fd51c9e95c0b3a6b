/// The values of an earlier year, which a report is compared to.
package struct EarlierFigures: Sendable, Hashable {
  package let year: ReportingYear
  private let values: [String: Figure.Value]

  /// Nil for a year in which nothing was noted: it says nothing of the next.
  package init?(_ report: Report) {
    guard !report.references.isEmpty else { return nil }
    self.init(
      year: report.year, values: report.figures.map { ($0.indicator.id, $0.value) })
  }

  /// Of a report that was sent; nil when no activity was behind it.
  package init?(_ sealed: [SealedFigure], of year: ReportingYear) {
    guard sealed.contains(where: { !$0.entries.isEmpty }) else { return nil }
    self.init(year: year, values: sealed.map { ($0.indicator, $0.value) })
  }

  private init(year: ReportingYear, values: [(String, Figure.Value)]) {
    self.year = year
    self.values = Dictionary(values, uniquingKeysWith: { first, _ in first })
  }

  /// The value of an indicator, by its id.
  package subscript(indicator: String) -> Figure.Value? { values[indicator] }
}
