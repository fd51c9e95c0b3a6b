extension Day {
  /// Whether the day is a public holiday in all of France.
  package var isPublicHoliday: Bool {
    switch (month, day) {
    case (1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25): true
    default: Self.easter(of: year).map { Self.afterEaster.contains($0.days(to: self)) } ?? false
    }
  }

  /// Days after Easter Sunday: Easter Monday, Ascension, Whit Monday.
  private static let afterEaster = [1, 39, 50]

  /// Easter Sunday, by the anonymous Gregorian computus.
  private static func easter(of year: Int) -> Day? {
    let century = year / 100
    let golden = year % 19
    let leap = century - century / 4 - (8 * century + 13) / 25
    let moon = (leap + 19 * golden + 15) % 30
    let paschal = moon - (moon / 28) * (1 - (29 / (moon + 1)) * ((21 - golden) / 11))
    let weekday = (year + year / 4 + paschal + 2 - century + century / 4) % 7
    let offset = paschal - weekday
    let month = 3 + (offset + 40) / 44
    return Day(year: year, month: month, day: offset + 28 - 31 * (month / 4))
  }
}
