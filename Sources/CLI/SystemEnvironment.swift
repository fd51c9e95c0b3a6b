import Domain
import Foundation
import Web

/// Time and chance as this machine gives them.
enum SystemEnvironment {
  static let clock = Clock(
    instant: { Int(Date().timeIntervalSince1970) },
    today: { today() })

  static let secrets = Secrets { count in
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  /// Ends the process, its work done, with what it holds: taking a region's entries apart one by one
  /// takes longer than the system needs to take all the memory back.
  static func endProcess<T>(holding content: T) -> Never {
    withExtendedLifetime(content) { exit(0) }
  }

  private static let paris = TimeZone(identifier: "Europe/Paris") ?? .current

  private static func today() -> Day {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = paris
    let parts = calendar.dateComponents([.year, .month, .day], from: Date())
    let day = Day(year: parts.year ?? 0, month: parts.month ?? 0, day: parts.day ?? 0)
    return day ?? fallback
  }

  /// For a clock outside the years that journals can hold.
  private static let fallback: Day = {
    guard let day = Day("2025-01-01") else { preconditionFailure("2025-01-01 is a day") }
    return day
  }()
}
