import Domain

/// The working days of a year in France, and how busy each of them is.
struct WorkingDays {
  private let days: [Day]
  /// For each day, how busy the year is up to its end.
  private let busyness: [Int]
  /// The days of the year and the first ones of the next, for what ends after it.
  private let withNext: [Day]

  /// - Parameter rhythm: how busy each month is, from January.
  init(year: Int, rhythm: [Int]) {
    days = Self.workingDays(of: year)
    withNext = days + Self.workingDays(of: year + 1).prefix(40)
    var sum = 0
    busyness = days.map { day in
      let ofMonth = rhythm.indices.contains(day.month - 1) ? rhythm[day.month - 1] : 1
      let isAfterTheTerm = day.month == 12 && day.day > 20
      sum += isAfterTheTerm ? (ofMonth + 4) / 5 : ofMonth
      return sum
    }
  }

  /// So many days all along the year, closer together when it is busy.
  func spread(_ count: Int, by chance: inout SeededChance) -> [Day] {
    guard let total = busyness.last else { return [] }
    return (0..<count).map { position in
      let point = (position * total + chance.number(below: total)) / count
      return days[busyness.firstIndex { $0 > point } ?? 0]
    }
  }

  /// The working day that comes so many working days after another.
  func day(_ count: Int, after day: Day) -> Day {
    guard let position = withNext.firstIndex(where: { $0 >= day }),
      position + count < withNext.count
    else { return day }
    return withNext[position + count]
  }

  private static func workingDays(of year: Int) -> [Day] {
    let easter = easter(of: year)
    return (1...12).flatMap { month in
      (1...31).compactMap { Day(year: year, month: month, day: $0) }
    }.filter { day in
      !isWeekend(day) && !isFixedHoliday(day)
        && !movableHolidays.contains(easter.map { $0.days(to: day) } ?? 0)
    }
  }

  private static func isWeekend(_ day: Day) -> Bool {
    guard let monday = Day(year: 1900, month: 1, day: 1) else { return false }
    return monday.days(to: day) % 7 >= 5
  }

  private static func isFixedHoliday(_ day: Day) -> Bool {
    switch (day.month, day.day) {
    case (1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25): true
    default: false
    }
  }

  /// Days after Easter Sunday: Easter Monday, Ascension, Whit Monday.
  private static let movableHolidays = [1, 39, 50]

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
