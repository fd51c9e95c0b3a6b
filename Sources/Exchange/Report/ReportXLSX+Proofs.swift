import Domain

extension ReportXLSX {
  /// One row for each activity behind each figure, part, item and warning; where activities do not
  /// count as one each, with the number that the entry adds.
  static func proofs(of document: ReportDocument) -> Spreadsheet.Sheet {
    var sheet = Spreadsheet.Sheet(name: "Preuves", widths: [11, 30, 44, 24, 12, 34, 60, 12])
    sheet.frozenRows = 1
    sheet.rows = [
      ["Indicateur", "Chiffre", "Détail", "Référence", "Date", "Sorte d’activité", "Intitulé"]
        .map { .text($0, .heading) } + [.text("Nombre", .numberHeading)]
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
        sheet.rows += claim.provenance.positions.map { position in
          let row = cells + activities[Int(position)]
          guard let summed = claim.summed, let number = document.number(summed, at: position)
          else { return row }
          return row + [.number(number)]
        }
      }
    }
    sheet.filtered = 0..<sheet.rows.count
    return sheet
  }

  private typealias Claim = (
    figure: String, detail: String, provenance: Provenance, summed: EntryField?
  )

  private static func claims(of line: ReportDocument.IndicatorLine) -> [Claim] {
    let parts = line.breakdowns.flatMap { breakdown in
      breakdown.parts.map { (breakdown.label, $0.label, $0.provenance, $0.summed) }
    }
    let items = (line.items?.rows ?? []).map { row in
      (
        "Liste", row.cells.prefix(2).map(\.text).joined(separator: " · "), row.provenance,
        line.items?.summed
      )
    }
    let warnings = line.warnings.map {
      ("À vérifier", $0.message, $0.provenance, nil as EntryField?)
    }
    return [("Valeur", line.valueText, line.provenance, line.summed)] + parts + items + warnings
  }
}
