import Domain
import TestSupport
import Testing

/// Indicators 1.1.1 and 1.1.2.
struct ProjectSupportTests {
  /// Meetings on the first days of March, one for each code.
  private func meetings(_ codes: String..., of structure: String = "S1") throws -> [Entry] {
    var journal = SampleJournal()
    for code in codes {
      try journal.add(.projectMeeting, ["structure": structure, "project": code])
    }
    return journal.entries
  }

  @Test func `a project is supported from the threshold on, and a one-off request below`() throws {
    let entries = try meetings("P1", "P2", "P1", "P2", "P1", "P4")
    let report = try SampleReport.own(entries)
    #expect(try report.value("1.1.1") == "1: R1 R3 R5")
    #expect(try report.items(of: "1.1.1") == ["P1 | Projet P1 | 3: R1 R3 R5"])
    #expect(try report.value("1.1.2") == "2: R2 R4 R6")
    #expect(
      try report.items(of: "1.1.2") == ["P2 | Projet P2 | 2: R2 R4", "P4 | Projet P4 | 1: R6"])
  }

  @Test func `with a threshold of 4, three meetings are a one-off request`() throws {
    let entries = try meetings("P1", "P1", "P1", "P2", "P2", "P2", "P2")
    let report = try SampleReport.own(entries, threshold: 4)
    #expect(try report.value("1.1.1") == "1: R4 R5 R6 R7")
    #expect(try report.value("1.1.2") == "1: R1 R2 R3")
  }

  @Test(arguments: [3, 4])
  func `projects with exactly three meetings are named, whatever the threshold`(
    threshold: Int
  ) throws {
    let entries = try meetings("P1", "P1", "P1", "P2", "P2", "P2", "P2", "P4", "P4", "P4", "P3")
    let report = try SampleReport.own(entries, threshold: threshold)
    #expect(try report.warnings(of: "1.1.1") == ["borderline_support: R1 R10 R2 R3 R8 R9"])
    #expect(
      report.figure("1.1.1")?.warnings.map(\.subject)
        == [.borderlineSupport(projects: [Project.Code("P1"), Project.Code("P4")])])
    #expect(try report.warnings(of: "1.1.2").isEmpty)
  }

  @Test func `no project at exactly three gives no warning`() throws {
    let report = try SampleReport.own(meetings("P1", "P1", "P2", "P2", "P2", "P2"))
    #expect(try report.warnings(of: "1.1.1").isEmpty)
  }

  @Test func `one team with several projects counts once, its projects each`() throws {
    let projects = [
      SampleRegion.project("P1", team: "CPTS du Scorff"),
      SampleRegion.project("P2", team: " cpts du  SCORFF"),
      SampleRegion.project("P3", team: "CPTS du Blavet", partnership: .multiPartner),
    ]
    let entries = try ["P1", "P2", "P3"].flatMap { try meetings($0, $0, $0) }.renumbered()
    let report = try SampleReport.own(entries, projects: projects)
    #expect(try report.value("1.1.1").hasPrefix("2: "))
    #expect(
      try report.parts("partnership", of: "1.1.1")
        == ["single_structure 2: R1 R2 R3 R4 R5 R6", "multi_partner 1: R7 R8 R9"])
    #expect(
      try report.parts("nature", of: "1.1.1")
        == ["emerging 3: R1 R2 R3 R4 R5 R6 R7 R8 R9", "declared 0", "targeted_action 0"])
  }

  @Test(arguments: [
    ("2024-12-31", "declared"), ("2025-01-01", "emerging"), ("2025-12-31", "emerging"),
    ("2026-01-01", "emerging"), ("", "emerging"),
  ])
  func `a programme is declared when it was before the year began`(
    declaredOn: String, nature: String
  ) throws {
    let project = SampleRegion.project("P1", declaredOn: Day(declaredOn))
    let report = try SampleReport.own(meetings("P1"), projects: [project])
    let expected = ["emerging", "declared", "targeted_action"].map {
      $0 == nature ? "\($0) 1: R1" : "\($0) 0"
    }
    #expect(try report.parts("nature", of: "1.1.2") == expected)
  }

  @Test func `a targeted action has its own nature`() throws {
    let report = try SampleReport.own(meetings("P4", "P4", "P4"))
    #expect(
      try report.parts("nature", of: "1.1.1")
        == ["emerging 0", "declared 0", "targeted_action 1: R1 R2 R3"])
  }

  @Test func `meetings of another year do not make a project supported`() throws {
    var journal = SampleJournal()
    for date in ["2024-12-31", "2025-01-01", "2025-12-31", "2026-01-01"] {
      try journal.add(.projectMeeting, ["date": date])
    }
    let report = try SampleReport.own(journal.entries)
    #expect(try report.value("1.1.1") == "0")
    #expect(try report.value("1.1.2") == "1: R2 R3")
  }

  @Test func `in a region a project is supported by the meetings of all`() throws {
    let entries = try meetings("P1", "P1") + meetings("P1", "P2", of: "S2")
    let report = try SampleReport.consolidated(entries)
    #expect(try report.value("1.1.1") == "1: S1/R1 S1/R2 S2/R1")
    #expect(report.figure("1.1.1")?.sum == 0)
    #expect(try report.value("1.1.2") == "1: S2/R2")
    #expect(report.figure("1.1.2")?.sum == 3)
  }

  @Test func `in a region a team counts once`() throws {
    let entries = try meetings("P1", "P1", "P1") + meetings("P2", "P2", "P2", of: "S2")
    let report = try SampleReport.consolidated(entries)
    #expect(try report.value("1.1.1").hasPrefix("1: "))
    #expect(report.figure("1.1.1")?.sum == 2)
  }

  @Test func `a meeting of two structures about a project counts once`() throws {
    var journal = SampleJournal()
    for structure in ["S1", "S2"] {
      for shared in ["SH-1", "SH-2"] {
        try journal.add(.projectMeeting, ["structure": structure, "shared_reference": shared])
      }
    }
    let report = try SampleReport.consolidated(journal.entries)
    #expect(try report.value("1.1.2") == "1: S1/R1 S1/R2 S2/R3 S2/R4")
    #expect(
      try report.items(of: "1.1.2") == ["P1 | Projet P1 | 2: S1/R1 S1/R2 S2/R3 S2/R4"])
  }
}

extension [Entry] {
  /// The same entries with the references `R1`, `R2`… in this order.
  fileprivate func renumbered() -> [Entry] {
    zip(self, 1...).map { entry, number in
      var entry = entry
      entry.reference.local = "R\(number)"
      return entry
    }
  }
}
