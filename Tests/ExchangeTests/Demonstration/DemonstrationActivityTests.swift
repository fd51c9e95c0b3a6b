import Domain
import Exchange
import Testing

struct DemonstrationActivityTests {
  private static let made = Result {
    try DemonstrationRegion.made(until: try day("2026-12-31"))
  }
  private let region: DemonstrationRegion

  init() throws {
    region = try Self.made.get()
  }

  @Test func `scripts find the structures by their codes`() {
    #expect(
      region.structures.map(\.code.text) == [
        "POLE", "PF-LORIENT", "PF-VANNES", "UTEP-BREST", "UTEP-RENNES", "UTEP-QUIMPER",
        "UTEP-SAINT-BRIEUC",
      ])
  }

  @Test(arguments: [2025, 2026])
  func `every kind of activity takes place`(year: Int) {
    let kinds = Set(region.entries.filter { $0.date.year == year }.map(\.kind))
    #expect(kinds == Set(EntryKind.allCases))
  }

  @Test func `every code that breaks a figure down is used`() {
    let byKind = Dictionary(grouping: region.entries, by: \.kind)
    let breakingDown = Set(EntryKind.allCases).subtracting([.projectMeeting, .innovationSupport])
    for description in KindDescription.all where breakingDown.contains(description.kind) {
      for use in description.fields where use.field != .support {
        let used = (byKind[description.kind] ?? []).flatMap { entry in
          if case .codes(let codes) = entry[use.field] { codes } else { [String]() }
        }
        let missing = Set(use.type.codes).subtracting(used)
        #expect(missing.isEmpty, "\(description.kind) \(use.field)")
      }
    }
  }

  @Test func `shared activities are of one kind, with one entry a structure`() {
    let shared = groups
    for entries in shared.values {
      #expect(Set(entries.map(\.kind)).count == 1)
      #expect((2...4).contains(entries.count))
      #expect(Set(entries.map(\.reference.structure)).count == entries.count)
      #expect(Set(entries.map(\.date.year)).count == 1)
    }
    let activities = region.entries.count - shared.values.reduce(0) { $0 + $1.count - 1 }
    #expect((4...8).contains(shared.count * 100 / activities))
  }

  @Test(arguments: [2025, 2026])
  func `some shared activities differ in a single value`(year: Int) {
    let conflicts = activities(of: year).filter { !$0.conflicts.isEmpty }
    #expect((4...20).contains(conflicts.count))
    #expect(conflicts.contains { $0.conflicts == [.date] })
    #expect(conflicts.contains { $0.conflicts == [.title] })
  }

  @Test(arguments: [2025, 2026])
  func `some structures noted the same activity each on its own`(year: Int) {
    let alone = region.entries.filter { $0.sharedReference == nil && $0.date.year == year }
    let byDay = Dictionary(grouping: alone) { "\($0.date) \($0.kind.rawValue)" }
    let close = byDay.values.filter { entries in
      entries.contains { one in
        entries.contains {
          $0.reference.structure != one.reference.structure && isClose($0.title, to: one.title)
        }
      }
    }
    #expect(close.count >= 6)
  }

  @Test(arguments: [2025, 2026])
  func `projects are emerging, declared and targeted`(year: Int) throws {
    let year = try #require(ReportingYear(year))
    let natures = Set(region.projects.map { $0.nature(in: year) })
    #expect(natures == Set(Project.NatureInYear.allCases))
    #expect((28...34).contains(region.projects.count))
  }

  @Test(arguments: [2025, 2026])
  func `some projects have exactly three meetings, some fewer, some more`(year: Int) {
    let meetings = region.entries.filter { $0.kind == .projectMeeting && $0.date.year == year }
    let counts = Dictionary(grouping: meetings) {
      "\($0.reference.structure.text) \($0[.project]?.written ?? "")"
    }.values.map(\.count)
    #expect(counts.count { $0 == 3 } >= 3)
    #expect(counts.count { $0 < 3 } >= 3)
    #expect(counts.count { $0 > 3 } >= 10)
  }

  @Test(arguments: [2025, 2026])
  func `some requests have no answer and some common projects two spellings`(year: Int) {
    let entries = region.entries.filter { $0.date.year == year }
    let requests = entries.filter { $0.kind == .partnerRequest }
    #expect(requests.contains { $0[.answeredOn] == nil })
    #expect(requests.contains { $0[.answeredOn] != nil })
    let names = entries.filter { $0.kind == .commonProject }.map(\.title)
    #expect(Set(names.map(FoldedText.init)).count == 9)
    #expect(Set(names).count > 9)
  }

  @Test func `some structures leave indicators empty`() {
    let kinds = Dictionary(grouping: region.entries, by: \.reference.structure.text)
      .mapValues { Set($0.map(\.kind)) }
    #expect(kinds["POLE"]?.contains(.projectMeeting) == false)
    #expect(
      kinds["UTEP-SAINT-BRIEUC"]?.isDisjoint(
        with: [.communitySession, .researchSupport, .innovationSupport]) == true)
    #expect(
      kinds["UTEP-QUIMPER"]?.isDisjoint(with: [.researchSupport, .trainingOrganised]) == true)
  }

  @Test func `activities keep off week-ends and holidays and slow down in August`() throws {
    let monday = try day("2024-01-01")
    #expect(region.entries.allSatisfy { monday.days(to: $0.date) % 7 < 5 })
    let holidays = ["2025-04-21", "2025-05-29", "2026-04-06", "2026-05-25", "2026-07-14"]
    #expect(region.entries.allSatisfy { !holidays.contains($0.date.description) })
    let byMonth = Dictionary(grouping: region.entries, by: \.date.month).mapValues(\.count)
    #expect((byMonth[8] ?? 0) * 2 < byMonth[6] ?? 0)
  }

  @Test func `texts keep the typography of French`() {
    let wrongly = [" de le ", " de les ", " à le ", " à les ", " de a", " de é", " de A", " de É"]
    let texts =
      region.entries.flatMap { [$0.title, $0.comment] + $0.texts }
      + region.projects.flatMap { [$0.title, $0.team] } + region.structures.map(\.name)
    let odd = Set(texts).filter { text in
      text != French.spaced(text) || text.contains("  ")
        || text.contains { "'{}\"".contains($0) } || wrongly.contains(where: text.contains)
    }
    #expect(odd.isEmpty)
  }

  private var groups: [String: [Entry]] {
    Dictionary(grouping: region.entries.filter { $0.sharedReference != nil }) {
      $0.sharedReference ?? ""
    }
  }

  private func activities(of year: Int) -> [Activity] {
    let entries = region.entries.filter { $0.date.year == year }
    return Activity.uniting(
      zip(entries, 0...).map { Activity(entry: $0, provenance: Provenance(position: $1)) })
  }

  private func isClose(_ one: String, to other: String) -> Bool {
    let (one, other) = (Set(FoldedText.words(of: one)), Set(FoldedText.words(of: other)))
    return one.intersection(other).count * 2 > max(one.count, other.count)
  }
}

extension Entry {
  fileprivate var texts: [String] {
    [.body, .provider, .nature].compactMap { self[$0]?.written }
  }
}

private func day(_ text: String) throws -> Day {
  try #require(Day(text))
}
