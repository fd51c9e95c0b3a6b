import Domain
import TestSupport
import Testing

/// Entries of several structures that tell of one activity.
struct SharedActivityTests {
  /// The entries of S1, S2… about one activity, in this order.
  private func shared(
    _ kind: EntryKind, _ rows: KeyValuePairs<String, String>...
  ) throws -> [Entry] {
    var journal = SampleJournal()
    for (changes, number) in zip(rows, 1...) {
      var row = SampleRow(
        kind, ["structure": "S\(number)", "shared_reference": "SH-1", "reference": "R\(number)"])
      for (column, text) in changes { row[column] = text }
      try journal.add(row)
    }
    return journal.entries
  }

  /// The activities of entries whose places are their provenance.
  private func activities(_ entries: [Entry]) -> [Activity] {
    Activity.uniting(
      zip(entries, 0...).map { Activity(entry: $0, provenance: Provenance(position: $1)) })
  }

  private func united(_ entries: [Entry]) throws -> Activity {
    let activities = activities(entries)
    return try #require(activities.count == 1 ? activities.first : nil)
  }

  @Test func `numbers of people are the largest stated`() throws {
    let activity = try united(
      shared(
        .communitySession, ["patients": "3", "professionals": "9"],
        ["patients": "8", "professionals": "0"]))
    #expect(activity.entry[.patients] == .number(8))
    #expect(activity.entry[.professionals] == .number(9))
    #expect(activity.conflicts.isEmpty)
  }

  @Test func `lists are united in the official order`() throws {
    let activity = try united(
      shared(
        .dissemination, ["channels": "other|newsletter"], ["channels": "website"],
        ["channels": "newsletter"]))
    #expect(activity.entry[.channels] == .codes(["website", "newsletter", "other"]))
    #expect(activity.conflicts.isEmpty)
  }

  @Test func `an empty value is filled from the others`() throws {
    let meeting = try united(
      shared(.projectMeeting, [:], ["object": "other", "actor_types": "social", "comment": "x"]))
    #expect(meeting.entry[.object] == .codes(["other"]))
    #expect(meeting.entry[.actorTypes] == .codes(["social"]))
    #expect(meeting.entry.comment == "x")
    #expect(meeting.conflicts.isEmpty)
    let body = try united(shared(.bodyParticipation, [:], ["title": "Séance"]))
    #expect(body.entry.title == "Séance")
  }

  @Test func `of differing single values the earliest recorded is kept and named`() throws {
    let activity = try united(
      shared(
        .awareness, ["title": "Forum", "comment": "a"],
        ["title": "Stand", "involvement": "organiser", "comment": "b"],
        ["date": "2025-03-13", "involvement": "organiser"]))
    #expect(activity.entry.title == "Forum")
    #expect(activity.entry[.involvement] == .codes(["speaker"]))
    #expect(activity.entry.date == Day("2025-03-12"))
    #expect(activity.entry.comment == "a")
    #expect(Set(activity.conflicts) == [.title, .field(.involvement), .date])
    #expect(activity.conflicts.count == 3)
  }

  @Test func `an activity comes from all its entries`() throws {
    let entries = try shared(.awareness, [:], [:], [:])
    #expect(
      try united(entries).provenance == Provenance(union: (0...2).map { Provenance(position: $0) }))
  }

  @Test func `entries of other activities stay apart`() throws {
    var journal = SampleJournal()
    try journal.add(.awareness, ["shared_reference": "SH-1"])
    try journal.add(.awareness, ["structure": "S2", "shared_reference": "SH-2"])
    try journal.add(.awareness, ["structure": "S2"])
    try journal.add(.awareness, ["structure": "S3", "shared_reference": "SH-2"])
    let activities = activities(journal.entries)
    #expect(activities.map(\.provenance.count).sorted() == [1, 1, 2])
  }

  @Test func `a shared activity counts once in the region and once in each structure`() throws {
    let entries = try shared(.orientation, ["people": "4"], ["people": "6"])
    let report = try SampleReport.consolidated(entries)
    #expect(try report.value("3.3.2") == "6: S1/R1 S2/R2")
    #expect(report.figure("3.3.2")?.sum == 10)
    #expect(try SampleReport.own(entries, of: "S1").value("3.3.2") == "4: R1")
    #expect(try SampleReport.own(entries, of: "S2").value("3.3.2") == "6: R2")
  }

  @Test func `differing entries are warned of where they count`() throws {
    let entries = try shared(.meeting, ["object": "other"], ["object": "bilateral"])
    let report = try SampleReport.consolidated(entries)
    #expect(try report.warnings(of: "2.1.1") == ["conflicting_shared_entry: S1/R1 S2/R2"])
    #expect(
      report.figure("2.1.1")?.warnings.map(\.subject)
        == [.conflictingSharedEntry(title: "Titre", columns: ["object"])])
    #expect(
      try report.parts("object", of: "2.1.1").filter { !$0.hasSuffix(" 0") }
        == ["other 1: S1/R1 S2/R2"])
    #expect(try SampleReport.own(entries).warnings(of: "2.1.1").isEmpty)
  }

  @Test func `an activity shared with a structure outside the scope is the own entry alone`() throws
  {
    let entries = try shared(.orientation, ["people": "4"], ["people": "6"])
    let report = try SampleReport.consolidated(entries, ["S1", "S3"])
    #expect(try report.value("3.3.2") == "4: S1/R1")
    #expect(report.figure("3.3.2")?.sum == 4)
  }
}
