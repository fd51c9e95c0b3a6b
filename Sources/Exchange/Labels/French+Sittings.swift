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
    let times = hours.end.map { "de \(time(hours.begin)) à \(time($0))" }
    return "\(fullDate(sitting.day)), \(times ?? "à \(time(hours.begin))")"
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
