import Domain
import Exchange
import Storage

/// The year under way of every structure, for the regional pole.
struct RegionYearPage: Page {
  struct Line: Sendable {
    let name: String
    let reportPath: String
    let journalPath: String
    let entries: String
    let previous: String
    let latest: String
  }

  static let template = "region-year"

  let title: String
  let section: Section? = .year
  let heading: String
  let previousLabel: String
  let lines: [Line]
  let hasLines: Bool
  let regionPath: String

  init(
    _ structures: [Structure], current: [ActivityCount], previous: [ActivityCount], today: Day
  ) {
    title = Words.year(today.year)
    heading = Words.yearUntil(today)
    previousLabel = Words.sameDateIn(today.year - 1)
    regionPath = "/region/rapport/\(today.year)"
    lines = structures.map { structure in
      let code = Address.encoded(structure.code.text)
      let now = current.first { $0.structure == structure.code }
      let before = previous.first { $0.structure == structure.code }
      return Line(
        name: structure.name, reportPath: "/rapport/\(code)/\(today.year)",
        journalPath: "/journal?structure=\(code)&annee=\(today.year)",
        entries: French.number(now?.entries ?? 0), previous: French.number(before?.entries ?? 0),
        latest: now.map { French.dayAndMonth($0.latest) } ?? Words.nothingNoted)
    }
    hasLines = !lines.isEmpty
  }
}
