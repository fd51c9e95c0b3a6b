import Domain
import Exchange
import Storage

/// The entries behind a figure, a part of it, a line of its list or a warning, with its rule.
struct EvidencePage: Page {
  struct Row: Sendable {
    let entryPath: String
    let date: String
    let title: String
    let kind: String
    let reference: String
    /// Given where several structures are together.
    let structureName: String?
    let isShared: Bool
    /// What the entry brings to the figure: a cell for each heading.
    let contributions: [ReportDocument.Contribution]
  }

  /// What one of the structures together has of the figure.
  struct Own: Sendable {
    let ownPath: String
    let ownName: String
    let ownValue: String
  }

  static let template = "evidence"

  let title: String
  let section: Section? = .report
  let cover: ReportDocument.Cover
  let line: ReportDocument.IndicatorLine
  let reportPath: String
  let heading: String
  let valueText: String?
  let activityCount: String
  /// The address of all entries of the indicator, when only some are shown.
  let allPath: String?
  /// The headings of what entries bring to the figure besides being counted.
  let contributed: [ReportDocument.ContributedField]
  let rows: [Row]
  let isEmpty: Bool
  let isConsolidated: Bool
  let hasShared: Bool
  /// Whether the numbers of shared activities are not added up.
  let hasSharedNumbers: Bool
  let pagination: Pagination
  /// Where the same figure of the year before is proved; nil when that year is not known.
  let previousPath: String?
  /// Given for the whole of a figure that several structures add up to.
  let own: [Own]
  let hasOwn: Bool

  init(_ evidence: Evidence, _ read: ReadReport, labels: Labels) {
    cover = read.document.cover
    line = evidence.line
    title = "\(line.id) \(line.name) – \(cover.year)"
    reportPath = read.request.path
    heading = evidence.selected.heading
    valueText = evidence.selected.value
    activityCount = French.count(
      evidence.selected.provenance.count, Words.activity, Words.activities)
    allPath = evidence.selection == .all ? nil : "\(read.request.path)/\(line.id)"
    isConsolidated = cover.isConsolidated
    contributed = evidence.line.contributed
    rows = evidence.entries.map { Row($0, of: evidence.line, in: read, labels: labels) }
    isEmpty = rows.isEmpty
    hasShared = isConsolidated && rows.contains(where: \.isShared)
    hasSharedNumbers = hasShared && contributed.contains(where: \.isNumber)
    pagination = evidence.pagination
    previousPath = read.previousPath(of: line)
    own = evidence.selection == .all && line.consolidation != nil ? read.own(line) : []
    hasOwn = !own.isEmpty
  }
}

extension ReadReport {
  /// What each structure that has noted anything has of the figure, and where that is proved.
  fileprivate func own(_ line: ReportDocument.IndicatorLine) -> [EvidencePage.Own] {
    guard let indicator = report.figure(line.id)?.indicator else { return [] }
    let noted = Set(report.references.map(\.structure.text))
    let structures = document.cover.structures.filter { noted.contains($0.code) }
    let values = Dictionary(
      basis.ownValues(of: indicator, for: structures.map { Structure.Code($0.code) })
        .map { ($0.structure.text, $0.value) }, uniquingKeysWith: { first, _ in first })
    return structures.map { structure in
      let path = ReportScope.structure(Structure.Code(structure.code)).path(request.year)
      return EvidencePage.Own(
        ownPath: "\(path)/\(line.id)", ownName: structure.name,
        ownValue: Words.value(values[structure.code]))
    }
  }
}

extension EvidencePage.Row {
  fileprivate init(
    _ stored: StoredEntry, of line: ReportDocument.IndicatorLine, in read: ReadReport,
    labels: Labels
  ) {
    let entry = stored.entry
    let structure = read.document.cover.structures.first {
      $0.code == entry.reference.structure.text
    }
    entryPath = "/journal/\(stored.id)"
    date = French.date(entry.date)
    title = French.spaced(entry.displayTitle)
    kind = labels.kind(entry.kind)
    reference = read.report.written(entry.reference)
    structureName = read.report.scope.isConsolidated ? structure?.name : nil
    isShared = entry.sharedReference != nil
    contributions = read.document.contributions(of: entry, to: line)
  }
}
