/// A calendar as other programs read it (iCalendar, RFC 5545).
package struct CalendarFile: Sendable {
  private let name: String
  private let events: [CalendarEvent]
  private let stamp: Int

  /// - Parameter stamp: when the file is made, in seconds since 1970.
  package init(name: String, events: [CalendarEvent], stamp: Int) {
    self.name = name
    self.events = events
    self.stamp = stamp
  }

  /// UTF-8, its lines folded at 75 bytes and ended as the format wants.
  package var text: String {
    let head = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Maillage//Maillage//FR",
      "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:\(CalendarText.escaped(name))",
    ]
    // A calendar has one component at least: without events, its clocks.
    let hasZone = events.isEmpty || events.contains(where: \.hasHours)
    let zone = hasZone ? CalendarZone.paris : []
    let body = events.flatMap { $0.lines(stamp: stamp) }
    let lines = head + zone + body + ["END:VCALENDAR"]
    return lines.map(CalendarText.folded).joined()
  }
}

/// The clocks of France, in the words of a calendar: those of the European Union since 1996.
enum CalendarZone {
  static let name = "Europe/Paris"

  static let paris = [
    "BEGIN:VTIMEZONE", "TZID:\(name)",
    "BEGIN:DAYLIGHT", "DTSTART:19960331T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200",
    "TZNAME:CEST", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
    "BEGIN:STANDARD", "DTSTART:19961027T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100",
    "TZNAME:CET", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
    "END:VTIMEZONE",
  ]
}

/// How a calendar writes its texts and its lines.
enum CalendarText {
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\", ";", ",": escaped += "\\\(character)"
      case "\n", "\r\n", "\r": escaped += "\\n"
      default: escaped.unicodeScalars += character.unicodeScalars.filter(isAllowed)
      }
    }
    return escaped
  }

  /// The line with its end; a long one goes on after a space.
  static func folded(_ line: String) -> String {
    var (folded, width) = ("", 0)
    for character in line.unicodeScalars {
      let bytes = UTF8.width(character)
      if width + bytes > 75 {
        folded += "\r\n "
        width = 1
      }
      folded.unicodeScalars.append(character)
      width += bytes
    }
    return folded + "\r\n"
  }

  /// Control characters have no place in a calendar, the tab apart.
  private static func isAllowed(_ scalar: UnicodeScalar) -> Bool {
    scalar.value >= 0x20 && scalar.value != 0x7F || scalar.value == 0x09
  }
}
