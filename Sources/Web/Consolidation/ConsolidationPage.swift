import Domain
import Exchange
import Storage

/// All structures' reports of a year side by side, and their lists as one.
struct ConsolidationPage: Page {
  struct Link: Sendable {
    let label: String
    let address: String
  }

  struct Year: Sendable {
    let number: Int
    let address: String
    let isShown: Bool
  }

  /// Figures that can be shown.
  struct Choice: Sendable {
    let choiceLabel: String
    let address: String
    let isShown: Bool
  }

  struct Column: Sendable {
    let code: String
    let name: String
  }

  struct Mission: Sendable {
    let number: Int
    let label: String
    let rows: [Row]
  }

  struct Row: Sendable {
    let id: String
    let name: String
    let cells: [Cell]
    let sum: String
    let consolidated: String
    let difference: String
  }

  struct Cell: Sendable {
    let structure: String
    let text: String
  }

  static let template = "consolidation"

  let title: String
  let section: Section? = .consolidation
  let isComputed: Bool
  /// The journals' figures and those that were sent; none where only one of both may be seen.
  let sources: [Choice]
  let hasSources: Bool
  let isConsolidated: Bool
  let isJoined: Bool
  let years: [Year]
  let downloads: [Link]
  let regionPath: String?
  let hasMissing: Bool
  let missingCount: String
  let missingNames: String
  let columns: [Column]
  let hasColumns: Bool
  let missions: [Mission]
  let lists: [MergedTitles]
  let losses: OutgoingLosses
  /// Which figures the page shows, as its forms say.
  let figures: String
  let joinPath: String

  /// - Parameter current: the year under way.
  init(
    _ reports: ComparedReports, losses: OutgoingLosses, right: Right, current: ReportingYear,
    done: String, labels: Labels
  ) {
    let comparison = reports.comparison
    let year = comparison.year
    let names = reports.names
    title = Words.consolidation(year)
    isComputed = reports.source == .journals
    sources = right.allows(.readRegion) ? Self.sources(reports) : []
    hasSources = !sources.isEmpty
    isConsolidated = comparison.consolidated != nil
    isJoined = !done.isEmpty
    self.losses = losses
    figures = reports.source == .submissions ? Self.sentFigures : ""
    years = Self.years(around: year, until: current, reports.source)
    downloads = OutgoingFormat.allCases.map { format in
      Link(
        label: Words.name(of: format),
        address: Self.address(
          "\(Self.path(year))/fichiers/\(format.rawValue)", reports.source))
    }
    regionPath = isComputed ? ReportScope.region.path(year) : nil
    hasMissing = !reports.missing.isEmpty
    missingCount = Words.missingReports(reports.missing.count)
    missingNames = French.list(reports.missing.map(\.name)) + "."
    columns = comparison.reports.compactMap(\.structure).map { code in
      Column(code: code.text, name: names[code] ?? code.text)
    }
    hasColumns = !columns.isEmpty
    missions = comparison.framework.missions.map { Mission($0, in: comparison) }
    lists = comparison.lists.map { MergedTitles($0, names: names, labels: labels) }
    joinPath = "\(Self.path(year))/titres"
  }

  /// The field of an address that says which figures, and what it says for those that were sent.
  static let figures = "chiffres"
  static let sentFigures = "envoyes"

  /// The lists of the page that a form was on, once it has done something.
  static func lists(_ year: ReportingYear, _ form: Form, done: String) -> String {
    let sent = form[figures] == sentFigures ? [(figures, sentFigures)] : []
    return Address.path(path(year), sent + [("fait", done)]) + "#listes"
  }

  static func path(_ year: ReportingYear) -> String { "/consolidation/\(year.number)" }

  private static func sources(_ reports: ComparedReports) -> [Choice] {
    let choices: [(ConsolidationReader.Source, String)] = [
      (.journals, Words.journalFigures), (.submissions, Words.sentFigures),
    ]
    let path = path(reports.comparison.year)
    return choices.map { source, label in
      Choice(
        choiceLabel: label, address: address(path, source), isShown: source == reports.source)
    }
  }

  private static func address(_ path: String, _ source: ConsolidationReader.Source) -> String {
    source == .submissions ? Address.path(path, [(figures, sentFigures)]) : path
  }

  /// How many years the page leads to.
  private static let shownYears = 5

  private static func years(
    around year: ReportingYear, until current: ReportingYear, _ source: ConsolidationReader.Source
  ) -> [Year] {
    let recent = (0..<shownYears).compactMap { ReportingYear(current.number - $0) }
    return Set(recent + [year]).sorted(by: >).map { one in
      Year(number: one.number, address: address(path(one), source), isShown: one == year)
    }
  }
}

extension ConsolidationPage.Mission {
  fileprivate init(_ mission: Framework.Mission, in comparison: Comparison) {
    number = mission.number
    label = "\(mission.number). \(French.spaced(mission.label))"
    let codes = comparison.reports.map { $0.structure?.text ?? "" }
    rows = mission.objectives.flatMap(\.indicators).compactMap { indicator in
      comparison.line(indicator.id).map { ConsolidationPage.Row($0, codes: codes) }
    }
  }
}

extension ConsolidationPage.Row {
  fileprivate init(_ line: Comparison.Line, codes: [String]) {
    id = line.indicator.id
    name = French.spaced(line.indicator.name)
    cells = zip(codes, line.values).map { code, value in
      ConsolidationPage.Cell(
        structure: code, text: value.map(Words.value) ?? Words.nothing)
    }
    let isYes = line.values.contains { if case .yes = $0 { true } else { false } }
    sum = isYes ? Words.yeses(line.sum) : French.number(line.sum)
    consolidated = line.consolidated.map(Words.value) ?? Words.nothing
    difference =
      line.difference.map { ($0 > 0 ? "+" : "") + French.number($0) } ?? Words.nothing
  }
}
