extension Day {
  /// From 0 for Monday to 6 for Sunday.
  package var weekday: Int {
    guard let monday = Day(year: 1900, month: 1, day: 1) else { return 0 }
    return monday.days(to: self) % 7
  }

  /// The day so many days later, or earlier for less than none; nil outside the years of `Day`.
  package func adding(days: Int) -> Day? {
    // Counted from a 1 March that begins four centuries, so that a leap day ends what it is in.
    guard (-1_000_000...1_000_000).contains(days), let start = Day(year: 2000, month: 3, day: 1)
    else { return nil }
    let sinceYearZero = 5 * 146_097 + start.days(to: self) + days
    guard sinceYearZero >= 0 else { return nil }
    let (centuries, rest) = sinceYearZero.quotientAndRemainder(dividingBy: 146_097)
    let year = (rest - rest / 1_460 + rest / 36_524 - rest / 146_096) / 365
    let dayOfYear = rest - (365 * year + year / 4 - year / 100)
    let month = (5 * dayOfYear + 2) / 153
    let isNextYear = month >= 10
    return Day(
      year: year + centuries * 400 + (isNextYear ? 1 : 0),
      month: isNextYear ? month - 9 : month + 3,
      day: dayOfYear - (153 * month + 2) / 5 + 1)
  }

  /// Whether the clocks of France pass over this time on that day: when summer time begins, in the
  /// night to the last Sunday of March, no clock shows a time from two to three o’clock.
  package func skips(_ time: TimeOfDay) -> Bool {
    month == 3 && day > 24 && weekday == 6 && time.hour == 2
  }
}
