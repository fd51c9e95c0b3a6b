import Domain
import Exchange
import Foundation

/// Instants as people in France read their clocks.
enum LocalTime {
  private static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "Europe/Paris") ?? .current
    return calendar
  }()

  /// Such as `12 mars 2025 à 14:05:07`.
  ///
  /// - Parameter instant: seconds since 1970.
  static func text(_ instant: Int) -> String {
    let parts = calendar.dateComponents(
      [.year, .month, .day, .hour, .minute, .second],
      from: Date(timeIntervalSince1970: Double(instant)))
    let day = Day(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
    let time = [parts.hour, parts.minute, parts.second].map { part in
      let number = part ?? 0
      return number < 10 ? "0\(number)" : "\(number)"
    }
    return "\(day.map(French.date) ?? "") à \(time.joined(separator: ":"))"
  }

  /// The first instant of a day, in seconds since 1970.
  static func start(of day: Day) -> Int? {
    let parts = DateComponents(year: day.year, month: day.month, day: day.day)
    return calendar.date(from: parts).map { Int($0.timeIntervalSince1970) }
  }

  /// The first instant after a day, in seconds since 1970.
  static func end(of day: Day) -> Int? {
    let parts = DateComponents(year: day.year, month: day.month, day: day.day + 1)
    return calendar.date(from: parts).map { Int($0.timeIntervalSince1970) }
  }
}
