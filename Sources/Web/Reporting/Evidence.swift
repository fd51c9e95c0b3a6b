import Domain
import Exchange
import Storage

/// One page of the entries behind a figure, by date.
struct Evidence: Sendable {
  let line: ReportDocument.IndicatorLine
  let selection: EvidenceSelection
  let selected: SelectedEvidence
  let pagination: Pagination
  let entries: [StoredEntry]

  /// - Throws: `PageError.notFound` for what the indicator does not have.
  init(
    of line: ReportDocument.IndicatorLine, in read: ReadReport, query: Form,
    from database: any Database
  ) throws {
    let path = "\(read.request.path)/\(line.id)"
    guard let selection = EvidenceSelection(query),
      let selected = SelectedEvidence(selection, in: line),
      let pagination = Pagination(
        query["page"], of: selected.provenance.count,
        path: { selection.address(path, page: $0) })
    else { throw PageError.notFound }
    self.line = line
    self.selection = selection
    self.selected = selected
    self.pagination = pagination
    entries = try Self.entries(
      at: read.document.byDate(selected.provenance)[pagination.range], of: read.report,
      from: database)
  }

  private static func entries(
    at positions: ArraySlice<Int>, of report: Report, from database: any Database
  ) throws -> [StoredEntry] {
    let references = positions.map { report.references[$0] }
    let stored = Dictionary(
      try database.storedEntries(references).map { ($0.entry.reference, $0) },
      uniquingKeysWith: { first, _ in first })
    return references.compactMap { stored[$0] }
  }
}

extension ReportDocument {
  /// The positions of these activities, the earliest first.
  fileprivate func byDate(_ provenance: Provenance) -> [Int] {
    let dated = provenance.positions.map { position in
      (position: Int(position), date: activities[Int(position)].date)
    }
    return dated.sorted { left, right in
      guard let one = left.date, let other = right.date, one != other else {
        return left.position < right.position
      }
      return one < other
    }
    .map(\.position)
  }
}
