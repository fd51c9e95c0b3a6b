import Domain
import Storage
import TestSupport
import Testing

/// Noting in one click that a person was sent to a place of the directory.
struct OrientationNoteTests {
  @Test(arguments: Engine.allCases)
  func `an officer notes an orientation to a programme, as often as there are people`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      try await site.fillSearchedDirectory([
        sampleOffer("P/1", "Programme du Port", "programme", "Lorient", "56121")
      ])
      let path = "/annuaire/fiche/P%2F1"
      let form = try #require(try await site.officer.page(path).form("\(path)/orientation"))
      for people in 1...2 {
        let answer = try await site.officer.send(form)
        #expect(answer.status == 303)
        #expect(try await site.entryCount() == people)
      }
      let filter = JournalFilter(structures: [Structure.Code("S1")])
      let entries = try await site.storage.read { database in
        var entries: [Entry] = []
        try database.forEachEntry(filter) { entries.append($0) }
        return entries
      }
      #expect(entries.map(\.kind) == [.orientation, .orientation])
      #expect(entries[0].title == "Programme du Port")
      #expect(entries[0][.target]?.written == "programme")
    }
  }

  @Test func `other places, readers and passers-by have no such button`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.fillSearchedDirectory([
        sampleOffer("P", "Programme", "programme", "Lorient", "56121")
      ])
      let csapa = "/annuaire/fiche/A%2F1%20%C3%A9"
      #expect(try await site.officer.page(csapa).form("\(csapa)/orientation") == nil)
      for visitor in [site.reader, site.pole, site.passerBy] {
        let page = try await visitor.page("/annuaire/fiche/P")
        #expect(page.form("/annuaire/fiche/P/orientation") == nil)
      }
    }
  }
}
