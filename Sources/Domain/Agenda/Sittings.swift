/// The days and times of an item of the agenda: at least one, in order.
package struct Sittings: Sendable, Hashable {
  /// One day, or a part of it.
  package struct Sitting: Sendable, Hashable {
    package let day: Day
    /// Nil for the whole day.
    package let hours: Hours?

    package init(day: Day, hours: Hours? = nil) {
      self.day = day
      self.hours = hours
    }
  }

  package struct Hours: Sendable, Hashable {
    package let begin: TimeOfDay
    /// Nil when it is not known.
    package let end: TimeOfDay?

    /// Nil when the end does not come after the beginning.
    package init?(begin: TimeOfDay, end: TimeOfDay?) {
      if let end, end <= begin { return nil }
      self.begin = begin
      self.end = end
    }
  }

  /// The most that an item can have.
  package static let most = 40

  package let all: [Sitting]
  package let first: Sitting
  package let last: Sitting

  /// How many days have a sitting: two halves of a day are one session.
  package var dayCount: Int { Set(all.map(\.day)).count }

  /// Nil for none.
  package init?(_ sittings: [Sitting]) {
    all = sittings.sorted { ($0.day, $0.start) < ($1.day, $1.start) }
    guard let first = all.first, let last = all.last else { return nil }
    self.first = first
    self.last = last
  }
}

extension Sittings.Sitting {
  /// Where the sitting stands within its day: a whole day comes first.
  fileprivate var start: Int { hours?.begin.minutes ?? -1 }
}
