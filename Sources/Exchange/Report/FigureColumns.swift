import Domain

/// The columns of figures: the year's own, in a consolidated report the sum and the difference
/// around it, then the year before.
struct FigureColumns {
  let isConsolidated: Bool
  let previousYear: Int?
  let headings: [Spreadsheet.Cell]

  init(_ cover: ReportDocument.Cover) {
    isConsolidated = cover.isConsolidated
    previousYear = cover.previousYear
    let own = isConsolidated ? ["Somme", "Consolidé", "Écart"] : ["\(cover.year)"]
    headings = (own + (previousYear.map { ["\($0)"] } ?? [])).map { .text($0, .numberHeading) }
  }

  func cells(of line: ReportDocument.IndicatorLine) -> [Spreadsheet.Cell] {
    var cells = [Self.cell(line.value, .strong)]
    if isConsolidated {
      let sum = line.consolidation.map { Spreadsheet.Cell.number($0.sum) } ?? .empty
      let difference = line.consolidation.map { Spreadsheet.Cell.number($0.difference) } ?? .empty
      cells = [sum] + cells + [difference]
    }
    if previousYear != nil { cells.append(line.previous.map { Self.cell($0, .plain) } ?? .empty) }
    return cells
  }

  /// The figure of a part, which has neither sum nor year before.
  func cells(_ part: Int) -> [Spreadsheet.Cell] {
    var cells = [Spreadsheet.Cell.number(part)]
    if isConsolidated { cells = [.empty] + cells + [.empty] }
    return previousYear == nil ? cells : cells + [.empty]
  }

  private static func cell(
    _ value: Figure.Value, _ style: Spreadsheet.Cell.Style
  ) -> Spreadsheet.Cell {
    switch value {
    case .number(let number): .number(number, style)
    case .yes(let yes): .text(yes ? "oui" : "non", style)
    }
  }
}
