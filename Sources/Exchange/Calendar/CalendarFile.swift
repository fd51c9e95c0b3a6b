package import Domain

/// A calendar of whole days, as other programs read it (iCalendar, RFC 5545).
package struct CalendarFile: Sendable {
  package struct Event: Sendable {
    /// The same as long as it is the same event.
    package let id: String
    package let day: Day
    package let title: String
    package let description: String

    package init(id: String, day: Day, title: String, description: String) {
      self.id = id
      self.day = day
      self.title = title
      self.description = description
    }
  }

  private let name: String
  private let events: [Event]
  private let stamp: Day

  /// - Parameter stamp: the day on which the file is made.
  package init(name: String, events: [Event], stamp: Day) {
    self.name = name
    self.events = events
    self.stamp = stamp
  }

  /// UTF-8, its lines folded at 75 bytes and ended as the format wants.
  package var text: String {
    let head = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Maillage//Campagnes//FR",
      "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "X-WR-CALNAME:\(Self.escaped(name))",
    ]
    let lines = head + events.flatMap(lines) + ["END:VCALENDAR"]
    return lines.map(Self.folded).joined()
  }

  private func lines(of event: Event) -> [String] {
    [
      "BEGIN:VEVENT", "UID:\(Self.escaped(event.id))", "DTSTAMP:\(Self.plain(stamp))T000000Z",
      "DTSTART;VALUE=DATE:\(Self.plain(event.day))", "SUMMARY:\(Self.escaped(event.title))",
      "DESCRIPTION:\(Self.escaped(event.description))", "TRANSP:TRANSPARENT", "END:VEVENT",
    ]
  }

  private static func plain(_ day: Day) -> String { day.description.filter { $0 != "-" } }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\", ";", ",": escaped += "\\\(character)"
      case "\n", "\r\n": escaped += "\\n"
      case "\r": break
      default: escaped.append(character)
      }
    }
    return escaped
  }

  /// The line with its end; a long one goes on after a space.
  private static func folded(_ line: String) -> String {
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
}
