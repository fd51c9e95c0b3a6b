package import Domain
import Foundation

extension French {
  private static let paris = TimeZone(identifier: "Europe/Paris") ?? .gmt

  /// The day in France of an instant, in seconds since 1970; nil outside the years of journals.
  package static func day(of instant: Int) -> Day? {
    let parts = parts(of: instant)
    return Day(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
  }

  /// The instant, in seconds since 1970, as `12 mars 2026 à 14 h 05` in France.
  package static func moment(_ instant: Int) -> String {
    let parts = parts(of: instant)
    let minute = parts.minute ?? 0
    let time = "\(parts.hour ?? 0)\u{A0}h\u{A0}\(minute < 10 ? "0" : "")\(minute)"
    return [day(of: instant).map(date), time].compactMap(\.self).joined(separator: " à ")
  }

  private static func parts(of instant: Int) -> DateComponents {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = paris
    return calendar.dateComponents(
      [.year, .month, .day, .hour, .minute],
      from: Date(timeIntervalSince1970: TimeInterval(instant)))
  }
}
