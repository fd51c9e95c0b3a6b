/// The figures of a report without what proves them: what is compared, and sent to other systems.
package struct BareReport: Sendable {
  /// Nil for the consolidated report of several structures.
  package let structure: Structure.Code?
  package let year: ReportingYear
  package let framework: Framework
  package let parameters: Parameters
  /// In the framework's order.
  package let figures: [BareFigure]
  /// Nil for what the journal says.
  package let submission: Submission?

  package init(
    structure: Structure.Code?, year: ReportingYear, framework: Framework, parameters: Parameters,
    figures: [BareFigure], submission: Submission? = nil
  ) {
    self.structure = structure
    self.year = year
    self.framework = framework
    self.parameters = parameters
    self.figures = figures
    self.submission = submission
  }

  package init(_ report: Report) {
    self.init(
      structure: report.scope.isConsolidated ? nil : report.scope.structures.first,
      year: report.year, framework: report.framework, parameters: report.parameters,
      figures: report.figures.map(BareFigure.init))
  }

  package func figure(_ id: String) -> BareFigure? { figures.first { $0.indicator.id == id } }
}

/// An indicator's value, its breakdowns and its list.
package struct BareFigure: Sendable {
  package struct Breakdown: Sendable, Hashable {
    package let name: String
    package let parts: [Part]

    package init(name: String, parts: [Part]) {
      self.name = name
      self.parts = parts
    }
  }

  package struct Part: Sendable, Hashable {
    package let code: String
    package let value: Int

    package init(code: String, value: Int) {
      self.code = code
      self.value = value
    }
  }

  /// A line of the list: its cells, each with the name of its column.
  package typealias Item = [(name: String, value: Figure.Item.Value)]

  package let indicator: Indicator
  package let value: Figure.Value
  /// How many entries are behind the value.
  package let entryCount: Int
  package let breakdowns: [Breakdown]
  package let items: [Item]
  package let warningCount: Int

  package init(
    indicator: Indicator, value: Figure.Value, entryCount: Int, breakdowns: [Breakdown],
    items: [Item], warningCount: Int
  ) {
    self.indicator = indicator
    self.value = value
    self.entryCount = entryCount
    self.breakdowns = breakdowns
    self.items = items
    self.warningCount = warningCount
  }

  package init(_ figure: Figure) {
    self.init(
      indicator: figure.indicator, value: figure.value, entryCount: figure.provenance.count,
      breakdowns: figure.breakdowns.map { breakdown in
        Breakdown(
          name: breakdown.name,
          parts: breakdown.parts.map { Part(code: $0.code, value: $0.value) })
      },
      items: (figure.items ?? []).map(\.cells), warningCount: figure.warnings.count)
  }

  /// The value of a part; nil when the breakdown or the part is not there.
  package func part(_ code: String, of breakdown: String) -> Int? {
    breakdowns.first { $0.name == breakdown }?.parts.first { $0.code == code }?.value
  }
}

extension Indicator {
  /// The parts that its breakdowns can have, in their order.
  package var allParts: [(breakdown: String, part: String)] {
    breakdowns.flatMap { breakdown in codes(of: breakdown).map { (breakdown.name, $0) } }
  }

  private func codes(of breakdown: Breakdown) -> [String] {
    switch breakdown.parts {
    case .codes(let field), .highest(let field): codes(of: field)
    case .count(let part): [part]
    case .sums(let fields): fields.map(\.rawValue)
    case .projectNature: Project.NatureInYear.allCases.map(\.rawValue)
    case .projectPartnership: Project.Partnership.allCases.map(\.rawValue)
    }
  }
}
