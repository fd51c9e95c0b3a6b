package import Domain

/// Opening hours as formats that know of plain weeks only take them.
package struct WeeklyHours: Sendable, Hashable {
  /// A time of the day on some days of the week.
  package struct Slot: Sendable, Hashable {
    /// From 0 for Monday to 6 for Sunday, in order.
    package var days: [Int]
    /// Since midnight, up to 1440.
    package var minutes: Range<Int>

    package var isAllDay: Bool { minutes == 0..<1440 }
  }

  /// By start, then by days.
  package let slots: [Slot]
  /// The rules that say when it is closed in spite of the slots, in French.
  package let closures: [String]
  /// All other rules that no slot can hold, in French.
  package let remarks: [String]

  package init(_ hours: OpeningHours) {
    var week = [[Range<Int>]](repeating: [], count: 7)
    var (closures, remarks): ([String], [String]) = ([], [])
    for (rule, spoken) in zip(hours.rules, hours.spoken) {
      if !Self.take(rule, into: &week) {
        if rule.state == .closed { closures.append(spoken) } else { remarks.append(spoken) }
      } else if !rule.comment.isEmpty {
        remarks.append(spoken)
      }
    }
    slots = Self.slots(of: week)
    self.closures = closures
    self.remarks = remarks
  }

  /// False for a rule that is about more than days of the week.
  private static func take(_ rule: OpeningHours.Rule, into week: inout [[Range<Int>]]) -> Bool {
    guard rule.dates.isEmpty, rule.days.ordinals.isEmpty, rule.state != .unknown,
      rule.joint != .otherwise, !rule.days.includesHolidays || !rule.days.weekdays.isEmpty
    else { return false }
    let days = rule.days.isEveryDay ? Array(0..<7) : rule.days.weekdays.sorted()
    switch rule.state {
    case .unknown: return false
    case .closed:
      guard rule.times.isEmpty else { return false }
      for day in days { week[day] = [] }
    case .open:
      let times = rule.times.isEmpty ? [0..<1440] : rule.times
      for day in days { week[day] = (rule.joint == .besides ? week[day] : []) + times }
    }
    return true
  }

  private static func slots(of week: [[Range<Int>]]) -> [Slot] {
    var days: [Range<Int>: Set<Int>] = [:]
    for (day, times) in week.enumerated() {
      for time in times {
        days[time.lowerBound..<min(time.upperBound, 1440), default: []].insert(day)
        if time.upperBound > 1440 {
          days[0..<min(time.upperBound - 1440, 1440), default: []].insert((day + 1) % 7)
        }
      }
    }
    return days.map { Slot(days: $1.sorted(), minutes: $0) }.sorted { one, other in
      (one.minutes.lowerBound, one.minutes.upperBound, one.days.first ?? 0)
        < (other.minutes.lowerBound, other.minutes.upperBound, other.days.first ?? 0)
    }
  }
}

extension WeeklyHours.Slot {
  /// As `09:00`; the end of the day is its last minute.
  static func clock(_ minutes: Int) -> String {
    let minutes = min(minutes, 1439)
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(padded(minutes / 60)):\(padded(minutes % 60))"
  }
}
