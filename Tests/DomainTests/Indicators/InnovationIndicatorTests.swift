import Domain
import TestSupport
import Testing

/// Indicators 4.1.1 to 4.3.1.
struct InnovationIndicatorTests {
  @Test func `innovations count by scale, with what was done for them`() throws {
    var journal = SampleJournal()
    try journal.add(.innovationSupport, ["title": "Escape game", "support": "other|diffusion"])
    try journal.add(.innovationSupport, ["title": "Podcast", "scale": "national"])
    let report = try SampleReport.own(journal.entries)
    #expect(try report.value("4.1.1") == "2: R1 R2")
    #expect(
      try report.parts("scale", of: "4.1.1")
        == ["local 1: R1", "territorial 0", "regional 0", "national 1: R2"])
    #expect(
      try report.items(of: "4.1.1") == [
        "Escape game | Jeu de rôle | local | diffusion+other: R1",
        "Podcast | Jeu de rôle | national | diffusion+carrying: R2",
      ])
  }

  @Test func `communications on good practice count by type`() throws {
    var journal = SampleJournal()
    try journal.add(.goodPractice, ["title": "Fiche", "communication_type": "descriptive_sheet"])
    let report = try SampleReport.own(journal.entries)
    #expect(try report.value("4.2.1") == "1: R1")
    #expect(
      try report.parts("communication_type", of: "4.2.1") == [
        "digital 0", "event 0", "capitalisation_sheet 0", "descriptive_sheet 1: R1", "other 0",
      ])
    #expect(try report.items(of: "4.2.1") == ["Fiche: R1"])
  }

  @Test func `research projects are listed with the support given`() throws {
    var journal = SampleJournal()
    try journal.add(.researchSupport, ["title": "Thèse", "support": "linking|publication"])
    let report = try SampleReport.own(journal.entries)
    #expect(try report.value("4.3.1") == "1: R1")
    #expect(try report.items(of: "4.3.1") == ["Thèse | linking+publication: R1"])
  }
}
