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
    (1...12).flatMap { month in
      (1...31).compactMap { Day(year: year, month: month, day: $0) }
    }.filter { $0.weekday < 5 && !$0.isPublicHoliday }
  }
}
