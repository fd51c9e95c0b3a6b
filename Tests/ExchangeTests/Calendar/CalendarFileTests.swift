import Domain
import Exchange
import Foundation
import Testing

struct CalendarFileTests {
  private func lines(_ title: String, _ description: String = "") throws -> [String] {
    let day = try #require(Day("2026-01-31"))
    let event = CalendarFile.Event(id: "e-1", day: day, title: title, description: description)
    let file = CalendarFile(name: "Rapports", events: [event], stamp: day)
    #expect(file.text.hasSuffix("END:VCALENDAR\r\n"))
    return file.text.components(separatedBy: "\r\n")
  }

  @Test func `an event is a whole day`() throws {
    let lines = try lines("Envoi")
    #expect(lines.first == "BEGIN:VCALENDAR")
    #expect(lines.contains("DTSTART;VALUE=DATE:20260131"))
    #expect(lines.contains("SUMMARY:Envoi") && lines.contains("UID:e-1"))
  }

  @Test func `signs of the format are escaped`() throws {
    let lines = try lines("a, b; c\\d\r\nBEGIN:VEVENT\nx")
    #expect(lines.contains("SUMMARY:a\\, b\\; c\\\\d\\nBEGIN:VEVENT\\nx"))
  }

  @Test func `long lines are folded between characters`() throws {
    let title = String(repeating: "é€", count: 60)
    let lines = try lines(title)
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    let start = try #require(lines.firstIndex { $0.hasPrefix("SUMMARY:") })
    let rest = lines[(start + 1)...].prefix { $0.hasPrefix(" ") }.map { $0.dropFirst() }
    #expect(([lines[start][...]] + rest).joined() == "SUMMARY:\(title)")
  }
}
