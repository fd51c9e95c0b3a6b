import Domain
import Testing

struct DayTests {
  @Test func `both written forms are read as the same day`() throws {
    let day = try #require(Day("2025-03-12"))
    #expect(Day("12/03/2025") == day)
    #expect([day.year, day.month, day.day] == [2025, 3, 12])
    #expect(day.description == "2025-03-12")
  }

  @Test(arguments: [
    "", "2025", "2025-3-12", "12/3/2025", "2025/03/12", "12-03-2025", "2025-13-01", "2025-00-10",
    "2025-01-00", "2025-01-32", "31/04/2025", "2025-02-29", "1900-02-29", "2025-03-12 ",
    " 2025-03-12", "2025-03-1a", "+025-03-12", "1899-12-31", "3000-01-01", "12.03.2025",
    "2025-03/12", "٢٠٢٥-٠٣-١٢", "hier",
  ])
  func `anything else is no day`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test(arguments: ["2024-02-29", "2000-02-29", "29/02/2028", "1900-01-01", "2999-12-31"])
  func `a day of the calendar is read`(text: String) {
    #expect(Day(text) != nil)
  }

  @Test func `days are in the order of the calendar`() throws {
    let written = ["2024-12-31", "2025-01-01", "2025-01-31", "2025-02-01", "2025-12-31"]
    let days = try written.map { try #require(Day($0)) }
    #expect(days.reversed().sorted() == days)
  }

  @Test(arguments: [
    ("2024-02-28", "2024-03-01", 2), ("2025-02-28", "2025-03-01", 1),
    ("2024-12-31", "2025-01-01", 1), ("2025-01-01", "2024-12-31", -1),
    ("2025-03-12", "2025-03-12", 0), ("2000-01-01", "2100-01-01", 36_525),
  ])
  func `the days between two days are counted`(from: String, to: String, count: Int) throws {
    let (from, to) = (try #require(Day(from)), try #require(Day(to)))
    #expect(from.days(to: to) == count)
  }

  @Test(arguments: [
    ("2025-03-31", 1, "2025-02-28"), ("2024-03-31", 1, "2024-02-29"),
    ("2025-01-15", 1, "2024-12-15"),
    ("2025-12-31", 13, "2024-11-30"), ("2024-02-29", 12, "2023-02-28"),
  ])
  func `months earlier is the same day or the month's last`(
    from: String, months: Int, to: String
  ) throws {
    let day = try #require(Day(from))
    #expect(day.monthsEarlier(months).description == to)
    if months == 12 { #expect(day.yearEarlier.description == to) }
  }
}
