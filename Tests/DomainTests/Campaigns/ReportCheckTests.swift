import Domain
import TestSupport
import Testing

struct ReportCheckTests {
  private func entries(_ rows: [SampleRow]) throws -> [Entry] { try rows.map { try $0.entry() } }

  private let afterTheYear = Day("2026-01-15")

  private func keys(
    _ own: [SampleRow], before: [SampleRow] = [], shared: [SampleRow] = []
  ) throws -> [String] {
    let checks = ReportCheck.all(
      of: try SampleReport.own(try entries(own)), on: try #require(afterTheYear),
      comparedTo: EarlierFigures(try SampleReport.own(try entries(before), year: 2024)),
      shared: try entries(shared))
    return checks.map(\.key)
  }

  private func meetings(_ count: Int, in year: Int = 2025) -> [SampleRow] {
    (0..<count).map { SampleRow(.meeting, ["reference": "M\($0)", "date": "\(year)-02-03"]) }
  }

  @Test func `an indicator without any activity is to be looked at`() throws {
    let keys = try keys(meetings(1))
    #expect(keys.contains("empty/2.3.2") || keys.contains { $0.hasPrefix("empty/") })
    #expect(!keys.contains("empty/2.1.1"))
    let none = try self.keys([])
    #expect(none.allSatisfy { $0.hasPrefix("empty/") } && none.contains("empty/2.1.1"))
  }

  @Test(arguments: [
    (10, 15, false), (10, 16, true), (10, 5, false), (10, 4, true), (10, 0, true), (0, 9, false),
  ])
  func `a figure that moved by more than half is to be looked at`(
    example: (before: Int, now: Int, moved: Bool)
  ) throws {
    let keys = try keys(meetings(example.now), before: meetings(example.before, in: 2024))
    #expect(keys.contains("moved/2.1.1") == example.moved)
  }

  @Test func `a figure that was nothing the year before has moved`() throws {
    let before = [SampleRow(.awareness, ["date": "2024-05-02"])]
    #expect(try keys(meetings(1), before: before).contains("moved/2.1.1"))
  }

  @Test func `what was sent for the year before is compared to, where it was sent`() throws {
    let sent = SealedFigure(
      indicator: "2.1.1", value: .number(1), parts: [:], entries: ["R1"])
    let year = try #require(ReportingYear(2024))
    let checks = ReportCheck.all(
      of: try SampleReport.own(try entries(meetings(3))), on: try #require(afterTheYear),
      comparedTo: EarlierFigures([sent], of: year), shared: [])
    #expect(checks.contains { $0.subject == .moved(from: 1, to: 3) })
    let empty = SealedFigure(indicator: "2.1.1", value: .number(0), parts: [:], entries: [])
    #expect(EarlierFigures([empty], of: year) == nil, "a year of nothing compares nothing")
  }

  @Test(arguments: [("2025-12-31", true), ("2026-01-01", false)])
  func `a year that is not over is to be looked at`(
    example: (today: String, isUnderWay: Bool)
  ) throws {
    let checks = ReportCheck.all(
      of: try SampleReport.own([]), on: try #require(Day(example.today)), comparedTo: nil,
      shared: [])
    #expect((checks.first?.key == "year_under_way/report") == example.isUnderWay)
  }

  @Test func `a figure at nothing is empty, whatever else is to be said of it`() throws {
    let keys = try keys([SampleRow(.partnerRequest)], before: meetings(2, in: 2024))
    #expect(keys.contains("empty/1.2.1") && keys.contains("unanswered_requests/1.2.1"))
    #expect(keys.contains("empty/2.1.1") && keys.contains("moved/2.1.1"))
  }

  @Test func `warnings are to be looked at`() throws {
    let borderline = (1...3).map { SampleRow(.projectMeeting, ["reference": "R\($0)"]) }
    #expect(try keys(borderline).contains("borderline_support/1.1.1"))
    #expect(try keys([SampleRow(.partnerRequest)]).contains("unanswered_requests/1.2.1"))
  }

  @Test func `a shared activity that nobody else noted is to be looked at`() throws {
    let own = SampleRow(.meeting, ["shared_reference": "SH"])
    #expect(try keys([own], shared: [own]).last == "noted_alone/R1")
    let other = SampleRow(.meeting, ["shared_reference": "SH", "structure": "S2"])
    #expect(try !keys([own], shared: [own, other]).contains { $0.hasSuffix("/R1") })
  }

  @Test func `structures that differ on a shared activity are named by their columns`() throws {
    let own = SampleRow(.meeting, ["shared_reference": "SH"])
    let other = SampleRow(
      .meeting, ["shared_reference": "SH", "structure": "S2", "title": "Autre titre"])
    let checks = ReportCheck.all(
      of: try SampleReport.own(try entries([own])), on: try #require(afterTheYear), comparedTo: nil,
      shared: try entries([own, other]))
    #expect(checks.last?.subject == .differing(columns: ["title"]))
  }

  @Test func `a shared activity of another year elsewhere is to be looked at`() throws {
    let own = SampleRow(.meeting, ["shared_reference": "SH", "date": "2025-12-30"])
    let other = SampleRow(
      .meeting, ["shared_reference": "SH", "structure": "S2", "date": "2026-01-02"])
    #expect(try keys([own], shared: [own, other]).last == "dated_elsewhere/R1")
  }

  @Test func `a check is answered by a text of its own`() throws {
    let checks = ReportCheck.all(
      of: try SampleReport.own([]), on: try #require(afterTheYear), comparedTo: nil, shared: [])
    let first = try #require(checks.first)
    var comments = ReportComments([.check(first.key): "  "])
    #expect(comments.unanswered(among: checks).count == checks.count)
    comments[.check(first.key)] = "Rien cette année."
    #expect(comments.unanswered(among: checks) == Array(checks.dropFirst()))
  }

  @Test(arguments: ["indicator:2.1.1", "mission:3", "check:empty/2.1.1", "check:noted_alone/a:b"])
  func `the subject of a comment is read as it is written`(written: String) {
    #expect(ReportComments.Subject(written)?.written == written)
  }

  @Test(arguments: ["", "mission:un", "autre:1", "indicator"])
  func `what is no subject is none`(written: String) {
    #expect(ReportComments.Subject(written) == nil)
  }
}
