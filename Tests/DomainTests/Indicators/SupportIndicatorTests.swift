import Domain
import TestSupport
import Testing

/// Indicators 1.2.1 to 1.2.3.
struct SupportIndicatorTests {
  @Test func `requests count once they have an answer`() throws {
    var journal = SampleJournal()
    try journal.add(.partnerRequest, ["answered_on": "2025-03-12"])
    try journal.add(.partnerRequest)
    try journal.add(.partnerRequest, ["answered_on": "2026-02-01"])
    try journal.add(.partnerRequest, ["date": "2024-12-31", "answered_on": "2025-01-02"])
    let report = try SampleReport.own(journal.entries)
    #expect(try report.value("1.2.1") == "2: R1 R3")
    #expect(try report.warnings(of: "1.2.1") == ["unanswered_requests: R2"])
  }

  @Test func `when every request has an answer there is no warning`() throws {
    var journal = SampleJournal()
    try journal.add(.partnerRequest, ["answered_on": "2025-03-12"])
    #expect(try SampleReport.own(journal.entries).warnings(of: "1.2.1").isEmpty)
  }

  @Test func `one engagement action is enough to say yes`() throws {
    var journal = SampleJournal()
    try journal.add(.engagementAction, ["title": "Accueil", "date": "2025-06-01"])
    try journal.add(.engagementAction, ["title": "Tutorat", "date": "2025-02-01"])
    let report = try SampleReport.own(journal.entries)
    #expect(try report.value("1.2.2") == "yes: R1 R2")
    #expect(try report.items(of: "1.2.2") == ["Tutorat: R2", "Accueil: R1"])
  }

  @Test func `the community's sessions and attendance are added up`() throws {
    var journal = SampleJournal()
    try journal.add(.communitySession, ["patients": "0", "professionals": "5"])
    try journal.add(.communitySession, ["patients": "7", "professionals": "6"])
    let report = try SampleReport.own(journal.entries)
    #expect(try report.value("1.2.3") == "yes: R1 R2")
    #expect(try report.parts("sessions", of: "1.2.3") == ["held 2: R1 R2"])
    #expect(
      try report.parts("attendance", of: "1.2.3") == ["patients 7: R2", "professionals 11: R1 R2"])
  }
}
