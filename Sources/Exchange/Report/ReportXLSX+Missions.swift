import Domain

extension ReportXLSX {
  /// The figures as one table that can be filtered, then the lists one after the other.
  static func sheet(
    of mission: ReportDocument.Mission, _ columns: FigureColumns
  ) -> Spreadsheet.Sheet {
    let indicators = mission.objectives.flatMap(\.indicators)
    var sheet = Spreadsheet.Sheet(
      name: "Mission \(mission.number)",
      widths: [11, 44, 44] + (columns.headings + [.empty]).map { _ in 14 })
    sheet.rows = [
      [.text("Mission \(mission.number). \(mission.label)", .title)],
      [.text("Indicateur", .heading), .text("Intitulé", .heading), .text("Détail", .heading)]
        + columns.headings + [.text("Activités", .numberHeading)],
    ]
    sheet.frozenRows = sheet.rows.count
    sheet.rows += indicators.flatMap { rows(of: $0, columns) }
    sheet.filtered = (sheet.frozenRows - 1)..<sheet.rows.count
    sheet.rows += indicators.flatMap { line in line.items.map { rows(of: $0, in: line) } ?? [] }
    return sheet
  }

  private static func rows(
    of line: ReportDocument.IndicatorLine, _ columns: FigureColumns
  ) -> [[Spreadsheet.Cell]] {
    let heading: [Spreadsheet.Cell] =
      [.text(line.id, .strong), .text(line.name, .strong), .text(line.label, .muted)]
      + columns.cells(of: line) + [.number(line.provenance.count, .muted)]
    let parts = line.breakdowns.flatMap { breakdown in
      breakdown.parts.map { part -> [Spreadsheet.Cell] in
        [.text(line.id, .muted), .text(breakdown.label, .muted), .text(part.label)]
          + columns.cells(part.value) + [.number(part.provenance.count, .muted)]
      }
    }
    let warnings = line.warnings.map { warning -> [Spreadsheet.Cell] in
      let blanks = columns.headings.map { _ in Spreadsheet.Cell.empty }
      return [
        .text(line.id, .muted), .text("À vérifier", .warning), .text(warning.message, .warning),
      ] + blanks + [.number(warning.provenance.count, .muted)]
    }
    return [heading] + parts + warnings
  }

  private static func rows(
    of items: ReportDocument.ItemTable, in line: ReportDocument.IndicatorLine
  ) -> [[Spreadsheet.Cell]] {
    let headings = items.columns.map { column in
      Spreadsheet.Cell.text(column.label, column.isNumber ? .numberHeading : .heading)
    }
    return [[], [.text("\(line.id) \(line.name)\u{A0}: la liste", .title)]]
      + [[.text("Indicateur", .heading)] + headings]
      + items.rows.map { row in [.text(line.id, .muted)] + row.cells.map(cell) }
  }

  private static func cell(of cell: ReportDocument.ItemTable.Cell) -> Spreadsheet.Cell {
    switch cell.value {
    case .number(let number): .number(number)
    // As it was typed, so that it is found again by a search.
    case .text(let text): .text(text)
    case .code, .codes: .text(cell.text)
    }
  }
}
