import Domain
import Testing

struct ReportingYearTests {
  @Test(arguments: [1900, 3000, 0, -2025])
  func `a year that journals cannot hold is none`(number: Int) {
    #expect(ReportingYear(number) == nil)
  }

  @Test func `a year holds its days and no other`() throws {
    let year = try #require(ReportingYear(2025))
    let days = ["2024-12-31", "2025-01-01", "2025-12-31", "2026-01-01"]
    #expect(try days.map { year.contains(try #require(Day($0))) } == [false, true, true, false])
    #expect(year.previous.number == 2024)
  }

  @Test func `the first year has none before it`() throws {
    let first = try #require(ReportingYear(1901))
    #expect(first.previous == first)
  }
}
