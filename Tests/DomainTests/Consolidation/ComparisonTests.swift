import Domain
import Exchange
import TestSupport
import Testing

struct ComparisonTests {
  private func comparison(
    _ rows: [(structure: String, kind: EntryKind, changes: KeyValuePairs<String, String>)],
    joined: JoinedTitles = JoinedTitles()
  ) throws -> Comparison {
    var journal = SampleJournal()
    for (number, row) in rows.enumerated() {
      var sample = SampleRow(row.kind, row.changes)
      sample["structure"] = row.structure
      sample["reference"] = "R\(number)"
      try journal.add(sample)
    }
    let basis = try SampleReport.basis(journal.entries)
    let codes = SampleRegion.structures.map(\.code)
    return Comparison(
      codes.map { BareReport(Report(of: $0, from: basis)) },
      consolidated: BareReport(Report(consolidating: codes, from: basis)), in: basis.year,
      under: basis.framework, joined: joined)
  }

  private func commonProjects(
    _ titles: [(structure: String, title: String)], joined: JoinedTitles = JoinedTitles()
  ) throws -> MergedList {
    let found = try comparison(
      titles.map { ($0.structure, .commonProject, ["title": $0.title]) }, joined: joined)
    return try #require(found.lists.first { $0.indicator.id == "2.3.1" })
  }

  @Test func `each structure's figure stands beside the sum, the consolidated one and the rest`()
    throws
  {
    let shared: KeyValuePairs = ["shared_reference": "SH"]
    let found = try comparison([
      ("S1", .awareness, shared), ("S2", .awareness, shared), ("S1", .awareness, [:]),
      ("S3", .engagementAction, [:]),
    ])
    let line = try #require(found.line("3.1.2"))
    #expect(line.values == [.number(2), .number(1), .number(0)])
    #expect(line.sum == 3)
    #expect(line.consolidated == .number(2))
    #expect(line.difference == -1)
    let yes = try #require(found.line("1.2.2"))
    #expect(yes.values == [.yes(false), .yes(false), .yes(true)])
    #expect(yes.sum == 1)
    #expect(yes.difference == nil)
  }

  @Test func `the lists of names are those of projects, bodies and trainings`() throws {
    #expect(try comparison([]).lists.map(\.indicator.id) == ["2.3.1", "2.4.1", "3.2.1", "3.2.3"])
  }

  @Test func `a title has one row with those who have it`() throws {
    let list = try commonProjects([
      ("S1", "Journée du souffle"), ("S3", "journée du  SOUFFLE"), ("S2", "Autre"),
    ])
    #expect(list.rows.map(\.title) == ["Autre", "Journée du souffle"])
    #expect(list.rows.map { $0.holders.map { $0.structure?.text } } == [["S2"], ["S1", "S3"]])
    #expect(list.proposals.isEmpty)
  }

  @Test(arguments: [
    ("Journée du souffle", "La journée souffle"), ("Journée du souffle", "Journées du souffle"),
    ("Forum santé de la Bretagne centrale", "Forum santée de Bretagne cantrale"),
  ])
  func `titles that differ by a slip are proposed`(one: String, other: String) throws {
    let list = try commonProjects([("S1", one), ("S2", other)])
    #expect(list.rows.count == 2)
    #expect(list.proposals.count == 1)
  }

  @Test(arguments: [
    ("Niveau 1 du parcours commun", "Niveau 2 du parcours commun"), ("Forum", "Foire"),
    ("Formation 40 heures", "Formation 4 heures"), ("Le", "La"), ("Asthme", "Diabète"),
  ])
  func `titles that differ by more are not`(one: String, other: String) throws {
    #expect(try commonProjects([("S1", one), ("S2", other)]).proposals.isEmpty)
  }

  @Test func `a joined title is shown under the other, and no figure changes`() throws {
    let titles = [("S1", "Journée du souffle"), ("S2", "La journée souffle")]
    var joined = JoinedTitles()
    joined.add(
      indicator: "2.3.1", folded: FoldedText("La journée souffle").key,
      under: FoldedText("Journée du souffle").key)
    let list = try commonProjects(titles, joined: joined)
    #expect(list.rows.map(\.title) == ["Journée du souffle"])
    #expect(list.rows.first?.joined.map(\.title) == ["La journée souffle"])
    #expect(list.rows.first?.holders.map { $0.structure?.text } == ["S1", "S2"])
    #expect(list.proposals.isEmpty)
    let found = try comparison(
      titles.map { ($0.0, .commonProject, ["title": $0.1]) }, joined: joined)
    #expect(found.line("2.3.1")?.consolidated == .number(2))
  }
}
