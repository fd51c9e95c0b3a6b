import Domain
import Testing

struct AgendaReaderTests {
  private let reader = AgendaReader(organisers: [Structure.Code("S1")])

  private static var draft: AgendaDraft {
    var draft = AgendaDraft()
    draft[.kind] = "training"
    draft[.trainingType] = "forty_hours"
    draft[.title] = " Formation de 40 heures "
    draft[.organiser] = "S1"
    draft[.audience] = "professionals"
    draft[.visibility] = "everyone"
    draft.rows = [
      AgendaDraft.Row(), AgendaDraft.Row(day: "2026-03-13"),
      AgendaDraft.Row(day: "12/03/2026", begin: "9h", end: "17:00"),
    ]
    return draft
  }

  private func problems(_ change: (inout AgendaDraft) -> Void) -> [AgendaProblem] {
    var draft = Self.draft
    change(&draft)
    do throws(AgendaProblems) {
      _ = try reader.item(from: draft)
      return []
    } catch {
      return error.all
    }
  }

  @Test func `a draft is read, its days in order`() throws {
    let item = try reader.item(from: Self.draft)
    #expect(item.title == "Formation de 40 heures" && item.trainingType == "forty_hours")
    #expect(item.sittings.all.map(\.day.description) == ["2026-03-12", "2026-03-13"])
    #expect(item.sittings.first.hours?.begin.description == "09:00")
    #expect(item.sittings.last.hours == nil)
    #expect(item.state == .announced && item.registration == nil)
  }

  @Test func `an item gives its own draft`() throws {
    let item = try reader.item(from: Self.draft)
    #expect(try reader.item(from: AgendaDraft(item)) == item)
  }

  @Test func `a training needs its type, and nothing else has one`() throws {
    #expect(
      problems { $0[.trainingType] = "" } == [AgendaProblem(.trainingType, .missing)])
    #expect(
      problems { $0[.trainingType] = "autre" } == [AgendaProblem(.trainingType, .unknownCode)])
    var draft = Self.draft
    draft[.kind] = "public_session"
    #expect(try reader.item(from: draft).trainingType == nil)
  }

  @Test func `everything that is wrong is said at once`() {
    let found = problems { draft in
      draft[.title] = " "
      draft[.organiser] = "S2"
      draft[.registration] = "javascript:alert(1)"
      draft[.phone] = "appelez"
      draft[.postalCode] = "561"
      draft[.audience] = "tous"
      draft[.visibility] = ""
      draft.rows = []
    }
    #expect(
      Set(found) == [
        AgendaProblem(.title, .missing), AgendaProblem(.organiser, .unknownStructure),
        AgendaProblem(.registration, .notALink), AgendaProblem(.phone, .notAPhone),
        AgendaProblem(.postalCode, .notAPostalCode), AgendaProblem(.audience, .unknownCode),
        AgendaProblem(.visibility, .missing), AgendaProblem(.day(0), .missing),
      ])
  }

  @Test(arguments: [
    (AgendaDraft.Row(day: "2026-02-30"), AgendaProblem(.day(0), .notADay)),
    (AgendaDraft.Row(day: "9999-01-01"), AgendaProblem(.day(0), .notADay)),
    (AgendaDraft.Row(day: "2400-01-01"), AgendaProblem(.day(0), .outsideYears(2000...2099))),
    (AgendaDraft.Row(begin: "9h"), AgendaProblem(.day(0), .timeWithoutDay)),
    (AgendaDraft.Row(day: "2026-03-12", begin: "25:00"), AgendaProblem(.begin(0), .notATime)),
    (AgendaDraft.Row(day: "2026-03-29", begin: "02:30"), AgendaProblem(.begin(0), .skippedTime)),
    (
      AgendaDraft.Row(day: "2026-03-12", begin: "10:00", end: "09:00"),
      AgendaProblem(.end(0), .endBeforeBegin)
    ),
    (
      AgendaDraft.Row(day: "2026-03-12", begin: "10:00", end: "10:00"),
      AgendaProblem(.end(0), .endBeforeBegin)
    ),
    (
      AgendaDraft.Row(day: "2026-03-12", end: "10:00"), AgendaProblem(.begin(0), .endWithoutBegin)
    ),
  ])
  func `days and times that cannot be are said where they are`(
    row: AgendaDraft.Row, problem: AgendaProblem
  ) {
    #expect(problems { $0.rows = [row] } == [problem])
  }

  @Test func `the same sitting twice, and too many, are refused`() {
    let row = AgendaDraft.Row(day: "2026-03-12")
    #expect(problems { $0.rows = [row, row] } == [AgendaProblem(.day(1), .repeatedSitting)])
    let rows = (0...Sittings.most).map { number in
      AgendaDraft.Row(
        day: "2026-03-12", begin: "10:00", end: "1\(1 + number / 60):\(10 + number % 50)")
    }
    #expect(
      problems { $0.rows = rows }
        == [AgendaProblem(.day(Sittings.most), .tooManySittings(Sittings.most))])
  }

  @Test func `long texts and invisible signs are refused`() {
    #expect(
      problems { $0[.title] = String(repeating: "a", count: 10_000) }
        == [AgendaProblem(.title, .tooLong(200))])
    #expect(
      problems { $0[.description] = "a\u{0}b" } == [AgendaProblem(.description, .controlCharacter)])
    #expect(problems { $0[.description] = "une ligne\r\nune autre\tfin" } == [])
  }

  @Test(arguments: [
    ("56100", "56"), ("20000", "2A"), ("20200", "2B"), ("97400", "974"), ("", ""), ("561", ""),
  ])
  func `the department is the postal code's`(code: String, department: String) {
    let place = AgendaItem.Place(name: "", postalCode: code, town: "")
    #expect(place.department == department)
  }
}
