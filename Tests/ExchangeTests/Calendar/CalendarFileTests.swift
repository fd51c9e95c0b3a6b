import Domain
import Exchange
import Foundation
import Testing

struct CalendarFileTests {
  private func event(_ title: String, _ description: String = "") throws -> CalendarEvent {
    CalendarEvent(
      id: "e-1", day: try #require(Day("2026-01-31")), title: title, description: description)
  }

  /// The lines of a calendar with these events, those that were folded put together again.
  private func lines(_ events: CalendarEvent...) throws -> [String] {
    let text = CalendarFile(name: "Rapports", events: events, stamp: 1_769_850_000).text
    #expect(text.hasSuffix("END:VCALENDAR\r\n"))
    let raw = text.components(separatedBy: "\r\n")
    #expect(raw.allSatisfy { $0.utf8.count <= 75 && !$0.contains("\n") && !$0.contains("\r") })
    return raw.dropLast().reduce(into: []) { lines, line in
      if line.unicodeScalars.first == " ", let last = lines.popLast() {
        lines.append(last + String(line.unicodeScalars.dropFirst()))
      } else {
        lines.append(line)
      }
    }
  }

  @Test func `an event is a whole day`() throws {
    let lines = try lines(try event("Envoi"))
    #expect(lines.first == "BEGIN:VCALENDAR")
    #expect(lines.contains("DTSTART;VALUE=DATE:20260131"))
    #expect(lines.contains("SUMMARY:Envoi") && lines.contains("UID:e-1"))
    #expect(lines.contains("DTSTAMP:20260131T090000Z"))
    #expect(!lines.contains("BEGIN:VTIMEZONE"), "no time, no zone")
    #expect(!lines.contains { $0.hasPrefix("DTEND") || $0.hasPrefix("LOCATION") })
  }

  @Test func `a calendar without events still has a component`() throws {
    #expect(try lines().contains("BEGIN:VTIMEZONE"))
  }

  @Test func `an event with times says whose clocks they are`() throws {
    var event = try event("Formation")
    event.hours = Sittings.Hours(
      begin: try #require(TimeOfDay("9h")), end: TimeOfDay("17:30"))
    let lines = try lines(event)
    #expect(lines.contains("DTSTART;TZID=Europe/Paris:20260131T090000"))
    #expect(lines.contains("DTEND;TZID=Europe/Paris:20260131T173000"))
    let zone = try #require(lines.firstIndex(of: "TZID:Europe/Paris"))
    #expect(lines[zone - 1] == "BEGIN:VTIMEZONE")
    #expect(lines.filter { $0 == "BEGIN:VTIMEZONE" }.count == 1)
    for block in ["VCALENDAR", "VTIMEZONE", "DAYLIGHT", "STANDARD", "VEVENT"] {
      #expect(lines.count { $0 == "BEGIN:\(block)" } == lines.count { $0 == "END:\(block)" })
    }
  }

  @Test func `what is cancelled says so, with its place, its page and its last change`() throws {
    var event = try event("Formation")
    event.status = .cancelled
    event.revision = 3
    event.changedAt = 1_769_846_400
    event.place = "Salle 4, Lorient"
    event.page = "https://etp.region.example/agenda/1"
    event.categories = ["Formation", "a,b"]
    let lines = try lines(event)
    #expect(lines.contains("STATUS:CANCELLED") && lines.contains("SEQUENCE:3"))
    #expect(lines.contains("LAST-MODIFIED:20260131T080000Z"))
    #expect(lines.contains("LOCATION:Salle 4\\, Lorient"))
    #expect(lines.contains("URL:https://etp.region.example/agenda/1"))
    #expect(lines.contains("CATEGORIES:Formation,a\\,b"))
  }

  @Test func `signs of the format are escaped`() throws {
    let lines = try lines(try event("a, b; c\\d\r\nBEGIN:VEVENT\nx\u{7}y\rz"))
    #expect(lines.contains("SUMMARY:a\\, b\\; c\\\\d\\nBEGIN:VEVENT\\nxy\\nz"))
  }

  @Test func `long lines are folded between characters`() throws {
    let title = String(repeating: "é€👩‍⚕️", count: 60)
    #expect(try lines(try event(title)).contains("SUMMARY:\(title)"))
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (1_709_164_799, "2024-02-28T23:59:59Z"),
    (-5, "1970-01-01T00:00:00Z"),
  ])
  func `instants are written in universal time`(instant: Int, text: String) {
    #expect(InternetTime.text(instant) == text)
  }
}
