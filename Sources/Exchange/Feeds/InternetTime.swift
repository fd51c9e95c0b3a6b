import Domain
import Foundation

/// Instants in universal time, as the formats of the Internet write them (RFC 3339).
package enum InternetTime {
  /// Reads a day, which begins in universal time, or a time of it with or without its zone.
  ///
  /// - Returns: whole seconds since 1970; nil for what is no such text.
  package static func instant(_ text: String) -> Int? {
    guard Day(text.prefix(10)) != nil, text.dropFirst(4).first == "-", text.utf8.count <= 40 else {
      return nil
    }
    let rest = text.dropFirst(10)
    guard !rest.isEmpty else { return instant("\(text)T00:00:00Z") }
    guard "Tt ".contains(rest.prefix(1)) else { return nil }
    // Forms send a blank for the sign of a zone that is not encoded.
    let time = rest.dropFirst().uppercased().replacing(" ", with: "+")
      .replacing(/\.[0-9]+/, with: "")
    let zone = time.contains { "Z+-".contains($0) } ? "" : "Z"
    let date = try? Date("\(text.prefix(10))T\(time)\(zone)", strategy: .iso8601)
    return date.map { Int($0.timeIntervalSince1970) }
  }

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
