import Domain
import Exchange
import Storage

/// Every report that the pole can read: each structure and the whole region, year by year.
struct ReportsPage: Page {
  struct Row: Sendable {
    let name: String
    let code: String
    let cells: [Cell]
  }

  struct Cell: Sendable {
    let text: String
    /// Nil for a year without entries.
    let reportPath: String?
  }

  static let template = "reports"

  let title = Words.menuReports
  let section: Section? = .report
  let years: [Int]
  let region: [Cell]
  let rows: [Row]
  let isEmpty: Bool

  /// - Parameter current: the year under way, which can be read before anything is noted.
  init(_ structures: [Structure], _ found: [JournalYear], current: ReportingYear) {
    let years = Set(found.map(\.year) + [current]).sorted(by: >)
    var counts: [ReportScope: [ReportingYear: Int]] = [:]
    for journal in found {
      counts[.structure(journal.structure), default: [:]][journal.year] = journal.entries
      counts[.region, default: [:]][journal.year, default: 0] += journal.entries
    }
    func cells(_ scope: ReportScope) -> [Cell] {
      years.map { year in
        let count = counts[scope]?[year]
        return Cell(
          text: count.map { French.count($0, Words.activity, Words.activities) } ?? Words.nothing,
          reportPath: count == nil && year != current ? nil : scope.path(year))
      }
    }
    self.years = years.map(\.number)
    region = cells(.region)
    rows = structures.map { structure in
      Row(
        name: structure.name, code: structure.code.text, cells: cells(.structure(structure.code)))
    }
    isEmpty = structures.isEmpty
  }
}
