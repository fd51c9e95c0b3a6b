package import Domain

extension French {
  private static let weekdays = [
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
  ]

  /// The day as `jeudi 12 mars 2026`.
  package static func fullDate(_ day: Day) -> String { "\(weekdays[day.weekday]) \(date(day))" }

  /// The time as `9 h` or `9 h 05`.
  package static func time(_ time: TimeOfDay) -> String {
    let minute = time.minute
    return "\(time.hour)\u{A0}h" + (minute == 0 ? "" : "\u{A0}\(minute < 10 ? "0" : "")\(minute)")
  }

  /// The sitting as `jeudi 12 mars 2026, de 9 h à 12 h 30`.
  package static func sitting(_ sitting: Sittings.Sitting) -> String {
    guard let hours = sitting.hours else { return fullDate(sitting.day) }
    return "\(fullDate(sitting.day)), \(times(hours))"
  }

  /// The times of a list: `de 9 h à 12 h et de 14 h à 17 h`; nil for whole days, and for times that
  /// differ from day to day.
  package static func times(of sittings: Sittings) -> String? {
    let days = Set(Dictionary(grouping: sittings.all, by: \.day).values.map { $0.map(\.hours) })
    guard days.count == 1, let hours = days.first?.compactMap(\.self), !hours.isEmpty else {
      return nil
    }
    return list(hours.map(times))
  }

  private static func times(_ hours: Sittings.Hours) -> String {
    hours.end.map { "de \(time(hours.begin)) à \(time($0))" } ?? "à \(time(hours.begin))"
  }

  /// The days in few words: `12 mars 2026`, `12 et 13 mars 2026`, `6 jours, du 12 mars au 4 avril
  /// 2026`.
  package static func days(of sittings: Sittings) -> String {
    let (first, last) = (sittings.first.day, sittings.last.day)
    let count = Set(sittings.all.map(\.day)).count
    if count == 1 { return date(first) }
    let beginning =
      first.year != last.year
      ? date(first)
      : first.month != last.month ? dayAndMonth(first) : first.day == 1 ? "1er" : "\(first.day)"
    return count == 2
      ? "\(beginning) et \(date(last))" : "\(count) jours, du \(beginning) au \(date(last))"
  }
}
