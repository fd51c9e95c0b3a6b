import Domain
import Exchange
import Testing

struct FrenchSittingTests {
  private func sittings(_ days: [String]) throws -> Sittings {
    let sittings = try days.map { Sittings.Sitting(day: try #require(Day($0))) }
    return try #require(Sittings(sittings))
  }

  @Test(arguments: [
    (["2026-03-01"], "1er mars 2026"), (["2026-03-12", "2026-03-13"], "12 et 13 mars 2026"),
    (["2026-03-01", "2026-03-02"], "1er et 2 mars 2026"),
    (["2026-03-31", "2026-04-01"], "31 mars et 1er avril 2026"),
    (["2026-12-31", "2027-01-04"], "31 décembre 2026 et 4 janvier 2027"),
    (["2026-03-12", "2026-03-13", "2026-04-04"], "3 jours, du 12 mars au 4 avril 2026"),
    (["2026-03-12", "2026-03-13", "2026-03-14"], "3 jours, du 12 au 14 mars 2026"),
  ])
  func `days are said in few words`(days: [String], words: String) throws {
    #expect(French.days(of: try sittings(days)) == words)
  }

  @Test func `a sitting says its day and its times`() throws {
    let day = try #require(Day("2026-03-12"))
    let nine = try #require(TimeOfDay("09:00"))
    let hours = [
      nil, Sittings.Hours(begin: nine, end: nil),
      Sittings.Hours(begin: nine, end: TimeOfDay("12:05")),
    ]
    #expect(
      hours.map { French.sitting(Sittings.Sitting(day: day, hours: $0)) } == [
        "jeudi 12 mars 2026", "jeudi 12 mars 2026, à 9\u{A0}h",
        "jeudi 12 mars 2026, de 9\u{A0}h à 12\u{A0}h\u{A0}05",
      ])
  }
}
