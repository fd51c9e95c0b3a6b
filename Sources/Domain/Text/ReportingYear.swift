/// The calendar year that a report is about.
package struct ReportingYear: Sendable, Hashable, Comparable {
  package let number: Int

  /// Nil outside 1901…2999, the years that journals can hold.
  package init?(_ number: Int) {
    guard (1901...2999).contains(number) else { return nil }
    self.number = number
  }

  package init(of day: Day) {
    number = day.year
  }

  package func contains(_ day: Day) -> Bool { day.year == number }

  /// The year before; the first year that can be reported has itself.
  package var previous: ReportingYear { ReportingYear(number - 1) ?? self }

  package static func < (left: ReportingYear, right: ReportingYear) -> Bool {
    left.number < right.number
  }
}
