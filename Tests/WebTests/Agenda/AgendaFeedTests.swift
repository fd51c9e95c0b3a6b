import Domain
import Storage
import TestSupport
import Testing

struct AgendaFeedTests {
  @Test(arguments: Engine.allCases)
  func `calendar programs get an event for each day`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let item = try SampleAgenda.item("2025-07-01", "2025-07-02")
      let id = try await site.storage.write { try $0.add(item, by: SampleAgenda.mark) }
      for path in ["/agenda.ics", "/agenda/\(id).ics"] {
        let answer = try await site.passerBy.get(path)
        #expect(answer.type == "text/calendar; charset=utf-8")
        let lines = answer.text.split(separator: "\r\n").map(String.init)
        #expect(lines.contains("UID:agenda-\(id)-2025-07-01@etp.region.example"))
        #expect(lines.contains("UID:agenda-\(id)-2025-07-02@etp.region.example"))
        #expect(lines.contains("DTSTART;TZID=Europe/Paris:20250702T090000"))
        #expect(lines.contains("URL:https://etp.region.example/agenda/\(id)"))
        #expect(lines.allSatisfy { $0.utf8.count <= 75 })
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `what is cancelled stays in the calendar and says so`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let id = try await site.announce { $0.state = .cancelled }
      let text = try await site.passerBy.get("/agenda/\(id).ics").text
      #expect(text.contains("STATUS:CANCELLED\r\n") && text.contains("SUMMARY:Annulé"))
    }
  }

  @Test(arguments: Engine.allCases)
  func `news readers get an entry for each item`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let id = try await site.announce { $0.title = "A & B <c>" }
      let answer = try await site.passerBy.get("/agenda.atom?lieu=lorient")
      #expect(answer.type == "application/atom+xml; charset=utf-8")
      #expect(answer.text.contains("<title>A &amp; B &lt;c&gt;</title>"))
      #expect(answer.text.contains("<id>https://etp.region.example/agenda/\(id)</id>"))
      #expect(
        answer.text.contains("<id>https://etp.region.example/agenda.atom?lieu=lorient</id>"))
    }
  }

  @Test(arguments: Engine.allCases)
  func `a file about nothing is not there`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      for path in ["/agenda/99.ics", "/agenda/x.ics"] {
        let answer = try await site.passerBy.get(path)
        #expect(answer.status == 404)
      }
    }
  }
}
