import Domain

/// A report as aligned lines of text, for a terminal or an e-mail.
package struct ReportText: Sendable {
  package let text: String

  /// - Parameter width: the columns of a line; taken from 80 to 100.
  package init(_ document: ReportDocument, width: Int = 80) {
    let columns = Columns(document)
    let layout = TextLayout(width: min(max(width, 80), 100), figureWidths: columns.widths)
    let writer = Writer(layout: layout, columns: columns)
    let blocks = [writer.cover(document.cover)] + document.missions.map(writer.mission)
    text = blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }
}

/// The figures that stand beside each indicator.
private struct Columns {
  let isConsolidated: Bool
  let hasPrevious: Bool
  let headings: [String]
  /// Wide enough for the headings, for every figure and for a number of five digits.
  private(set) var widths: [Int] = []

  init(_ document: ReportDocument) {
    let cover = document.cover
    isConsolidated = cover.isConsolidated
    hasPrevious = cover.previousYear != nil
    let current = isConsolidated ? ["somme", "consolidé", "écart"] : ["\(cover.year)"]
    headings = current + (cover.previousYear.map { ["\($0)"] } ?? [])
    widths = headings.map { max($0.count, 6) + 2 }
    for line in document.indicators {
      widen(for: figures(of: line))
      for part in line.breakdowns.flatMap(\.parts) { widen(for: figures(part.valueText)) }
      for cell in line.items?.rows.flatMap(\.cells) ?? [] where cell.isNumber {
        widen(for: figures(cell.text))
      }
    }
  }

  private mutating func widen(for figures: [String]) {
    widths = zip(widths, figures).map { max($0, $1.count + 2) }
  }

  func figures(of line: ReportDocument.IndicatorLine) -> [String] {
    let previous = hasPrevious ? [line.previousValueText] : []
    guard isConsolidated else { return [line.valueText] + previous }
    let sum = line.consolidation?.sumText ?? "–"
    return [sum, line.valueText, line.consolidation?.differenceText ?? "–"] + previous
  }

  /// The figure of a part or an item, which has neither sum nor year before.
  func figures(_ own: String) -> [String] {
    let current = isConsolidated ? ["", own, ""] : [own]
    return current + (hasPrevious ? [""] : [])
  }
}

private struct Writer {
  let layout: TextLayout
  let columns: Columns

  func cover(_ cover: ReportDocument.Cover) -> [String] {
    var lines = layout.row("\(cover.title) – \(cover.scope)", indent: 0)
    if let underWay = cover.underWay { lines += layout.row(underWay, indent: 0) }
    if cover.isDemonstration {
      lines += layout.row("Région de démonstration\u{A0}: données inventées", indent: 0)
    }
    if cover.isConsolidated {
      let names = cover.structures.map { "\($0.name) (\($0.code))" }
      lines += layout.row(French.list(names), indent: 2)
    }
    let parameters = cover.parameters.map { "\($0.label)\u{A0}: \(French.number($0.value))" }
    let facts =
      ["Cadre \(cover.framework)"] + parameters + [
        cover.activityCount, "établi le \(cover.generatedText)",
      ]
    return lines + layout.row(facts.joined(separator: " · "), indent: 0)
  }

  func mission(_ mission: ReportDocument.Mission) -> [String] {
    let heading = "MISSION \(mission.number). \(mission.label)"
    var lines = layout.row(heading, indent: 0, hanging: 11, figures: columns.headings)
    lines.append(layout.rule("─"))
    for line in mission.objectives.flatMap(\.indicators) { lines += indicator(line) }
    return lines
  }

  private func indicator(_ line: ReportDocument.IndicatorLine) -> [String] {
    var lines = layout.row(
      "\(line.id) \(line.name)", indent: 0, hanging: 6, figures: columns.figures(of: line))
    if line.isEmpty { return lines + layout.row("rien de noté cette année", indent: 6) }
    for breakdown in line.breakdowns {
      lines += layout.row(heading(of: breakdown), indent: 6)
      for part in breakdown.parts {
        lines += layout.row(
          part.label, indent: 8, hanging: 2, figures: columns.figures(part.valueText))
      }
    }
    if let items = line.items { lines += list(items) }
    for warning in line.warnings {
      lines += layout.row("! \(warning.message)", indent: 4, hanging: 2)
      lines += layout.row("références\u{A0}: \(warning.references)", indent: 6, hanging: 2)
    }
    return lines
  }

  private func heading(of breakdown: ReportDocument.Breakdown) -> String {
    breakdown.isOverlapping
      ? "\(breakdown.label) (une activité peut compter sur plusieurs lignes)" : breakdown.label
  }

  /// One line an item: its words, then its number where it has one.
  private func list(_ items: ReportDocument.ItemTable) -> [String] {
    // As the items have it: the words, then the number.
    let ordered = items.columns.filter { !$0.isNumber } + items.columns.filter(\.isNumber)
    let headings = ordered.map(\.label).joined(separator: " · ")
    return layout.row(headings, indent: 6)
      + items.rows.flatMap { row in
        let words = row.cells.filter { !$0.isNumber && !$0.text.isEmpty }.map(\.text)
        let number = row.cells.first { $0.isNumber }?.text
        return layout.row(
          "– \(words.joined(separator: " · "))", indent: 6, hanging: 2,
          figures: number.map(columns.figures) ?? [])
      }
  }
}
