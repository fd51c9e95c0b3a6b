/// Reads the rules of opening hours, token by token.
struct OpeningHoursReader {
  private var tokens: ArraySlice<OpeningHoursToken>

  init(_ text: String) {
    tokens = ArraySlice(OpeningHoursToken.all(of: text))
  }

  /// Nil as soon as something is not understood.
  mutating func rules() -> [OpeningHours.Rule]? {
    var rules: [OpeningHours.Rule] = []
    var joint = OpeningHours.Joint.instead
    while !tokens.isEmpty {
      guard let rule = rule(joint) else { return nil }
      rules.append(rule)
      guard let next = tokens.popFirst() else { return rules }
      switch next {
      case .semicolon: joint = .instead
      case .comma: joint = .besides
      case .fallback: joint = .otherwise
      default: return nil
      }
      // A last `;` is often left over.
      if tokens.isEmpty { return joint == .instead ? rules : nil }
    }
    return rules
  }

  private mutating func rule(_ joint: OpeningHours.Joint) -> OpeningHours.Rule? {
    let count = tokens.count
    var rule = OpeningHours.Rule(
      joint: joint, dates: [], days: OpeningHours.Days(), times: [], state: .open, comment: "")
    let isAlways = take(.always)
    if !isAlways {
      guard let dates = dates(), let days = days() else { return nil }
      _ = take(.colon)
      guard let times = times() else { return nil }
      (rule.dates, rule.days, rule.times) = (dates, days, times)
    }
    let state = state()
    if case .comment(let text) = tokens.first {
      tokens.removeFirst()
      rule.comment = text
    }
    // Days alone say that the place is open then, not when.
    rule.state = state ?? (rule.times.isEmpty && !isAlways ? .unknown : .open)
    return tokens.count < count ? rule : nil
  }

  private mutating func state() -> OpeningHours.State? {
    guard case .word(let word) = tokens.first else { return nil }
    let state: OpeningHours.State? =
      switch word {
      case "off", "closed": .closed
      case "open": .open
      case "unknown": .unknown
      default: nil
      }
    if state != nil { tokens.removeFirst() }
    return state
  }

  private mutating func take(_ token: OpeningHoursToken) -> Bool {
    guard tokens.first == token else { return false }
    tokens.removeFirst()
    return true
  }
}

/// Days and dates.
extension OpeningHoursReader {
  private static let weekdays = ["mo", "tu", "we", "th", "fr", "sa", "su"]
  private static let daysAndHolidays = weekdays + ["ph"]
  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// `Jan-Mar,Jul`, `Jul 14-Aug 31`, `Dec 24-26`; empty when the rule names none.
  private mutating func dates() -> [OpeningHours.DateRange]? {
    var ranges: [OpeningHours.DateRange] = []
    while let month = word(among: Self.months).map({ $0 + 1 }) {
      let day = number(in: 1...31)
      var (lastMonth, lastDay) = (month, day)
      if take(.dash) {
        if let other = word(among: Self.months) {
          lastMonth = other + 1
          lastDay = number(in: 1...31)
          guard (lastDay == nil) == (day == nil) else { return nil }
        } else {
          guard day != nil, let other = number(in: 1...31) else { return nil }
          lastDay = other
        }
      }
      ranges.append(
        OpeningHours.DateRange(
          first: month * 100 + (day ?? 1), last: lastMonth * 100 + (lastDay ?? 31)))
      guard isNext(Self.months, after: .comma) else { return ranges }
      tokens.removeFirst()
    }
    return ranges
  }

  /// `Mo-Fr,Su`, `PH`, `Tu[1,-1]`; none when the rule names none.
  private mutating func days() -> OpeningHours.Days? {
    var days = OpeningHours.Days()
    while let first = word(among: Self.daysAndHolidays) {
      if first == 7 {
        days.includesHolidays = true
      } else if take(.dash) {
        guard let last = word(among: Self.weekdays) else { return nil }
        let length = (last - first + 7) % 7
        days.weekdays.formUnion((0...length).map { (first + $0) % 7 })
      } else if case .places(let places) = tokens.first {
        tokens.removeFirst()
        days.ordinals += places.map { OpeningHours.Days.Ordinal(weekday: first, place: $0) }
      } else {
        days.weekdays.insert(first)
      }
      guard isNext(Self.daysAndHolidays, after: .comma) else { return days }
      tokens.removeFirst()
    }
    return days
  }

  private mutating func word(among words: [String]) -> Int? {
    guard case .word(let word) = tokens.first, let place = words.firstIndex(of: word)
    else { return nil }
    tokens.removeFirst()
    return place
  }

  private mutating func number(in range: ClosedRange<Int>) -> Int? {
    guard case .number(let number) = tokens.first, range.contains(number) else { return nil }
    tokens.removeFirst()
    return number
  }

  private func isNext(_ words: [String], after separator: OpeningHoursToken) -> Bool {
    guard tokens.first == separator, case .word(let word) = tokens.dropFirst().first
    else { return false }
    return words.contains(word)
  }
}

/// Times of the day.
extension OpeningHoursReader {
  /// `09:00-12:00,14:00-17:00`; empty when the rule names none.
  private mutating func times() -> [Range<Int>]? {
    var times: [Range<Int>] = []
    while case .time(let start) = tokens.first {
      tokens.removeFirst()
      guard take(.dash), case .time(var end) = tokens.popFirst() else { return nil }
      if end <= start { end += LocalMoment.minutesOfDay }
      guard start < LocalMoment.minutesOfDay, end - start <= LocalMoment.minutesOfDay
      else { return nil }
      times.append(start..<end)
      guard tokens.first == .comma, case .time = tokens.dropFirst().first else { return times }
      tokens.removeFirst()
    }
    return times
  }
}
