import Domain
import Exchange
import TestSupport
import Testing

struct ReportTests {
  @Test func `a year without entries has all indicators, at nothing`() throws {
    let report = try SampleReport.own([])
    #expect(report.figures.map(\.indicator.id) == report.framework.indicators.map(\.id))
    for figure in report.figures {
      let id = figure.indicator.id
      #expect(try report.value(id) == (["1.2.2", "1.2.3"].contains(id) ? "no" : "0"))
      #expect(figure.items == nil || figure.items == [])
      #expect(figure.warnings.isEmpty)
      #expect(figure.sum == nil)
      let parts = figure.breakdowns.flatMap(\.parts)
      #expect(parts.allSatisfy { $0.value == 0 && $0.provenance.isEmpty })
    }
    #expect(report.references.isEmpty)
  }

  @Test func `a structure's report has its own entries of the year, by reference`() throws {
    var journal = SampleJournal()
    try journal.add(.awareness, ["reference": "R10"])
    try journal.add(.awareness, ["reference": "R9", "date": "2025-12-31"])
    try journal.add(.awareness, ["reference": "R8", "date": "2026-01-01"])
    try journal.add(.awareness, ["reference": "R7", "structure": "S2"])
    try journal.add(.awareness, ["reference": "R2", "date": "2025-01-01"])
    let report = try SampleReport.own(journal.entries)
    #expect(report.references.map(\.local) == ["R10", "R2", "R9"])
    #expect(try report.value("3.1.2") == "3: R10 R2 R9")
    #expect(try report.items(of: "3.1.2").map { $0.suffix(3) } == [" R2", "R10", " R9"])
  }

  @Test func `a consolidated report orders its entries as their references are written`() throws {
    let reader = EntryReader(
      structures: ["A", "A-B", "A0"].map(Structure.Code.init), projects: [])
    let entries = try [("A0", "1"), ("A", "2"), ("A-B", "3"), ("A", "10")].map {
      try SampleRow(.awareness, ["structure": $0, "reference": $1]).entry(by: reader)
    }
    let report = try SampleReport.consolidated(entries, ["A0", "A-B", "A"])
    #expect(report.references.map(\.written) == ["A-B/3", "A/10", "A/2", "A0/1"])
    #expect(report.scope == .consolidated(["A", "A-B", "A0"].map(Structure.Code.init)))
  }

  @Test func `only whole numbers have a sum`() throws {
    var journal = SampleJournal()
    try journal.add(.communitySession)
    let report = try SampleReport.consolidated(journal.entries)
    for figure in report.figures {
      let isNumber = !["1.2.2", "1.2.3"].contains(figure.indicator.id)
      #expect((figure.sum != nil) == isNumber)
    }
  }

  @Test func `channels, bodies and common projects are distinct across structures`() throws {
    var journal = SampleJournal()
    for structure in ["S1", "S2"] {
      try journal.add(.dissemination, ["structure": structure, "channels": "website"])
      try journal.add(.bodyParticipation, ["structure": structure])
      try journal.add(.commonProject, ["structure": structure])
    }
    let report = try SampleReport.consolidated(journal.entries)
    for id in ["3.1.1", "2.4.1", "2.3.1"] {
      #expect(report.figure(id)?.value == .number(1))
      #expect(report.figure(id)?.sum == 2)
    }
  }

  @Test func `a parameter takes only what the framework allows`() throws {
    let framework = try SampleReport.basis([]).framework
    #expect(Parameters(of: framework).supportThreshold == 3)
    #expect(Parameters(of: framework, set: ["support_threshold": 4]).supportThreshold == 4)
    #expect(Parameters(of: framework, set: ["support_threshold": 5]).supportThreshold == 3)
    #expect(Parameters(of: framework, set: ["other": 4]).all.map(\.name) == ["support_threshold"])
  }

  @Test func `a basis until a day leaves out what came later`() throws {
    var journal = SampleJournal()
    for date in ["2025-06-30", "2025-07-01"] { try journal.add(.awareness, ["date": date]) }
    let day = try #require(Day("2025-06-30"))
    let report = Report(
      of: Structure.Code("S1"), from: try SampleReport.basis(journal.entries).until(day))
    #expect(try report.value("3.1.2") == "1: R1")
  }

  @Test(arguments: EntryKind.allCases)
  func `an entry feeds the indicators of its kind and no other`(kind: EntryKind) throws {
    var row = SampleRow(kind)
    if kind == .partnerRequest { row["answered_on"] = "2025-04-01" }
    let entry = try row.entry()
    let report = try SampleReport.own([entry])
    let fed = report.framework.indicators(fedBy: entry).map(\.id)
    let proved = report.figures.filter { !$0.provenance.isEmpty }.map(\.indicator.id)
    #expect(!proved.isEmpty)
    #expect(proved == (kind == .projectMeeting ? ["1.1.2"] : fed))
  }
}
