/// When a place is open, as OpenStreetMap writes it: `Mo-Fr 09:00-17:00; PH off`.
///
/// What is read: days of the week, also as the first or last of a month, public holidays, months
/// and dates, times of the day, `24/7`, `open`, `off`, `unknown` and comments. Sunrise, weeks,
/// years and school holidays are not.
package struct OpeningHours: Sendable, Hashable {
  package enum State: Sendable, Hashable {
    case open, closed
    /// Only a comment says, such as "on appointment".
    case unknown
  }

  /// How a rule goes with those before it.
  package enum Joint: Sendable, Hashable {
    /// In place of them, on the days that it names.
    case instead
    case besides
    /// Where they say nothing.
    case otherwise
  }

  package struct Rule: Sendable, Hashable {
    package var joint: Joint
    /// Empty for the whole year.
    package var dates: [DateRange]
    package var days: Days
    /// In minutes since midnight, beyond 1440 for the day after; empty for the whole day.
    package var times: [Range<Int>]
    package var state: State
    /// Empty for none.
    package var comment: String
  }

  package let rules: [Rule]

  /// The longest text that is read, in bytes.
  private static let longestText = 1_000

  /// Nil for what cannot be read.
  package init?(_ text: String) {
    guard text.utf8.count <= Self.longestText else { return nil }
    var reader = OpeningHoursReader(text)
    guard let rules = reader.rules(), !rules.isEmpty else { return nil }
    self.rules = rules
  }

  package func isOpen(at moment: LocalMoment) -> Bool { state(at: moment) == .open }

  /// Whether the place is open, taking what began the evening before into account.
  package func state(at moment: LocalMoment) -> State {
    let today = state(on: moment.day, minute: moment.minute)
    guard today != .open, let eve = moment.day.adding(days: -1) else { return today }
    let fromEve = state(on: eve, minute: moment.minute + LocalMoment.minutesOfDay)
    return fromEve == .closed ? today : fromEve
  }

  /// - Parameter minute: since midnight of that day, beyond 1440 for the night after it.
  private func state(on day: Day, minute: Int) -> State {
    var state: State?
    for rule in rules where rule.applies(on: day) {
      let covers = rule.covers(minute)
      switch rule.joint {
      case .otherwise: if covers, state == nil { state = rule.state }
      case .besides: if covers { state = rule.state }
      case .instead:
        // What is said to be closed takes away its own times only.
        if covers { state = rule.state } else if rule.state != .closed { state = nil }
      }
    }
    return state ?? .closed
  }
}

extension OpeningHours.Rule {
  func applies(on day: Day) -> Bool {
    (dates.isEmpty || dates.contains { $0.contains(day) }) && days.contain(day)
  }

  func covers(_ minute: Int) -> Bool {
    times.isEmpty
      ? (0..<LocalMoment.minutesOfDay).contains(minute) : times.contains { $0.contains(minute) }
  }
}

extension OpeningHours {
  /// Part of every year, both ends included; it may go over the new year.
  package struct DateRange: Sendable, Hashable {
    /// Month × 100 + day.
    package var first: Int
    package var last: Int

    func contains(_ day: Day) -> Bool {
      let date = day.month * 100 + day.day
      return first <= last ? (first...last).contains(date) : date >= first || date <= last
    }
  }

  /// Days of the week, and public holidays.
  package struct Days: Sendable, Hashable {
    /// From 0 for Monday to 6 for Sunday; empty with no holidays either for every day.
    package var weekdays: Set<Int> = []
    /// Days of certain weeks of the month: the second Tuesday, the last (−1) Friday.
    package var ordinals: [Ordinal] = []
    package var includesHolidays = false

    package struct Ordinal: Sendable, Hashable {
      package var weekday: Int
      package var place: Int
    }

    package var isEveryDay: Bool {
      weekdays.isEmpty && ordinals.isEmpty && !includesHolidays || weekdays.count == 7
    }

    func contain(_ day: Day) -> Bool {
      isEveryDay || weekdays.contains(day.weekday) || includesHolidays && day.isPublicHoliday
        || ordinals.contains { ordinal in
          ordinal.weekday == day.weekday
            && (ordinal.place > 0
              ? (day.day - 1) / 7 + 1 == ordinal.place
              : day.adding(days: 7)?.month != day.month)
        }
    }
  }
}
