import Domain
import Storage
import TestSupport
import Testing

/// What a report that was sent shows, and what later ones are compared to.
struct SealedReportTests {
  private static let first = "\(TestSite.own)/envois/1"

  @Test(arguments: Engine.allCases)
  func `the printed report says what the structure explains`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      try await site.openCampaign()
      try await site.submit(answering: "Année <de> départ.")
      let html = try await site.agency.get("\(Self.first)/rapport.html").text
      #expect(html.contains("Ce que la structure explique"))
      #expect(html.contains("L’année 2025 n’est pas finie"), "its point, before its end")
      #expect(html.contains("Année &lt;de&gt; départ."))
    }
  }

  @Test(arguments: Engine.allCases)
  func `a report is compared to what was sent for the year before, not to its journal`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      let gone = try await site.note(.meeting, ["date": "2024-03-01"])
      try await site.note(.meeting, ["date": "2024-03-02"])
      try await site.sealJournal(of: "S1", in: 2024)
      try await site.storage.write { try $0.delete(gone, at: 1) }
      try await site.openCampaign()
      for _ in 1...4 { try await site.note(.meeting) }
      let page = try await site.officer.page(TestSite.own)
      #expect(page.main.text.contains("2 en 2024, 4 en 2025"))
      try await site.submit()
      let html = try await site.agency.get("\(Self.first)/rapport.html").text
      #expect(html.contains("<span>2 en 2024</span>"))
    }
  }
}
