import Domain
import Storage
import TestSupport
import Testing

/// The texts of a report that is prepared: nothing that somebody typed is lost.
struct PreparationTests {
  private static let texts = "\(TestSite.own)/textes"
  private static let sending = "\(TestSite.own)/envoi"

  private static func form(_ site: TestSite) async throws -> HTMLForm {
    try #require(try await site.officer.page(TestSite.own).form(texts))
  }

  @Test(arguments: Engine.allCases)
  func `the words to the agency are a draft until they go with the report`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      try await site.openCampaign()
      var form = try await Self.form(site)
      form["agency:words"] = "Une année <brève>."
      #expect(try await site.officer.send(form).status == 303)
      form = try await Self.form(site)
      #expect(form["agency:words"] == "Une année <brève>.")
      form["agency:words"] = "Une longue année."
      let refused = try await site.officer.post(Self.sending, form.fields, csrf: nil)
      #expect(refused.status == 422)
      #expect(try refused.page().form(Self.texts)?["agency:words"] == "Une longue année.")
      try await site.submit()
      let path = "\(TestSite.own)/envois/1"
      let json = try await site.agency.get("\(path)/rapport.json").text
      #expect(json.contains("\"words\": \"Une longue année.\""))
      let html = try await site.agency.get("\(path)/rapport.html").text
      #expect(html.contains("Une longue année."), "the printed report says it too")
      try await site.take("retour", over: 1, words: "Pourquoi ?")
      #expect(try await Self.form(site)["agency:words"] == "", "it was said")
    }
  }

  @Test(arguments: Engine.allCases)
  func `a sending leaves one record, a refused one that of the texts it kept besides`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      try await site.openCampaign()
      var form = try await Self.form(site)
      form["mission:1"] = "Une année de départ."
      _ = try await site.officer.post(Self.sending, form.fields, csrf: nil)
      try await site.submit()
      let events = try await site.auditEvents().filter { $0.action != .seeReport }
      #expect(events.map(\.action) == [.prepareReport, .submitReport, .submitReport])
      #expect(events.map(\.outcome) == [.done, .refused, .done])
      #expect(events.map { $0.subject?.id } == ["S1/2025", "S1/2025", "S1/2025"])
    }
  }

  @Test(arguments: Engine.allCases)
  func `two people who write different texts keep both`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      try await site.openCampaign()
      var (one, other) = (try await Self.form(site), try await Self.form(site))
      one["mission:1"] = "De l’une."
      other["mission:2"] = "De l’autre."
      #expect(try await site.officer.send(one).status == 303)
      #expect(try await site.officer.send(other).status == 303)
      let kept = try await Self.form(site)
      #expect(kept["mission:1"] == "De l’une." && kept["mission:2"] == "De l’autre.")
    }
  }

  @Test(arguments: Engine.allCases)
  func `a text that somebody else has changed is shown beside one's own, and not replaced`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      try await site.openCampaign()
      var (one, other) = (try await Self.form(site), try await Self.form(site))
      one["mission:1"] = "De l’une."
      other["mission:1"] = "De l’autre."
      other["mission:2"] = "Autre chose."
      #expect(try await site.officer.send(one).status == 303)
      for path in [Self.texts, Self.sending] {
        let answer = try await site.officer.post(path, other.fields, csrf: nil)
        #expect(answer.status == 409)
        #expect(try await Self.form(site)["mission:1"] == "De l’une.")
        let page = try answer.page()
        #expect(page.main.all(ofClass: "remark").map(\.text) == ["De l’une."])
        let again = try #require(page.form(Self.texts))
        #expect(again["mission:1"] == "De l’autre." && again["mission:2"] == "Autre chose.")
        if path == Self.sending { #expect(try await site.officer.send(again).status == 303) }
      }
      let kept = try await Self.form(site)
      #expect(kept["mission:1"] == "De l’autre." && kept["mission:2"] == "Autre chose.")
    }
  }

  @Test(arguments: [(String(repeating: "a", count: 5001), "trop long"), ("a\u{1}b", "invisible")])
  func `a text that cannot be kept is named at its field, and no other is lost`(
    text: String, reason: String
  ) async throws {
    try await withSite(on: .sqlite) { site in
      try await site.openCampaign()
      var form = try await Self.form(site)
      form["mission:1"] = text
      form["mission:2"] = "Autre chose."
      let answer = try await site.officer.send(form)
      #expect(answer.status == 422)
      let shown = try #require(try answer.page().form(Self.texts))
      #expect(shown.wrong == ["mission:1"])
      #expect(shown.error(at: "mission:1")?.contains(reason) == true)
      #expect(shown["mission:1"] == text.replacing("\u{1}", with: ""))
      #expect(shown["mission:2"] == "Autre chose.")
      #expect(try await Self.form(site)["mission:2"] == "", "all of the form or nothing")
    }
  }

  @Test(arguments: Engine.allCases)
  func `what was typed while somebody else sent the report is given back`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      try await site.openCampaign()
      var form = try await Self.form(site)
      form["mission:1"] = "Trop tard."
      try await site.submit()
      for path in [Self.texts, Self.sending] {
        let answer = try await site.officer.post(path, form.fields, csrf: nil)
        #expect(answer.status == 422)
        #expect(try answer.page().main.text.contains("Trop tard."))
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `the agency's questions stay when another report has come meanwhile`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      try await site.openCampaign()
      try await site.submit()
      let first = try await site.agency.page("\(TestSite.own)/envois/1")
      var form = try #require(first.form("\(TestSite.own)/retour"))
      try await site.take("retour", over: 1, words: "Pourquoi ?")
      try await site.submit()
      form["mots"] = "Combien de fois ?"
      let answer = try await site.agency.send(form)
      #expect(answer.status == 409)
      var shown = try #require(try answer.page().form("\(TestSite.own)/retour"))
      #expect(shown["mots"] == "Combien de fois ?" && shown["envoi"] == "2")
      shown["mots"] = String(repeating: "a", count: 5001)
      let tooLong = try await site.agency.send(shown)
      #expect(tooLong.status == 422)
      #expect(try tooLong.page().form("\(TestSite.own)/retour")?["mots"]?.count == 5001)
      // Once it is decided, there is no form left to hold the words.
      try await site.take("acceptation", over: 2)
      shown["mots"] = "Combien de fois ?"
      let late = try await site.agency.send(shown)
      #expect(late.status == 422)
      #expect(try late.page().main.text.contains("Combien de fois ?"))
    }
  }
}
