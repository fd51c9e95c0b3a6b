/// What a sealed report and a computed one are compared by: a figure without its proof.
package struct SealedFigure: Sendable, Hashable {
  package struct Part: Sendable, Hashable {
    package let breakdown: String
    package let code: String

    package init(breakdown: String, code: String) {
      self.breakdown = breakdown
      self.code = code
    }
  }

  /// The indicator's id.
  package let indicator: String
  package let value: Figure.Value
  package let parts: [Part: Int]
  /// The references of the entries that it comes from, as the report writes them.
  package let entries: Set<String>

  package init(
    indicator: String, value: Figure.Value, parts: [Part: Int], entries: Set<String>
  ) {
    self.indicator = indicator
    self.value = value
    self.parts = parts
    self.entries = entries
  }

  package init(_ figure: Figure, of report: Report) {
    indicator = figure.indicator.id
    value = figure.value
    var parts: [Part: Int] = [:]
    for breakdown in figure.breakdowns {
      for part in breakdown.parts {
        parts[Part(breakdown: breakdown.name, code: part.code)] = part.value
      }
    }
    self.parts = parts
    entries = Set(report.references(figure.provenance).map(report.written))
  }
}
