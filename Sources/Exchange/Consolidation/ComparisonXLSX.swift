package import Domain

/// The reports of a year as a workbook: a sheet for each mission, the structures as columns, and the
/// lists of names as one.
package struct ComparisonXLSX: Sendable {
  package let spreadsheet: Spreadsheet
  package let leftOut: [LeftOut]

  package init(
    _ comparison: Comparison, names: [Structure.Code: String], labels: Labels, madeOn: Day
  ) {
    let title = "Rapports \(comparison.year.number)"
    let maker = Maker(comparison: comparison, names: names, labels: labels)
    let sheets =
      [maker.overview(title, madeOn: madeOn)]
      + comparison.framework.missions.map(maker.sheet) + [maker.lists]
    spreadsheet = Spreadsheet(
      title: title, author: "Maillage", createdOn: madeOn, sheets: sheets)
    let merged = Set(comparison.lists.map(\.indicator.id))
    leftOut = LeftOut.listsAndWarnings(of: comparison.reports).filter { left in
      if case .list(let indicator, _) = left { !merged.contains(indicator) } else { true }
    }
  }

  /// - Throws: `SpreadsheetError`.
  package func file() throws(SpreadsheetError) -> OutgoingFile {
    OutgoingFile(bytes: try spreadsheet.xlsx(), leftOut: leftOut)
  }
}

extension ComparisonXLSX {
  fileprivate struct Maker {
    let comparison: Comparison
    let names: [Structure.Code: String]
    let labels: Labels

    private var codes: [String] { comparison.reports.map { $0.structure?.text ?? "" } }
    private var isConsolidated: Bool { comparison.consolidated != nil }

    func overview(_ title: String, madeOn: Day) -> Spreadsheet.Sheet {
      var sheet = Spreadsheet.Sheet(name: "Rapports", widths: [30, 60, 52, 68])
      sheet.rows = [
        [.text(title, .title)],
        [.text("Cadre des missions", .muted), .text(comparison.framework.version)],
        [.text("Établi le", .muted), .day(madeOn)],
        [],
        [
          .text("Structure", .heading), .text("Nom", .heading), .text("Chiffres", .heading),
          .text("Empreinte (SHA-256)", .heading),
        ],
      ]
      sheet.rows += comparison.reports.compactMap { report in
        report.structure.map { row(of: $0, report.submission, madeOn: madeOn) }
      }
      return sheet
    }

    /// What the figures of a structure are: those of its journal, or of what it sent.
    private func row(
      of structure: Structure.Code, _ submission: Submission?, madeOn: Day
    ) -> [Spreadsheet.Cell] {
      let state =
        submission.map(French.sealedLine)
        ?? "journal, tel qu’il est le \(French.date(madeOn))"
      return [
        .text(structure.text), .text(names[structure] ?? structure.text), .text(state),
        .text(submission?.hash ?? "", .muted),
      ]
    }

    func sheet(of mission: Framework.Mission) -> Spreadsheet.Sheet {
      let columns = codes + ["Somme"] + (isConsolidated ? ["Consolidé", "Écart"] : [])
      var sheet = Spreadsheet.Sheet(
        name: "Mission \(mission.number)", widths: [11, 44, 44] + columns.map { _ in 14 })
      sheet.rows = [
        [.text("Mission \(mission.number). \(French.spaced(mission.label))", .title)],
        [.text("Indicateur", .heading), .text("Intitulé", .heading), .text("Détail", .heading)]
          + columns.map { .text($0, .numberHeading) },
      ]
      sheet.frozenRows = sheet.rows.count
      for indicator in mission.objectives.flatMap(\.indicators) {
        sheet.rows += rows(of: indicator)
      }
      sheet.filtered = (sheet.frozenRows - 1)..<sheet.rows.count
      return sheet
    }

    private func rows(of indicator: Indicator) -> [[Spreadsheet.Cell]] {
      guard let line = comparison.line(indicator.id) else { return [] }
      let head: [Spreadsheet.Cell] = [
        .text(indicator.id, .strong), .text(French.spaced(indicator.name), .strong), .empty,
      ]
      var row = head + line.values.map { $0.map { Self.cell($0) } ?? .empty }
      row.append(.number(line.sum))
      if isConsolidated {
        row.append(line.consolidated.map { Self.cell($0) } ?? .empty)
        row.append(line.difference.map { .number($0) } ?? .empty)
      }
      return [row] + indicator.allParts.map { self.row(of: $0.part, in: $0.breakdown, indicator) }
    }

    private func row(
      of part: String, in breakdown: String, _ indicator: Indicator
    ) -> [Spreadsheet.Cell] {
      let head: [Spreadsheet.Cell] = [
        .text(indicator.id, .muted), .text(labels.breakdown(breakdown), .muted),
        .text(labels.part(part, of: breakdown)),
      ]
      let values = comparison.reports.map { $0.figure(indicator.id)?.part(part, of: breakdown) }
      let sum = values.reduce(0) { $0 + ($1 ?? 0) }
      var row = head + values.map { $0.map { .number($0) } ?? .empty } + [.number(sum)]
      let united = comparison.consolidated?.figure(indicator.id)?.part(part, of: breakdown)
      if let united { row += [.number(united), .number(united - sum)] }
      return row
    }

    var lists: Spreadsheet.Sheet {
      var sheet = Spreadsheet.Sheet(name: "Noms", widths: [11, 50, 14, 60])
      sheet.rows = [
        [
          .text("Indicateur", .heading), .text("Titre", .heading), .text("Structure", .heading),
          .text("Ce qu’elle en dit", .heading),
        ]
      ]
      sheet.frozenRows = 1
      for list in comparison.lists {
        for row in list.rows {
          sheet.rows += row.holders.map { holder in
            [
              .text(list.indicator.id, .muted), .text(row.title),
              .text(holder.structure?.text ?? ""), .text(labels.details(of: holder)),
            ]
          }
        }
      }
      sheet.filtered = 0..<sheet.rows.count
      return sheet
    }

    private static func cell(_ value: Figure.Value) -> Spreadsheet.Cell {
      switch value {
      case .number(let number): .number(number, .strong)
      case .yes(let yes): .text(yes ? "oui" : "non", .strong)
      }
    }
  }
}

extension Labels {
  /// What a structure's lines say of a title besides it, such as "membre, 3".
  package func details(of holder: MergedList.Holder) -> String {
    holder.items.map { item in
      item.map { "\(itemColumn($0.name))\u{A0}: \(written($0.value))" }
        .joined(separator: ", ")
    }
    .filter { !$0.isEmpty }.joined(separator: "\u{202F}; ")
  }

  private func written(_ value: Figure.Item.Value) -> String {
    switch value {
    case .text(let text): French.spaced(text)
    case .number(let number): French.number(number)
    case .code(let code, let field): code.isEmpty ? "" : self.code(code, of: field)
    case .codes(let codes, let field):
      codes.map { self.code($0, of: field) }.joined(separator: ", ")
    }
  }
}
