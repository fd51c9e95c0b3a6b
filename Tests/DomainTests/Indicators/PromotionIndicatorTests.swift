import Domain
import TestSupport
import Testing

/// Indicators 3.1.1 to 3.3.2.
struct PromotionIndicatorTests {
  @Test(arguments: [(EntryKind.dissemination, "3.1.1"), (.offerCommunication, "3.3.1")])
  func `channels count once each`(kind: EntryKind, id: String) throws {
    var journal = SampleJournal()
    try journal.add(kind, ["channels": "website|newsletter"])
    try journal.add(kind, ["channels": "newsletter"])
    try journal.add(kind, ["channels": "social_media|newsletter"])
    let report = try SampleReport.own(journal.entries)
    #expect(try report.value(id) == "3: R1 R2 R3")
    #expect(
      try report.items(of: id) == ["newsletter: R1 R2 R3", "social_media: R3", "website: R1"])
  }

  @Test func `dissemination and communication about the offer are counted apart`() throws {
    var journal = SampleJournal()
    try journal.add(.dissemination, ["channels": "website"])
    try journal.add(.offerCommunication, ["channels": "mailing|other"])
    let report = try SampleReport.own(journal.entries)
    #expect(try report.value("3.1.1") == "1: R1")
    #expect(try report.value("3.3.1") == "2: R2")
  }

  @Test func `awareness interventions count by involvement`() throws {
    var journal = SampleJournal()
    try journal.add(.awareness, ["title": "Forum", "comment": "200 visiteurs"])
    try journal.add(
      .awareness, ["title": "Webinaire", "involvement": "organiser", "date": "2025-01-01"])
    let report = try SampleReport.own(journal.entries)
    #expect(try report.value("3.1.2") == "2: R1 R2")
    #expect(try report.parts("involvement", of: "3.1.2") == ["speaker 1: R1", "organiser 1: R2"])
    #expect(
      try report.items(of: "3.1.2")
        == ["Webinaire | organiser | : R2", "Forum | speaker | 200 visiteurs: R1"])
  }

  @Test func `trainings are listed one by one, even with one title`() throws {
    var journal = SampleJournal()
    for _ in 1...2 { try journal.add(.trainingOrganised, ["title": "40 heures"]) }
    let report = try SampleReport.own(journal.entries)
    #expect(try report.value("3.2.1") == "2: R1 R2")
    #expect(try report.items(of: "3.2.1") == ["40 heures: R1", "40 heures: R2"])
  }

  @Test func `people referred to training are added up`() throws {
    var journal = SampleJournal()
    for people in ["3", "14"] { try journal.add(.trainingReferral, ["people": people]) }
    #expect(try SampleReport.own(journal.entries).value("3.2.2") == "17: R1 R2")
  }

  @Test func `sessions relayed are added up by type and provider`() throws {
    var journal = SampleJournal()
    try journal.add(.trainingRelayed, ["sessions": "2"])
    try journal.add(.trainingRelayed, ["sessions": "5", "training_type": "degree"])
    try journal.add(.trainingRelayed, ["sessions": "1", "provider": "ireps"])
    try journal.add(.trainingRelayed, ["sessions": "4", "provider": "Université"])
    let report = try SampleReport.own(journal.entries)
    #expect(try report.value("3.2.3") == "12: R1 R2 R3 R4")
    #expect(
      try report.parts("training_type", of: "3.2.3") == [
        "awareness 0", "forty_hours 7: R1 R3 R4", "coordination 0", "complementary 0",
        "degree 5: R2",
      ])
    #expect(
      try report.items(of: "3.2.3") == [
        "IREPS | degree | 5: R2", "IREPS | forty_hours | 3: R1 R3",
        "Université | forty_hours | 4: R4",
      ])
  }

  @Test func `people oriented are added up by target`() throws {
    var journal = SampleJournal()
    try journal.add(.orientation, ["people": "4"])
    try journal.add(.orientation, ["people": "9", "target": "targeted_action"])
    try journal.add(.orientation, ["people": "1"])
    let report = try SampleReport.own(journal.entries)
    #expect(try report.value("3.3.2") == "14: R1 R2 R3")
    #expect(
      try report.parts("target", of: "3.3.2") == ["programme 5: R1 R3", "targeted_action 9: R2"])
  }
}
