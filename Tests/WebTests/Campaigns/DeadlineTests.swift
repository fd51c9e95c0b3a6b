import Domain
import Foundation
import Storage
import TestSupport
import Testing

/// Until when a structure has to act, on every page that says it.
struct DeadlineTests {
  private static func due(_ site: TestSite) async throws -> String {
    try #require(try await site.pole.page(TestSite.campaign).rows.first)[4]
  }

  private static func calendar(of visitor: Visitor, _ site: TestSite) async throws -> String {
    let shown = try await visitor.post("/calendrier").page()
    let token = shown.main.first("code")?.text.split(separator: "/").last.map(String.init) ?? ""
    return try await site.passerBy.get("/calendrier/\(token)").text
  }

  @Test(arguments: Engine.allCases)
  func `a report that was sent back is not late before the day that came with it`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      try await site.openCampaign(due: "2025-06-12")
      try await site.submit()
      #expect(try await Self.due(site) == "depuis le 12 janvier 1970", "the agency has it")
      try await site.take("retour", over: 1, words: "Pourquoi ?")
      #expect(try await Self.due(site) == "29 juin 2025")
      let task = try #require(try await site.officer.page("/annee").main.first("aside")?.first("a"))
      #expect(task.text.hasSuffix("au plus tard le 29 juin 2025"))
      let letters = try await site.pole.page("\(TestSite.campaign)/rappels").main.text
      #expect(letters.contains("29 juin 2025") && letters.contains("12 juin 2025 (en retard"))
      for visitor in [site.officer, site.agency] {
        let file = try await Self.calendar(of: visitor, site)
        #expect(file.contains("DTSTART;VALUE=DATE:20250629\r\n"))
      }
      let others = try await Self.calendar(of: site.neighbour, site)
      #expect(!others.contains("20250629"))
    }
  }

  @Test(arguments: Engine.allCases)
  func `the day of a return and of a reopening can be chosen, but not in the past`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      try await site.openCampaign(due: "2025-06-12")
      try await site.submit()
      let page = try await site.agency.page("\(TestSite.own)/envois/1")
      var form = try #require(page.form("\(TestSite.own)/retour"))
      #expect(form["echeance"] == "2025-06-29")
      form["mots"] = "Pourquoi ?"
      for day in ["2025-06-14", "demain"] {
        form["echeance"] = day
        let refused = try await site.agency.send(form)
        #expect(refused.status == 422)
        #expect(try refused.page().form("\(TestSite.own)/retour")?["mots"] == "Pourquoi ?")
      }
      form["echeance"] = "2025-06-15"
      #expect(try await site.agency.send(form).status == 303)
      #expect(try await Self.due(site) == "15 juin 2025")
      try await site.submit()
      try await site.take("acceptation", over: 2)
      #expect(try await Self.due(site) == "–")
      let accepted = try await site.officer.page(TestSite.own)
      #expect(accepted.main.text.contains("attendu au plus tard le 15 juin 2025"), "the history")
      try await site.take("reouverture", over: 2, words: "Accordé.", by: site.pole)
      #expect(try await Self.due(site) == "29 juin 2025")
    }
  }
}
