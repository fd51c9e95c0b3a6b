import Domain

/// A report as a workbook: a sheet of the whole, a sheet for each mission and a sheet of proofs.
///
/// Figures are numbers, yes and no are the words "oui" and "non", and no text is a formula.
package struct ReportXLSX: Sendable {
  package let spreadsheet: Spreadsheet

  package init(_ document: ReportDocument) {
    let cover = document.cover
    let columns = FigureColumns(cover)
    var sheets = [ReportXLSX.overview(of: document, columns)]
    sheets += document.missions.map { ReportXLSX.sheet(of: $0, columns) }
    sheets.append(ReportXLSX.proofs(of: document))
    spreadsheet = Spreadsheet(
      title: "\(cover.title) – \(cover.scope)", author: cover.scope,
      createdOn: cover.generatedOn, sheets: sheets)
  }

  /// - Throws: `SpreadsheetError`.
  package func bytes() throws(SpreadsheetError) -> [UInt8] { try spreadsheet.xlsx() }
}

extension ReportXLSX {
  private static func overview(
    of document: ReportDocument, _ columns: FigureColumns
  ) -> Spreadsheet.Sheet {
    let cover = document.cover
    var sheet = Spreadsheet.Sheet(
      name: "Rapport", widths: [30, 60] + columns.headings.map { _ in 12 })
    sheet.rows = [[.text("\(cover.title) – \(cover.scope)", .title)]]
    sheet.rows += facts(of: document).map { label, cell in [.text(label, .muted), cell] }
    sheet.rows.append([])
    let headings = [Spreadsheet.Cell.text("Indicateur", .heading), .text("Intitulé", .heading)]
    sheet.rows.append(headings + columns.headings)
    sheet.rows += document.indicators.map { line in
      [.text(line.id), .text(line.name)] + columns.cells(of: line)
    }
    return sheet
  }

  private typealias Fact = (label: String, cell: Spreadsheet.Cell)

  private static func facts(of document: ReportDocument) -> [Fact] {
    let cover = document.cover
    var facts: [Fact] = []
    if cover.isDemonstration {
      facts.append(
        ("À savoir", .text("Région de démonstration\u{A0}: données inventées", .warning)))
    }
    facts += [("Périmètre", .text(cover.scope)), ("Année", .number(cover.year, .fact))]
    if let underWay = cover.underWay { facts.append(("État", .text(underWay))) }
    facts.append(("Cadre des missions", .text(cover.framework)))
    facts += cover.parameters.map { ($0.label, .number($0.value, .fact)) }
    facts += [
      ("Activités de l’année", .number(cover.activities, .fact)),
      ("Établi le", .day(cover.generatedOn)),
    ]
    return facts + cover.structures.map { ("Structure \($0.code)", .text($0.name)) }
  }
}
