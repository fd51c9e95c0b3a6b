/// A moment as the clocks of mainland France show it.
package struct LocalMoment: Sendable, Hashable {
  package let day: Day
  /// Minutes since midnight, from 0 to 1439.
  package let minute: Int

  /// Nil for a minute outside the day.
  package init?(day: Day, minute: Int) {
    guard (0..<Self.minutesOfDay).contains(minute) else { return nil }
    self.day = day
    self.minute = minute
  }

  /// Nil outside the years of `Day`.
  ///
  /// - Parameter instant: seconds since 1970.
  package init?(instant: Int) {
    guard abs(Double(instant)) < 1e11, let universal = Self.moment(instant),
      let moment = Self.moment(instant + (Self.isSummer(universal) ? 7_200 : 3_600))
    else { return nil }
    self = moment
  }

  static let minutesOfDay = 1_440

  private static func moment(_ seconds: Int) -> LocalMoment? {
    let days = Int((Double(seconds) / 86_400).rounded(.down))
    guard let start = Day(year: 1970, month: 1, day: 1), let day = start.adding(days: days)
    else { return nil }
    return LocalMoment(day: day, minute: (seconds - days * 86_400) / 60)
  }

  /// Summer time lasts from the last Sunday of March to that of October, at one o’clock universal
  /// time, as in all of the European Union since 1996.
  private static func isSummer(_ universal: LocalMoment) -> Bool {
    let day = universal.day
    switch day.month {
    case 4...9: return true
    case 3, 10:
      // The last Sunday of these months of 31 days is the first from the 25th on.
      let lastSunday = (25...31).first { date in
        Day(year: day.year, month: day.month, day: date)?.weekday == 6
      }
      guard let lastSunday else { return false }
      let isPast = (day.day, universal.minute) >= (lastSunday, 60)
      return day.month == 3 ? isPast : !isPast
    default: return false
    }
  }
}
