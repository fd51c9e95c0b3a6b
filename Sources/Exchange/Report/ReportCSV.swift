import Domain

/// A report as a flat table, one row for each figure, with the codes of the exchange contract.
///
/// Each row has `framework`, `scope`, `structures`, `year`, `indicator` and `entries`, and:
/// - for an indicator: `label` (official), `value` (a whole number, `true` or `false`), `sum` and
///   `difference` when consolidated, `previous` when the year before is known;
/// - for a part: `breakdown`, `part`, `label`, `value`;
/// - for a cell of an item: `item` (from 1), `column`, `label` (of the column), `value` (as it was
///   typed, or its codes);
/// - for a warning: `warning` (its code), `label` (its message).
///
/// `scope` is the structure's code or `consolidated`. Several references, codes or structures in
/// one cell are separated by `|`.
package struct ReportCSV: Sendable {
  package static let columns = [
    "framework", "scope", "structures", "year", "indicator", "breakdown", "part", "item",
    "column", "warning", "label", "value", "sum", "difference", "previous", "entries",
  ]

  private let document: ReportDocument

  package init(_ document: ReportDocument) { self.document = document }

  package func bytes(_ form: CSVWriter.Form = .spreadsheet) -> [UInt8] {
    var writer = CSVWriter(form, columns: Self.columns)
    for line in document.indicators {
      for row in [row(of: line)] + parts(of: line) + items(of: line) + warnings(of: line) {
        writer.write(cells(of: row, in: line))
      }
    }
    return writer.take()
  }

  private func row(of line: ReportDocument.IndicatorLine) -> Row {
    Row(
      label: line.label, value: Self.cell(line.value),
      sum: line.consolidation.map { .number($0.sum) },
      difference: line.consolidation.map { .number($0.difference) },
      previous: line.previous.map(Self.cell), provenance: line.provenance)
  }

  private func parts(of line: ReportDocument.IndicatorLine) -> [Row] {
    line.breakdowns.flatMap { breakdown in
      breakdown.parts.map { part in
        Row(
          breakdown: breakdown.name, part: part.code, label: part.label,
          value: .number(part.value), provenance: part.provenance)
      }
    }
  }

  private func items(of line: ReportDocument.IndicatorLine) -> [Row] {
    guard let items = line.items else { return [] }
    return zip(1..., items.rows).flatMap { number, row in
      zip(items.columns, row.cells).map { column, cell in
        Row(
          item: .number(number), column: column.name, label: column.label,
          value: Self.cell(cell.value), provenance: row.provenance)
      }
    }
  }

  private func warnings(of line: ReportDocument.IndicatorLine) -> [Row] {
    line.warnings.map {
      Row(warning: $0.code, label: $0.message, provenance: $0.provenance)
    }
  }

  private func cells(
    of row: Row, in line: ReportDocument.IndicatorLine
  ) -> [CSVWriter.Cell] {
    let cover = document.cover
    let entries = document.activities(row.provenance).map(\.reference).joined(separator: "|")
    let empty = CSVWriter.Cell.text("")
    return [
      .text(cover.framework), .text(cover.scopeCode),
      .text(cover.structures.map(\.code).joined(separator: "|")), .number(cover.year),
      .text(line.id), .text(row.breakdown), .text(row.part), row.item ?? empty,
      .text(row.column), .text(row.warning), .text(row.label), row.value ?? empty,
      row.sum ?? empty, row.difference ?? empty, row.previous ?? empty, .text(entries),
    ]
  }

  private static func cell(_ value: Figure.Value) -> CSVWriter.Cell {
    switch value {
    case .number(let number): .number(number)
    case .yes(let yes): .text(yes ? "true" : "false")
    }
  }

  private static func cell(_ value: Figure.Item.Value) -> CSVWriter.Cell {
    switch value {
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    case .code(let code, _): .text(code)
    case .codes(let codes, _): .text(codes.joined(separator: "|"))
    }
  }
}

/// The cells in which rows differ; empty where a row says nothing.
private struct Row {
  var breakdown = ""
  var part = ""
  var item: CSVWriter.Cell?
  var column = ""
  var warning = ""
  var label: String
  var value: CSVWriter.Cell?
  var sum: CSVWriter.Cell?
  var difference: CSVWriter.Cell?
  var previous: CSVWriter.Cell?
  var provenance: Provenance
}
