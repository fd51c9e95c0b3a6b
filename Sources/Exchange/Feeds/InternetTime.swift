import Domain

/// Instants in universal time, as the formats of the Internet write them (RFC 3339).
package enum InternetTime {
  /// Such as `2026-01-31T08:00:00Z`.
  ///
  /// - Parameter instant: seconds since 1970.
  package static func text(_ instant: Int) -> String {
    // Within the years of `Day`; beyond them, the first instant.
    let seconds = min(max(instant, 0), 32_000_000_000)
    let (days, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
    let day = Day(year: 1970, month: 1, day: 1).flatMap { $0.adding(days: days) }
    let time = [rest / 3600, rest / 60 % 60, rest % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(day?.description ?? "1970-01-01")T\(time.joined(separator: ":"))Z"
  }
}
