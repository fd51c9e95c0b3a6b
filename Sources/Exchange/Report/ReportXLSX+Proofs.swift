import Domain

extension ReportXLSX {
  /// One row for each activity behind each figure, part, item and warning.
  static func proofs(of document: ReportDocument) -> Spreadsheet.Sheet {
    var sheet = Spreadsheet.Sheet(name: "Preuves", widths: [11, 30, 44, 24, 12, 34, 60])
    sheet.frozenRows = 1
    sheet.rows = [
      ["Indicateur", "Chiffre", "Détail", "Référence", "Date", "Type d’activité", "Intitulé"]
        .map { .text($0, .heading) }
    ]
    // Each activity's cells are made once, though many figures rest on it.
    let activities = document.activities.map { activity in
      [
        .text(activity.reference), activity.date.map(Spreadsheet.Cell.day) ?? .empty,
        .text(activity.kind), .text(activity.title),
      ]
    }
    for line in document.indicators {
      for claim in claims(of: line) {
        let cells = [Spreadsheet.Cell.text(line.id), .text(claim.figure), .text(claim.detail)]
        sheet.rows += claim.provenance.positions.map { cells + activities[Int($0)] }
      }
    }
    sheet.filtered = 0..<sheet.rows.count
    return sheet
  }

  private typealias Claim = (figure: String, detail: String, provenance: Provenance)

  private static func claims(of line: ReportDocument.IndicatorLine) -> [Claim] {
    let parts = line.breakdowns.flatMap { breakdown in
      breakdown.parts.map { (breakdown.label, $0.label, $0.provenance) }
    }
    let items = (line.items?.rows ?? []).map { row in
      ("Liste", row.cells.prefix(2).map(\.text).joined(separator: " · "), row.provenance)
    }
    let warnings = line.warnings.map { ("À vérifier", $0.message, $0.provenance) }
    return [("Valeur", line.valueText, line.provenance)] + parts + items + warnings
  }
}
