/// What time it is, as the composition root says: rules and pages never ask the machine.
package struct Clock: Sendable {
  /// Seconds since 1970.
  package let instant: @Sendable () -> Int
  /// The day in France.
  package let today: @Sendable () -> Day

  package init(instant: @escaping @Sendable () -> Int, today: @escaping @Sendable () -> Day) {
    self.instant = instant
    self.today = today
  }
}
