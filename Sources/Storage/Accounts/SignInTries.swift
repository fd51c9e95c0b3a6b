package import Domain

extension Database {
  /// How long to wait, in seconds, before another try; nil when one may be made now.
  package func wait(for limits: [TryLimit], at instant: Int) throws -> Int? {
    let reached = limits.map { limit -> Query in
      "(subject = \(limit.subject) AND tries >= \(limit.most))"
    }
    let start = try row(
      """
      SELECT MAX(window_start) FROM sign_in_try
      WHERE window_start > \(instant - TryLimit.window) AND (\(Query.joined(reached, by: " OR ")))
      """
    ) { $0.optionalInteger(0) }
    return (start ?? nil).map { Int($0) + TryLimit.window - instant }
  }

  /// Counts one try under each limit, unless one of them is reached already.
  ///
  /// Counted before it is known whether the try is right, so that many at once are limited too.
  /// What no limit counts any more is forgotten on the way.
  ///
  /// - Parameter limits: one or more.
  /// - Returns: how long to wait, in seconds; nil when the try may be made.
  package func countTry(under limits: [TryLimit], at instant: Int) throws -> Int? {
    if let wait = try wait(for: limits, at: instant) { return wait }
    let rows = limits.map { limit -> Query in "(\(limit.subject), \(instant), 1)" }
    try forgetTries(at: instant)
    try execute(
      """
      INSERT INTO sign_in_try (subject, window_start, tries) VALUES \(Query.joined(rows, by: ", "))
      ON CONFLICT (subject) DO UPDATE SET tries = sign_in_try.tries + 1
      """)
    return nil
  }

  /// Starts anew for an account that has shown who it is.
  package func clearTries(under limit: TryLimit) throws {
    try execute("DELETE FROM sign_in_try WHERE subject = \(limit.subject)")
  }

  /// Takes one try back, which was right.
  package func takeBackTry(under limit: TryLimit) throws {
    try execute(
      """
      UPDATE sign_in_try SET tries = tries - 1 WHERE subject = \(limit.subject) AND tries > 0
      """)
  }

  /// Forgets the tries that no limit counts any more.
  package func forgetTries(at instant: Int) throws {
    try execute("DELETE FROM sign_in_try WHERE window_start <= \(instant - TryLimit.window)")
  }
}
