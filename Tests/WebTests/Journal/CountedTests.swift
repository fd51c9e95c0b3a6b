import Domain
import Exchange
import Storage
import TestSupport
import Testing

/// What a page says that an entry counts in is what the report counts.
struct CountedTests {
  @Test(arguments: Engine.allCases)
  func `the page of an entry names exactly the figures that come from it`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      try await site.noteSampleYear()
      let (structure, year) = (Structure.Code("S1"), try #require(ReportingYear(2025)))
      let framework = try Catalogue.shipped().framework(for: year)
      let (basis, entries) = try await site.storage.read { database in
        (
          try database.reportBasis(of: [structure], in: year, under: framework),
          try database.journalPage(
            JournalFilter(structures: nil), after: nil, size: 1_000
          ).entries
        )
      }
      let report = Report(of: structure, from: basis)
      for stored in entries {
        let counting = report.figures.filter {
          report.references($0.provenance).contains(stored.entry.reference)
        }
        let page = try await site.officer.page("/journal/\(stored.id)")
        #expect(
          page.links(from: "/rapport/") == counting.map { "/rapport/S1/2025/\($0.indicator.id)" })
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `a request without an answer is noted and counted nowhere`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      var form = try await FilledForm.new(.partnerRequest, for: site.officer)
      form["answered_on"] = ""
      let noted = try await site.officer.send(form)
      let page = try await site.officer.page(try #require(noted.location))
      #expect(page.main.text.contains("C’est noté."))
      #expect(!page.main.text.contains("en tiennent compte"))
      #expect(page.main.text.contains("Ne compte dans aucun indicateur"))
      for path in ["/journal", "/annee"] {
        let list = try await site.officer.page(path).main.text
        #expect(list.contains("Titre") && !list.contains("1.2.1"), "\(path)")
      }
      form["answered_on"] = "2025-04-01"
      let answered = try await site.officer.send(form)
      let counted = try await site.officer.page(try #require(answered.location))
      #expect(counted.main.text.contains("en tiennent compte"))
    }
  }
}
