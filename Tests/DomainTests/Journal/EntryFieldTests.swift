import Domain
import TestSupport
import Testing

/// The columns that belong to some kinds only.
struct EntryFieldTests {
  @Test(arguments: EntryKind.allCases)
  func `a valid row of each kind is read`(kind: EntryKind) throws {
    #expect(try SampleRow(kind).entry().kind == kind)
  }

  @Test(arguments: EntryKind.allCases)
  func `each required column of a kind is missed`(kind: EntryKind) {
    for use in KindDescription(of: kind).fields where use.presence == .required {
      let column = use.field.rawValue
      #expect(
        SampleRow(kind, [column: ""]).problems
          == [Problem(column: column, found: "", reason: .missing)])
    }
  }

  /// As the rules of the exchange format say it.
  @Test(arguments: [
    (EntryKind.meeting, ["object", "actor_types", "involvement"]), (.projectMeeting, ["project"]),
    (.partnerRequest, []), (.engagementAction, []),
    (.communitySession, ["patients", "professionals"]), (.sharedResource, ["resource_type"]),
    (.commonProject, ["role"]), (.networkMeeting, ["network"]),
    (.bodyParticipation, ["body", "level"]), (.dissemination, ["channels"]),
    (.awareness, ["involvement"]), (.trainingOrganised, []), (.trainingReferral, ["people"]),
    (.trainingRelayed, ["training_type", "provider", "sessions"]),
    (.offerCommunication, ["channels"]), (.orientation, ["people", "target"]),
    (.innovationSupport, ["nature", "scale", "support"]),
    (.goodPractice, ["communication_type"]), (.researchSupport, ["support"]),
  ])
  func `a kind requires its columns`(kind: EntryKind, columns: [String]) {
    let uses = KindDescription(of: kind).fields.filter { $0.presence == .required }
    #expect(uses.map(\.field.rawValue) == columns)
  }

  @Test(arguments: EntryKind.allCases)
  func `a wrong code is refused with those allowed`(kind: EntryKind) {
    for use in KindDescription(of: kind).fields where !use.type.codes.isEmpty {
      let column = use.field.rawValue
      var row = SampleRow(kind)
      if kind == .projectMeeting { row["object"] = "other" }
      row[column] = "autre"
      let expected = Problem(
        column: column, found: "autre", reason: .unknownCode(allowed: use.type.codes))
      #expect(row.problems.contains(expected))
    }
  }

  @Test(arguments: EntryKind.allCases)
  func `a filled column that the kind does not use is refused`(kind: EntryKind) {
    for field in EntryField.allCases where KindDescription(of: kind).use(of: field) == nil {
      let column = field.rawValue
      #expect(
        SampleRow(kind, [column: "0"]).problems
          == [Problem(column: column, found: "0", reason: .unused(by: kind))])
    }
  }

  @Test(arguments: [
    ("0", 0), ("12", 12), (" 7 ", 7), ("007", 7), ("999999999", 999_999_999),
  ])
  func `a whole number is read`(text: String, number: Int) throws {
    let entry = try SampleRow(.communitySession, ["patients": text]).entry()
    #expect(entry[.patients] == .number(number))
  }

  @Test(arguments: [
    "-1", "+1", "1.5", "1,5", "1 000", "douze", "1e3", "0x1F", "１２", "1000000000",
    "99999999999999999999", "|",
  ])
  func `anything else is no number`(text: String) {
    #expect(
      SampleRow(.communitySession, ["patients": text]).problems
        == [Problem(column: "patients", found: text, reason: .notANumber(0...999_999_999))])
  }

  @Test(arguments: [EntryKind.trainingReferral, .orientation])
  func `people are counted from 1`(kind: EntryKind) {
    #expect(
      SampleRow(kind, ["people": "0"]).problems
        == [Problem(column: "people", found: "0", reason: .notANumber(1...999_999_999))])
  }

  @Test func `an answer comes on the day of the request or later`() throws {
    let row = SampleRow(.partnerRequest, ["date": "2025-12-31", "answered_on": "31/12/2025"])
    #expect(try row.entry()[.answeredOn] == Day("2025-12-31").map(FieldValue.day))
    let date = try #require(Day("2025-12-31"))
    #expect(
      SampleRow(.partnerRequest, ["date": "2025-12-31", "answered_on": "2025-12-30"]).problems
        == [Problem(column: "answered_on", found: "2025-12-30", reason: .dayBefore(date))])
    #expect(
      SampleRow(.partnerRequest, ["answered_on": "bientôt"]).problems
        == [Problem(column: "answered_on", found: "bientôt", reason: .notADay)])
  }
}
