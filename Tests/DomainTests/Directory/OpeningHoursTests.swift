import Domain
import Testing

struct OpeningHoursTests {
  /// 16 November 2026 is a Monday, 11 November a public holiday on a Wednesday.
  @Test(arguments: [
    ("Mo-Fr 09:00-17:00", "2026-11-16", 9 * 60, true),
    ("Mo-Fr 09:00-17:00", "2026-11-16", 8 * 60 + 59, false),
    ("Mo-Fr 09:00-17:00", "2026-11-16", 17 * 60, false),
    ("Mo-Fr 09:00-17:00", "2026-11-21", 600, false),
    ("Mo-Fr 09:00-12:00,14:00-17:00", "2026-11-17", 13 * 60, false),
    ("Mo-Fr 09:00-12:00,14:00-17:00", "2026-11-17", 15 * 60, true),
    ("Mo,We 09:00-12:00; Th 14:00-16:00", "2026-11-19", 15 * 60, true),
    ("Mo,We 09:00-12:00; Th 14:00-16:00", "2026-11-17", 600, false),
    ("Mo-Fr 09:00-12:00, Sa 10:00-11:00", "2026-11-21", 630, true),
    ("24/7", "2026-12-25", 0, true),
    ("24/7; PH off", "2026-12-25", 600, false),
    ("Mo-Fr 09:00-17:00; PH off", "2026-11-11", 600, false),
    ("Mo-Fr 09:00-17:00", "2026-11-11", 600, true),
    ("Sa,Su,PH 10:00-12:00", "2026-11-11", 660, true),
    ("Mo-Fr 09:00-17:00; PH off", "2026-04-06", 600, false),
    ("Mo-Fr 09:00-17:00; We off", "2026-11-18", 600, false),
    ("Mo-Fr 09:00-17:00; We 14:00-17:00", "2026-11-18", 600, false),
    ("Mo-Fr 09:00-17:00; We 12:00-14:00 off", "2026-11-18", 12 * 60 + 1, false),
    ("Mo-Fr 09:00-17:00; We 12:00-14:00 off", "2026-11-18", 600, true),
    ("Jul-Aug Mo-Fr 09:00-12:00", "2026-07-15", 600, true),
    ("Jul-Aug Mo-Fr 09:00-12:00", "2026-06-30", 600, false),
    ("Mo-Fr 09:00-17:00; Aug 01-15 off", "2026-08-03", 600, false),
    ("Mo-Fr 09:00-17:00; Dec 24-Jan 02 off", "2026-12-31", 600, false),
    ("Nov-Mar Mo-Su 18:00-20:00", "2026-01-05", 1_100, true),
    ("Fr 20:00-02:00", "2026-11-21", 60, true),
    ("Fr 20:00-02:00", "2026-11-20", 60, false),
    ("Fr 20:00-26:00", "2026-11-21", 119, true),
    ("Sa-Su 22:00-06:00", "2026-11-23", 5 * 60, true),
    ("Fr-Mo 09:00-10:00", "2026-11-22", 570, true),
    ("Tu[2] 14:00-16:00", "2026-11-10", 900, true),
    ("Tu[2] 14:00-16:00", "2026-11-17", 900, false),
    ("Tu[-1] 14:00-16:00", "2026-11-24", 900, true),
    ("09:00-17:00", "2026-11-22", 600, true),
    ("mo-fr 9:00-17:00;", "2026-11-16", 600, true),
    ("Mo-Fr 09:00-12:00 || \"sur rendez-vous\"", "2026-11-16", 600, true),
  ])
  func `a place is open when it says so`(text: String, day: String, minute: Int, isOpen: Bool)
    throws
  {
    let hours = try #require(OpeningHours(text))
    let day = try #require(Day(day))
    let moment = try #require(LocalMoment(day: day, minute: minute))
    #expect(hours.isOpen(at: moment) == isOpen)
  }

  @Test(arguments: ["Mo-Fr 09:00-12:00 || \"sur rendez-vous\"", "Su", "Su \"parfois\""])
  func `what only a comment or a day says is not known`(text: String) throws {
    let hours = try #require(OpeningHours(text))
    let sunday = try #require(Day("2026-11-22"))
    let moment = try #require(LocalMoment(day: sunday, minute: 600))
    #expect(hours.state(at: moment) == .unknown)
  }

  @Test(arguments: [
    "", " ", "9h-17h", "lundi au vendredi", "sunrise-sunset", "Mo-Fr 09:00", "Mo-Fr 9-17",
    "SH off", "week 1-10 Mo 09:00-10:00", "Mo-Fr 09:00-17:00+", "Mo-Fr 25:00-26:00", "Mo-XX 09:00",
    "Mo 09:60-10:00", "Mo-Fr 09:00-17:00 ||", "\"sans fin", "Tu[6] 14:00-16:00", "🕘",
    "Jan 40 off", "24/7/365", String(repeating: "Mo 09:00-10:00;", count: 100),
  ])
  func `hours that do not parse are no hours`(text: String) {
    #expect(OpeningHours(text) == nil)
  }

  @Test(arguments: [
    (1_774_745_999, "2026-03-29", 119), (1_774_746_000, "2026-03-29", 180),
    (1_792_889_999, "2026-10-25", 179), (1_792_890_000, "2026-10-25", 120),
    (1_763_852_400, "2025-11-23", 0), (1_752_530_399, "2025-07-14", 23 * 60 + 59),
    (0, "1970-01-01", 60),
  ])
  func `instants are read on French clocks`(instant: Int, day: String, minute: Int) throws {
    let moment = try #require(LocalMoment(instant: instant))
    let expected = try #require(Day(day))
    #expect(moment == LocalMoment(day: expected, minute: minute))
  }

  @Test func `instants out of reach are no moments`() {
    #expect(LocalMoment(instant: .max - 10_000) == nil && LocalMoment(instant: .min) == nil)
  }
}
