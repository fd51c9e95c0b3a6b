import Domain
import TestSupport
import Testing

/// Indicators 2.1.1 to 2.4.1.
struct FederationIndicatorTests {
  @Test func `meetings count by their object, and in each type of actor`() throws {
    var journal = SampleJournal()
    try journal.add(.meeting, ["object": "bilateral", "actor_types": "social|patients"])
    try journal.add(.meeting, ["object": "other", "actor_types": "social"])
    try journal.add(
      .projectMeeting, ["object": "bilateral", "actor_types": "hospital_management"])
    try journal.add(.projectMeeting)
    let report = try SampleReport.own(journal.entries)
    #expect(try report.value("2.1.1") == "3: R1 R2 R3")
    #expect(
      try report.parts("object", of: "2.1.1") == [
        "bilateral 2: R1 R3", "networking 0", "consultation_body 0", "practice_workshop 0",
        "other 1: R2",
      ])
    #expect(
      try report.parts("actor_types", of: "2.1.1") == [
        "coordinated_practice 0", "social 2: R1 R2", "federation 0", "patients 1: R1",
        "hospital 0", "hospital_management 1: R3", "hospital_representatives 0", "other 0",
      ])
  }

  @Test func `shared resources count by type, with their titles`() throws {
    var journal = SampleJournal()
    try journal.add(.sharedResource, ["resource_type": "method_workshop", "title": "Atelier"])
    try journal.add(.sharedResource, ["title": "Mallette"])
    let report = try SampleReport.own(journal.entries)
    #expect(try report.value("2.2.1") == "2: R1 R2")
    #expect(
      try report.parts("resource_type", of: "2.2.1")
        == ["tool 1: R2", "working_group 0", "method_workshop 1: R1"])
    #expect(try report.items(of: "2.2.1") == ["Atelier: R1", "Mallette: R2"])
  }

  @Test func `a common project counts once, under its highest role`() throws {
    var journal = SampleJournal()
    try journal.add(.commonProject, ["title": "Semaine de l’ETP", "role": "contributor"])
    try journal.add(.commonProject, ["title": "SEMAINE DE L’ETP", "role": "copilot"])
    try journal.add(.commonProject, ["title": "Annuaire", "role": "contributor"])
    try journal.add(.commonProject, ["title": "semaine de l’etp ", "role": "contributor"])
    let report = try SampleReport.own(journal.entries)
    #expect(try report.value("2.3.1") == "2: R1 R2 R3 R4")
    #expect(
      try report.parts("role", of: "2.3.1")
        == ["pilot 0", "copilot 1: R1 R2 R4", "contributor 1: R3"])
    #expect(
      try report.items(of: "2.3.1")
        == ["Annuaire | contributor: R3", "Semaine de l’ETP | copilot: R1 R2 R4"])
  }

  @Test func `network meetings count by network`() throws {
    var journal = SampleJournal()
    for network in ["costrat", "coop", "costrat", "utep_platform"] {
      try journal.add(.networkMeeting, ["network": network])
    }
    let report = try SampleReport.own(journal.entries)
    #expect(try report.value("2.3.2") == "4: R1 R2 R3 R4")
    #expect(
      try report.parts("network", of: "2.3.2") == [
        "national 0", "coop 1: R2", "costrat 2: R1 R3", "between_uteps 0", "between_platforms 0",
        "utep_platform 1: R4",
      ])
  }

  @Test func `a body counts once, and a member's seat is kept`() throws {
    var journal = SampleJournal()
    try journal.add(.bodyParticipation, ["body": "Contrat local de santé", "level": "occasional"])
    try journal.add(.bodyParticipation, ["body": "Comité 29", "level": "occasional"])
    try journal.add(.bodyParticipation, ["body": "CONTRAT LOCAL DE SANTE", "level": "member"])
    let report = try SampleReport.own(journal.entries)
    #expect(try report.value("2.4.1") == "2: R1 R2 R3")
    #expect(
      try report.items(of: "2.4.1")
        == ["Comité 29 | 1 | occasional: R2", "Contrat local de santé | 2 | member: R1 R3"])
  }
}
