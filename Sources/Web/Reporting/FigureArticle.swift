import Domain
import Exchange

/// An indicator on the page of a report, with the addresses of what proves it.
///
/// An address that some lines lack has a name of its own: a template looks a missing name up
/// around the line.
struct FigureArticle: Sendable {
  struct Breakdown: Sendable {
    let id: String
    let label: String
    let isOverlapping: Bool
    let parts: [Part]
  }

  struct Part: Sendable {
    let label: String
    let valueText: String
    /// The length of its bar, from 0 to 100.
    let percent: Int
    /// Nil for a part without entries.
    let partPath: String?
  }

  struct Warning: Sendable {
    let message: String
    let warningPath: String
  }

  let line: ReportDocument.IndicatorLine
  /// Nil without entries.
  let evidencePath: String?
  let seeActivities: String
  /// Nil when the year before is not known.
  let previousPath: String?
  let breakdowns: [Breakdown]
  let table: ItemRows?
  let warnings: [Warning]

  init(_ line: ReportDocument.IndicatorLine, in read: ReadReport) {
    let path = "\(read.request.path)/\(line.id)"
    self.line = line
    previousPath = read.previousPath(of: line)
    evidencePath = line.hasActivities ? path : nil
    seeActivities = Words.seeActivities(line.provenance.count)
    breakdowns = line.breakdowns.map { breakdown in
      Breakdown(
        id: "\(line.id)-\(breakdown.name)", label: breakdown.label,
        isOverlapping: breakdown.isOverlapping,
        parts: breakdown.parts.map { part in
          let selection = EvidenceSelection.part(breakdown: breakdown.name, code: part.code)
          return Part(
            label: part.label, valueText: part.valueText, percent: part.percent,
            partPath: part.provenance.isEmpty ? nil : selection.address(path))
        })
    }
    table = line.items.map { ItemRows($0, of: line, path: path) }
    warnings = EvidenceSelection.warnings(of: line).map { warning, selection in
      Warning(message: warning.message, warningPath: selection.address(path))
    }
  }
}

/// Lines of an indicator's list, each with the address of its entries.
struct ItemRows: Sendable {
  /// The most lines that the page of a report shows.
  static let shown = 50
  /// From how many lines the list is folded.
  private static let long = 8

  struct Row: Sendable {
    let itemPath: String
    let name: String
    let cells: [ReportDocument.ItemTable.Cell]
  }

  let caption: String
  let columns: [ReportDocument.ItemTable.Column]
  let rows: [Row]
  let isLong: Bool
  /// Where every line is, from the page of a report that shows the first ones only.
  let wholePath: String?
  let rowCount: String

  /// - Parameters:
  ///   - path: the address of the indicator's entries.
  ///   - range: the lines; nil for the first ones, as the page of a report shows them.
  init(
    _ table: ReportDocument.ItemTable, of line: ReportDocument.IndicatorLine, path: String,
    range: Range<Int>? = nil
  ) {
    let count = table.rows.count
    wholePath = range == nil && count > Self.shown ? "\(path)/liste" : nil
    let range = range ?? 0..<min(count, Self.shown)
    caption = Words.listCaption(line.name)
    columns = table.columns
    rows = zip(range, table.rows[range]).map { position, row in
      Row(
        itemPath: EvidenceSelection.item(position + 1).address(path),
        name: row.cells.first?.text ?? "", cells: Array(row.cells.dropFirst()))
    }
    isLong = count > Self.long
    rowCount = table.rowCount
  }
}
