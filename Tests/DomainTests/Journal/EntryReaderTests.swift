import Domain
import TestSupport
import Testing

/// The rules that rows of every kind share.
struct EntryReaderTests {
  @Test func `the common columns are read`() throws {
    let row = SampleRow(
      .trainingOrganised,
      [
        "reference": "2025-0001", "structure": " S2 ", "date": "31/12/2025", "title": "Formation",
        "shared_reference": "SH-1", "comment": "ligne 1\nligne 2",
      ])
    let entry = try row.entry()
    #expect(entry.reference.written == "S2/2025-0001")
    #expect(entry.date == Day("2025-12-31"))
    #expect(entry.kind == .trainingOrganised)
    #expect(entry.title == "Formation" && entry.displayTitle == "Formation")
    #expect(entry.sharedReference == "SH-1")
    #expect(entry.comment == "ligne 1\nligne 2")
  }

  @Test func `optional columns may be empty`() throws {
    let entry = try SampleRow(.trainingOrganised).entry()
    #expect(entry.sharedReference == nil)
    #expect(entry.comment.isEmpty)
  }

  @Test(arguments: ["reference", "structure", "date", "kind"])
  func `a common column is missed`(column: String) {
    let expected = Problem(column: column, found: "", reason: .missing)
    #expect(SampleRow(.meeting, [column: ""]).problems == [expected])
    #expect(SampleRow(.meeting, [column: "  "]).problems == [expected])
  }

  @Test(arguments: EntryKind.allCases)
  func `a title is required, but for a body`(kind: EntryKind) {
    let missing = [Problem(column: "title", found: "", reason: .missing)]
    #expect(
      SampleRow(kind, ["title": ""]).problems == (kind == .bodyParticipation ? [] : missing))
  }

  @Test func `a body without a title is called by its name`() throws {
    let entry = try SampleRow(.bodyParticipation).entry()
    #expect(entry.title.isEmpty)
    #expect(entry.displayTitle == "Conseil territorial de santé")
  }

  @Test func `a structure that is not known is refused`() {
    #expect(
      SampleRow(.meeting, ["structure": "S9"]).problems
        == [Problem(column: "structure", found: "S9", reason: .unknownStructure)])
  }

  @Test func `a date that the calendar has not is refused`() {
    #expect(
      SampleRow(.meeting, ["date": "2025-02-29"]).problems
        == [Problem(column: "date", found: "2025-02-29", reason: .notADay)])
  }

  @Test func `a kind that is not known is refused with those allowed`() {
    let allowed = EntryKind.allCases.map(\.rawValue)
    #expect(
      SampleRow(.meeting, ["kind": "Meeting"]).problems
        == [Problem(column: "kind", found: "Meeting", reason: .unknownCode(allowed: allowed))])
  }

  @Test func `every problem of a row is reported at once`() {
    let row = SampleRow(
      .orientation,
      ["reference": "", "date": "hier", "title": "", "people": "0", "target": "x", "role": "pilot"])
    #expect(
      Set(row.problems.map(\.column))
        == ["reference", "date", "title", "people", "target", "role"])
    #expect(row.problems.count == 6)
  }

  @Test(arguments: ["reference", "title", "comment", "shared_reference"])
  func `a control character is refused`(column: String) {
    #expect(
      SampleRow(.meeting, [column: "a\u{1B}[2J"]).problems
        == [Problem(column: column, found: "a\u{1B}[2J", reason: .controlCharacter)])
  }

  @Test(arguments: EntryKind.allCases)
  func `an entry is written as it is read`(kind: EntryKind) throws {
    let row = SampleRow(kind, ["shared_reference": "SH-1", "comment": "=1+1; \"x\""])
    let entry = try row.entry()
    for column in EntryColumn.all { #expect(entry.written(column) == row[column.name]) }
    let cells = EntryColumn.all.map { (column: $0.name, text: entry.written($0)) }
    #expect(try SampleRegion.reader.entry(from: cells.filter { !$0.text.isEmpty }) == entry)
  }

  @Test func `details are equal whatever the order in which they were set`() {
    var (one, other) = (Entry.Details(), Entry.Details())
    one[.people] = .number(1)
    one[.target] = .codes(["programme"])
    other[.target] = .codes(["programme"])
    other[.people] = .number(2)
    #expect(one != other)
    other[.people] = .number(1)
    #expect(one == other && one.hashValue == other.hashValue)
    other[.people] = nil
    #expect(other[.people] == nil && one != other)
  }
}

extension SampleRow {
  /// What the reader refuses in the row.
  var problems: [Problem] {
    do throws(Problems) {
      _ = try entry()
      return []
    } catch {
      return error.all
    }
  }
}
