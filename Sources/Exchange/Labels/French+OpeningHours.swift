package import Domain

extension OpeningHours {
  /// The hours as people say them, one line for each rule: "lundi à vendredi, 9 h à 17 h".
  package var spoken: [String] { rules.map(\.spoken) }
}

extension OpeningHours.Rule {
  fileprivate var spoken: String {
    let dates = French.list(dates.map(\.spoken))
    let days = self.dates.isEmpty || !days.isEveryDay ? days.spoken : ""
    let when = [dates, days].filter { !$0.isEmpty }.joined(separator: ", ")
    let remark = comment.isEmpty ? "" : " (\(French.spaced(comment)))"
    guard let what else { return comment.isEmpty ? when : "\(when), \(French.spaced(comment))" }
    return "\(when), \(what)\(remark)"
  }

  /// Nil when only the comment says.
  private var what: String? {
    let times = French.list(times.map(Self.spoken))
    return switch state {
    case .open: times.isEmpty ? "24 heures sur 24" : times
    case .closed: times.isEmpty ? "fermé" : "fermé de \(times)"
    case .unknown where !times.isEmpty: "peut-être de \(times)"
    case .unknown: comment.isEmpty ? "horaires à demander" : nil
    }
  }

  private static func spoken(_ times: Range<Int>) -> String {
    "\(spoken(times.lowerBound)) à \(spoken(times.upperBound))"
  }

  private static func spoken(_ minutes: Int) -> String {
    let (hour, minute) = (minutes / 60, minutes % 60)
    let shown = hour > 24 || hour == 24 && minute > 0 ? hour - 24 : hour
    let rest = minute == 0 ? "" : "\u{A0}\(minute < 10 ? "0" : "")\(minute)"
    return "\(shown)\u{A0}h\(rest)"
  }
}

extension OpeningHours.DateRange {
  fileprivate var spoken: String {
    let isOfWholeMonths = first % 100 == 1 && last % 100 == 31
    if isOfWholeMonths {
      let (one, other) = (French.month(first / 100), French.month(last / 100))
      return one == other ? one : "\(one) à \(other)"
    }
    return first == last ? "le \(date(first))" : "du \(date(first)) au \(date(last))"
  }

  private func date(_ number: Int) -> String {
    "\(number % 100 == 1 ? "1er" : "\(number % 100)") \(French.month(number / 100))"
  }
}

extension OpeningHours.Days {
  private static let names = [
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
  ]

  fileprivate var spoken: String {
    if isEveryDay { return "tous les jours" }
    let ordinals = ordinals.map { "\(Self.place($0.place)) \(Self.names[$0.weekday]) du mois" }
    return French.list(runs + ordinals + (includesHolidays ? ["jours fériés"] : []))
  }

  /// Three days or more that follow each other are said by their first and last.
  private var runs: [String] {
    var runs: [ClosedRange<Int>] = []
    for day in weekdays.sorted() {
      if let last = runs.last, last.upperBound == day - 1 {
        runs[runs.count - 1] = last.lowerBound...day
      } else {
        runs.append(day...day)
      }
    }
    return runs.flatMap { run in
      run.count < 3
        ? run.map { Self.names[$0] }
        : ["\(Self.names[run.lowerBound]) à \(Self.names[run.upperBound])"]
    }
  }

  private static func place(_ place: Int) -> String {
    switch place {
    case -1: "dernier"
    case 1: "premier"
    default: "\(place)e"
    }
  }
}
