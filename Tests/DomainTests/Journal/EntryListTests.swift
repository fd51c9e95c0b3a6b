import Domain
import TestSupport
import Testing

/// Lists of codes, and the columns that go together.
struct EntryListTests {
  @Test func `a list is kept in the official order`() throws {
    let entry = try SampleRow(.dissemination, ["channels": "other| website |newsletter|"]).entry()
    #expect(entry[.channels] == .codes(["website", "newsletter", "other"]))
    #expect(entry.written(.field(.channels)) == "website|newsletter|other")
  }

  @Test func `a code that a list repeats is refused`() {
    #expect(
      SampleRow(.dissemination, ["channels": "website|other|website"]).problems
        == [Problem(column: "channels", found: "website", reason: .repeatedCode("website"))])
  }

  @Test func `a list of nothing is missed`() {
    #expect(SampleRow(.dissemination, ["channels": "|"]).problems.map(\.reason) == [.missing])
  }

  @Test func `a list takes only its kind's codes`() {
    #expect(SampleRow(.dissemination, ["channels": "mailing"]).problems.count == 1)
    #expect(SampleRow(.offerCommunication, ["channels": "mailing"]).problems.isEmpty)
  }

  @Test func `a single code is no list`() {
    #expect(SampleRow(.meeting, ["object": "bilateral|other"]).problems.count == 1)
  }

  @Test func `a project meeting with an object says with whom`() throws {
    let entry = try SampleRow(
      .projectMeeting, ["object": "other", "actor_types": "patients|social"]
    ).entry()
    #expect(entry[.object] == .codes(["other"]))
    #expect(entry[.actorTypes] == .codes(["social", "patients"]))
    #expect(
      SampleRow(.projectMeeting, ["object": "other"]).problems
        == [Problem(column: "actor_types", found: "", reason: .missing)])
    #expect(
      SampleRow(.projectMeeting, ["actor_types": "social"]).problems
        == [Problem(column: "actor_types", found: "social", reason: .without(.object))])
  }

  @Test func `a project that is not known is refused`() throws {
    #expect(try SampleRow(.projectMeeting, ["project": " P2 "]).entry()[.project] == .text("P2"))
    #expect(
      SampleRow(.projectMeeting, ["project": "P9"]).problems
        == [Problem(column: "project", found: "P9", reason: .unknownProject)])
  }
}
