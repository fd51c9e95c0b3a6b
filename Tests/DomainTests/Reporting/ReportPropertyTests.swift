import Domain
import TestSupport
import Testing

/// What holds whatever the journals hold.
struct ReportPropertyTests {
  @Test(arguments: 0..<60)
  func `figures of random journals agree with each other`(seed: UInt64) throws {
    let entries = try RandomJournal(seed: seed).entries()
    for report in [try SampleReport.own(entries), try SampleReport.consolidated(entries)] {
      try expectObjectsAddUp(in: report)
      try expectProvenanceInYear(of: report, entries)
      if report.scope.isConsolidated { expectSumsCoverValues(in: report) }
    }
  }

  private func expectObjectsAddUp(in report: Report) throws {
    let figure = try #require(report.figure("2.1.1"))
    let parts = try #require(figure.breakdowns.first { $0.name == "object" }?.parts)
    #expect(figure.value == .number(parts.reduce(0) { $0 + $1.value }))
    #expect(figure.provenance == Provenance(union: parts.map(\.provenance)))
  }

  private func expectProvenanceInYear(of report: Report, _ entries: [Entry]) throws {
    let dates = Dictionary(uniqueKeysWithValues: entries.map { ($0.reference, $0.date) })
    for figure in report.figures {
      let provenances =
        [figure.provenance] + figure.breakdowns.flatMap { $0.parts.map(\.provenance) }
        + (figure.items ?? []).map(\.provenance) + figure.warnings.map(\.provenance)
      let references = provenances.flatMap(report.references)
      #expect(references.allSatisfy { dates[$0]?.year == 2025 })
      #expect(references.allSatisfy { report.scope.structures.contains($0.structure) })
      let written = report.references(figure.provenance).map(report.written)
      #expect(written == written.sorted())
      #expect(Set(written).count == written.count)
    }
  }

  /// Support of projects apart: two structures' one-off requests can make one supported project.
  private func expectSumsCoverValues(in report: Report) {
    for figure in report.figures where !figure.indicator.id.hasPrefix("1.1.") {
      guard case .number(let value) = figure.value else { continue }
      #expect(value <= figure.sum ?? 0, "\(figure.indicator.id)")
    }
  }
}

/// Journals of three structures over three years, the same for the same seed.
private struct RandomJournal {
  private var chance: SplitMix

  init(seed: UInt64) {
    chance = SplitMix(state: seed)
  }

  func entries() throws -> [Entry] {
    var journal = self
    return try (1...120).map { number in try journal.entry(number) }
  }

  private mutating func entry(_ number: Int) throws -> Entry {
    // A shared activity has one kind, and each structure tells of it once.
    let (round, structure) = (number / 3, number % 3 + 1)
    let kinds = EntryKind.allCases
    let isShared = round.isMultiple(of: 2)
    let kind = isShared ? kinds[round % kinds.count] : pick(kinds)
    var row = SampleRow(
      kind,
      [
        "reference": "R\(number)", "structure": "S\(structure)",
        "date": "\(2024 + pick([0, 1, 1, 1, 2]))-0\(pick(Array(1...9)))-15",
        "title": pick(["Forum", "FORUM", "Atelier", "Journée"]),
      ])
    if isShared { row["shared_reference"] = "SH-\(round)" }
    vary(&row, of: kind)
    return try row.entry()
  }

  private mutating func vary(_ row: inout SampleRow, of kind: EntryKind) {
    if kind == .projectMeeting, pick([true, false]) { row["object"] = "other" }
    for use in KindDescription(of: kind).fields {
      let column = use.field.rawValue
      switch use.type {
      case .choice(let codes): if !row[column].isEmpty { row[column] = pick(codes) }
      case .choices(let codes):
        if kind != .projectMeeting || !row["object"].isEmpty { row[column] = list(of: codes) }
      case .number(let least): row[column] = "\(least + pick(Array(0...20)))"
      case .dayFromDate: row[column] = pick(["", "2027-01-01"])
      case .project: row[column] = pick(["P1", "P2", "P3", "P4"])
      case .text: row[column] = pick(["CPTS", "cpts", "Clinique"])
      }
    }
  }

  private mutating func list(of codes: [String]) -> String {
    let some = codes.filter { _ in Bool.random(using: &chance) }
    return (some.isEmpty ? [pick(codes)] : some).joined(separator: "|")
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &chance)]
  }
}

/// A random source that a seed repeats.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
