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

  @Test func `times are said once where every day has the same`() throws {
    func sitting(_ day: String, _ begin: String, _ end: String) throws -> Sittings.Sitting {
      let first = try #require(TimeOfDay(begin))
      let hours = try #require(Sittings.Hours(begin: first, end: TimeOfDay(end)))
      return Sittings.Sitting(day: try #require(Day(day)), hours: hours)
    }
    func sittings(_ days: [(day: String, hours: [(String, String)])]) throws -> Sittings {
      var all: [Sittings.Sitting] = []
      for (day, hours) in days {
        if hours.isEmpty { all.append(Sittings.Sitting(day: try #require(Day(day)))) }
        for (begin, end) in hours { all.append(try sitting(day, begin, end)) }
      }
      return try #require(Sittings(all))
    }
    let (morning, afternoon) = (("09:00", "12:00"), ("14:00", "17:00"))
    let (one, two) = ("2026-03-12", "2026-03-13")
    #expect(
      French.times(of: try sittings([(one, [morning])])) == "de 9\u{A0}h à 12\u{A0}h")
    #expect(
      French.times(of: try sittings([(one, [morning, afternoon]), (two, [morning, afternoon])]))
        == "de 9\u{A0}h à 12\u{A0}h et de 14\u{A0}h à 17\u{A0}h")
    #expect(French.times(of: try sittings([(one, [("09:00", "")])])) == "à 9\u{A0}h")
    #expect(French.times(of: try sittings([(one, []), (two, [])])) == nil)
    #expect(French.times(of: try sittings([(one, [morning]), (two, [afternoon])])) == nil)
    #expect(French.times(of: try sittings([(one, [morning]), (two, [])])) == nil)
  }
}
