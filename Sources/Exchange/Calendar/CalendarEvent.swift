package import Domain

/// One event of a calendar: a whole day, or a part of one.
package struct CalendarEvent: Sendable {
  package enum Status: String, Sendable {
    case confirmed = "CONFIRMED"
    case cancelled = "CANCELLED"
  }

  /// The same as long as it is the same event.
  package let id: String
  package let day: Day
  package let title: String
  package let description: String
  /// Nil for the whole day.
  package var hours: Sittings.Hours?
  package var place = ""
  /// Of the page about it; empty for none.
  package var page = ""
  package var categories: [String] = []
  package var status = Status.confirmed
  /// Grows with each change.
  package var revision = 0
  /// The last change, in seconds since 1970; nil when it is not known.
  package var changedAt: Int?
  /// Whether a person who has noted the event is busy then.
  package var takesTime = false

  package init(id: String, day: Day, title: String, description: String) {
    self.id = id
    self.day = day
    self.title = title
    self.description = description
  }
}

extension CalendarEvent {
  var hasHours: Bool { hours != nil }

  func lines(stamp: Int) -> [String] {
    let texts = [
      ("SUMMARY", title), ("DESCRIPTION", description), ("LOCATION", place),
    ].filter { !$0.1.isEmpty }.map { "\($0.0):\(CalendarText.escaped($0.1))" }
    return ["BEGIN:VEVENT", "UID:\(CalendarText.escaped(id))", "DTSTAMP:\(Self.universal(stamp))"]
      + times + texts
      + (page.isEmpty ? [] : ["URL:\(page.filter { !$0.isWhitespace })"])
      + (categories.isEmpty
        ? [] : ["CATEGORIES:\(categories.map(CalendarText.escaped).joined(separator: ","))"])
      + ["STATUS:\(status.rawValue)", "SEQUENCE:\(revision)"]
      + (changedAt.map { ["LAST-MODIFIED:\(Self.universal($0))"] } ?? [])
      + ["TRANSP:\(takesTime ? "OPAQUE" : "TRANSPARENT")", "END:VEVENT"]
  }

  /// A day without times ends where the next one begins: the format then takes the whole day.
  private var times: [String] {
    guard let hours else { return ["DTSTART;VALUE=DATE:\(Self.plain(day))"] }
    let ends = hours.end.map { ["DTEND;\(local($0))"] } ?? []
    return ["DTSTART;\(local(hours.begin))"] + ends
  }

  private func local(_ time: TimeOfDay) -> String {
    let digits = time.description.filter { $0 != ":" }
    return "TZID=\(CalendarZone.name):\(Self.plain(day))T\(digits)00"
  }

  private static func plain(_ day: Day) -> String { day.description.filter { $0 != "-" } }

  /// An instant in universal time, as `20260131T080000Z`.
  private static func universal(_ instant: Int) -> String {
    InternetTime.text(instant).filter { $0 != "-" && $0 != ":" }
  }
}
