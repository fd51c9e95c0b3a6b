import Domain
import Testing

struct TimeOfDayTests {
  @Test(arguments: [
    ("14:30", "14:30"), ("9h", "09:00"), ("09h05", "09:05"), ("14 h 30", "14:30"),
    ("0:00", "00:00"), ("23:59", "23:59"), ("9H15", "09:15"),
  ])
  func `a time is read as people write it`(text: String, written: String) {
    #expect(TimeOfDay(text)?.description == written)
  }

  @Test(arguments: [
    "", "24:00", "12:60", "-1:00", "1:2", "12", "h", ":", "12:", "h30", "12:30:00", "٣:٠٠", "12:+5",
    "999999999999:00",
  ])
  func `a time that no clock shows is none`(text: String) {
    #expect(TimeOfDay(text) == nil)
  }

  @Test(arguments: [-1, 1_440]) func `a day has 1,440 minutes`(minutes: Int) {
    #expect(TimeOfDay(minutes: minutes) == nil)
  }
}

struct WeekTests {
  @Test(arguments: [("2026-11-22", 6), ("2026-11-23", 0), ("1900-01-01", 0), ("2024-02-29", 3)])
  func `the week begins on Monday`(text: String, weekday: Int) throws {
    let day = try #require(Day(text))
    #expect(day.weekday == weekday)
  }

  @Test(arguments: [
    ("2024-02-28", 1, "2024-02-29"), ("2023-02-28", 1, "2023-03-01"),
    ("2025-12-31", 1, "2026-01-01"),
    ("2026-01-01", -1, "2025-12-31"), ("2000-02-29", 365, "2001-02-28"),
    ("2026-03-12", 0, "2026-03-12"),
  ])
  func `days are counted over months and years`(text: String, days: Int, later: String) throws {
    let day = try #require(Day(text))
    #expect(day.adding(days: days) == Day(later))
  }

  @Test func `adding days undoes counting them`() throws {
    let first = try #require(Day("1999-12-31"))
    for number in stride(from: -30_000, through: 300_000, by: 1_237) {
      let day = try #require(first.adding(days: number))
      #expect(first.days(to: day) == number)
    }
    #expect(first.adding(days: .max) == nil && first.adding(days: .min) == nil)
    #expect(first.adding(days: 900_000) == nil, "beyond the years of days")
  }

  @Test func `no clock shows two in the morning when summer time begins`() throws {
    let night = try #require(Day("2026-03-29"))
    let times = try ["01:59", "02:00", "02:59", "03:00"].map { try #require(TimeOfDay($0)) }
    #expect(times.map(night.skips) == [false, true, true, false])
    let sundayBefore = try #require(Day("2026-03-22"))
    let winterTime = try #require(Day("2026-10-25"))
    #expect(times.allSatisfy { !sundayBefore.skips($0) && !winterTime.skips($0) })
  }
}
