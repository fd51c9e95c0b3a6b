import Domain
import Foundation
import HTTPTypes
import Storage
import TestSupport
import Testing
import Web

/// A report's way: prepared, sent, returned, sent again, accepted, opened again.
struct SubmissionTests {
  private static let first = "\(TestSite.own)/envois/1"

  private static func value(_ id: String, on page: HTMLElement) -> String? {
    page.main.first("article", ["id": "indicateur-\(id)"])?.all(ofClass: "value").first?.text
  }

  @Test(arguments: Engine.allCases)
  func `a report with checks that nobody answered is not sent, and says which`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      try await site.openCampaign()
      try await site.note(.meeting, ["shared_reference": "SH"])
      let page = try await site.officer.page(TestSite.own)
      var form = try #require(page.form("\(TestSite.own)/textes"))
      let checks = form.names.filter { $0.hasPrefix("check:") }
      #expect(checks.last == "check:noted_alone/2025-0001")
      form["mission:1"] = "Une année de départ."
      for name in checks.dropFirst() { form[name] = "Vérifié." }
      let refused = try await site.officer.post("\(TestSite.own)/envoi", form.fields, csrf: nil)
      #expect(refused.status == 422)
      let shown = try refused.page()
      #expect(shown.first("div", ["role": "alert"])?.text.contains("1 point à corriger") == true)
      var kept = try #require(shown.form("\(TestSite.own)/textes"))
      #expect(kept["mission:1"] == "Une année de départ.", "what was typed stays")
      kept[checks[0]] = "Rien cette année."
      let sent = try await site.officer.post("\(TestSite.own)/envoi", kept.fields, csrf: nil)
      #expect(sent.location == "\(TestSite.own)?fait=envoye")
    }
  }

  @Test(arguments: Engine.allCases)
  func `a campaign that is not open takes no report`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      try await site.openCampaign(opening: "2025-06-16")
      let answer = try await site.submit()
      #expect(answer.status == 422 && answer.text.contains("à partir du 16 juin 2025"))
      #expect(try await site.officer.get("/campagnes/2024/S1").status == 404)
    }
  }

  @Test(arguments: Engine.allCases)
  func `what was sent stays as it was, and the journal's changes are told apart`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      try await site.openCampaign()
      let gone = try await site.note(.meeting)
      try await site.note(.meeting, ["title": "Deuxième"])
      try await site.submit()
      let json = try await site.agency.get("\(Self.first)/rapport.json")
      let html = try await site.agency.get("\(Self.first)/rapport.html")
      let page = try await site.agency.page(Self.first)
      #expect(Self.value("2.1.1", on: page) == "2")
      #expect(page.main.text.contains(Secrets.hash(json.text)))
      #expect(html.text.contains(Secrets.hash(json.text)), "the printed report carries the hash")
      #expect(try await site.officer.page("\(Self.first)/differences").rows.isEmpty)
      try await site.storage.write { try $0.delete(gone, at: 1) }
      for _ in 1...2 { try await site.note(.meeting, ["object": "networking"]) }
      #expect(try await site.agency.get("\(Self.first)/rapport.json").text == json.text)
      #expect(try await site.agency.get("\(Self.first)/rapport.html").text == html.text)
      #expect(Self.value("2.1.1", on: try await site.agency.page(Self.first)) == "2")
      let differences = try await site.officer.page("\(Self.first)/differences").rows
      let meetings = try #require(differences.first { $0[0].hasPrefix("2.1.1 ") })
      #expect(meetings[1] == "2" && meetings[2] == "3")
      #expect(
        meetings[3].contains("Activités en plus") && meetings[3].contains("Activités en moins"))
      #expect(try await site.agency.get("\(Self.first)/differences").status == 403)
    }
  }

  @Test(arguments: Engine.allCases)
  func `the hash is of the texts too, and tells when the database was altered`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      try await site.openCampaign()
      try await site.note(.meeting)
      try await site.submit(answering: "Premier mot.")
      try await site.take("retour", over: 1, words: "Pourquoi ?")
      try await site.submit(answering: "Second mot.")
      let path = "\(TestSite.own)/envois/2"
      let json = try await site.agency.get("\(path)/rapport.json").text
      #expect(json.contains("Second mot.") && !json.contains("Premier mot."))
      let page = try await site.agency.page(path)
      #expect(page.main.text.contains(Secrets.hash(json)))
      #expect(page.first("div", ["role": "alert"]) == nil)
      try await site.storage.write { database in
        _ = try database.execute(
          "UPDATE submission SET report = replace(report, 'Second mot.', 'Autre mot.')")
      }
      let altered = try await site.agency.page(path)
      #expect(altered.first("div", ["role": "alert"])?.text.contains("plus celui") == true)
      for format in ["json", "html"] {
        let refused = try await site.agency.get("\(path)/rapport.\(format)")
        #expect(refused.status == 500 && refused.text.contains("sauvegarde"))
      }
      let program = try await site.program(of: "agency", .agency, scope: .read)
      let api = "/api/v1/reports/S1/2025/submissions"
      #expect(try await program.ask(.get, "\(api)/2").problem() == 500)
      #expect(try await program.ask(.get, "\(api)/1").status == 200)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a printed page that was altered in the database is told, and not given`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      try await site.openCampaign()
      try await site.submit()
      func alter(_ script: String) async throws {
        try await site.storage.write { database in
          try database.executeScript(script)
        }
      }
      try await alter("UPDATE submission SET page = replace(page, 'Structure', 'Autre')")
      for format in ["json", "html"] {
        #expect(try await site.agency.get("\(Self.first)/rapport.\(format)").status == 500)
      }
      let page = try await site.agency.page(Self.first)
      #expect(page.first("div", ["role": "alert"])?.text.contains("plus celui") == true)
      // Of a report that was sent before pages had a hash, only the report is checked.
      try await alter("UPDATE submission SET page_hash = NULL")
      #expect(try await site.agency.get("\(Self.first)/rapport.html").status == 200)
    }
  }

  @Test(arguments: Engine.allCases)
  func `answers go with the next submission, whose changes the agency sees`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      try await site.openCampaign()
      try await site.note(.meeting)
      try await site.submit()
      #expect(try await site.agency.get("\(Self.first)/precedent").status == 404)
      try await site.take("retour", over: 1, words: "Une seule rencontre ?")
      try await site.note(.meeting, ["title": "Oubliée"])
      var form = try #require(
        try await site.officer.page(TestSite.own).form("\(TestSite.own)/textes"))
      for name in form.names where name.hasPrefix("check:") { form[name] = "Vérifié." }
      form["agency:words"] = "Nous en avions oublié une."
      let sent = try await site.officer.post("\(TestSite.own)/envoi", form.fields, csrf: nil)
      #expect(sent.status == 303)
      let page = try await site.agency.page("\(TestSite.own)/envois/2")
      #expect(page.main.text.contains("Nous en avions oublié une."))
      let changes = try await site.agency.page("\(TestSite.own)/envois/2/precedent").rows
      let meetings = try #require(changes.first { $0[0].hasPrefix("2.1.1 ") })
      #expect(meetings[1] == "1" && meetings[2] == "2")
      #expect(try await site.neighbour.get("\(TestSite.own)/envois/2/precedent").status == 403)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a report goes all its way, to version 2 beside version 1`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      try await site.openCampaign()
      try await site.note(.meeting)
      try await site.submit(answering: "Première réponse.")
      let empty = try await site.take("retour", over: 1)
      #expect(empty.status == 422)
      #expect(try await site.take("retour", over: 1, words: "Combien ?").status == 303)
      #expect(try await site.officer.page(TestSite.own).main.text.contains("Combien"))
      try await site.submit(answering: "Seconde réponse.")
      let stale = try await site.agency.post(
        "\(TestSite.own)/acceptation", [("envoi", "1"), ("mots", "")])
      #expect(stale.status == 409)
      #expect(try await site.take("acceptation", over: 2).status == 303)
      let asking = try #require(
        try await site.officer.page(TestSite.own).form("\(TestSite.own)/demande"))
      var request = asking
      request["motif"] = "Un oubli."
      #expect(try await site.officer.send(request).status == 303)
      #expect(try await site.officer.send(request).status == 422)
      #expect(
        try await site.agency.page("\(TestSite.own)/envois/2").main.text.contains("Un oubli."))
      try await site.take("reouverture", over: 2, words: "Accordé.", by: site.pole)
      try await site.note(.meeting, ["title": "Oubliée"])
      try await site.submit()
      let labels = try await site.agency.page("\(TestSite.own)/envois/3").rows.map { $0[0] }
      #expect(labels == ["version 1 (envoi 1)", "version 1 (envoi 2)", "version 2 (envoi 3)"])
      let values = try await [1, 2, 3].asyncMap { number in
        Self.value("2.1.1", on: try await site.agency.page("\(TestSite.own)/envois/\(number)"))
      }
      #expect(values == ["1", "1", "2"])
      let steps = try await site.officer.page(TestSite.own).main.all("ol").last?.all("li").count
      #expect(steps == 7)
    }
  }

  @Test(arguments: Engine.allCases)
  func `the agency sees no draft, and another structure sees nothing`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      try await site.openCampaign()
      try await site.note(.meeting)
      for path in [TestSite.own, "/rapport/S1/2025", "/journal", "\(Self.first)/differences"] {
        #expect(try await site.agency.get(path).status == 403, "\(path)")
      }
      #expect(try await site.agency.get(Self.first).status == 404, "nothing was sent")
      try await site.submit()
      #expect(try await site.agency.get(Self.first).status == 200)
      for path in [TestSite.own, Self.first, "\(Self.first)/rapport.json"] {
        #expect(try await site.neighbour.get(path).status == 403)
        #expect(try await site.administrator.get(path).status == 403)
        #expect(try await site.reader.get(path).status == 200)
      }
      for step in ["retour", "acceptation", "reouverture"] {
        let answer = try await site.officer.post(
          "\(TestSite.own)/\(step)", [("envoi", "1"), ("mots", "Moi-même")])
        #expect(answer.status == 403)
      }
      #expect(try await site.neighbour.post("\(TestSite.own)/envoi").status == 403)
      #expect(try await site.reader.post("\(TestSite.own)/textes").status == 403)
    }
  }

  @Test(arguments: Engine.allCases)
  func `the texts of the year before stand beside`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      try await site.openCampaign()
      let before = ReportComments([
        .mission(2): "L’an dernier.", .indicator("2.1.1"): "Dix de plus.",
      ])
      try await site.storage.write { database in
        try database.keep(before, of: Structure.Code("S1"), in: try #require(ReportingYear(2024)))
      }
      let page = try await site.officer.page(TestSite.own)
      #expect(page.main.text.contains("L’an dernier.") && page.main.text.contains("Dix de plus."))
      var form = try #require(page.form("\(TestSite.own)/textes"))
      form["indicator:2.1.1"] = "<b>Autant</b> & plus\r\nencore"
      form["indicator:9.9.9"] = "Rien"
      #expect(try await site.officer.send(form).location == "\(TestSite.own)?fait=enregistre")
      let kept = try await site.storage.read { database in
        try database.comments(of: Structure.Code("S1"), in: try #require(ReportingYear(2025)))
      }
      #expect(kept == ReportComments([.indicator("2.1.1"): "<b>Autant</b> & plus\nencore"]))
      try await site.submit()
      let sealed = try await site.agency.page(Self.first)
      #expect(sealed.main.text.contains("<b>Autant</b> & plus"))
    }
  }
}

extension Sequence {
  fileprivate func asyncMap<T>(_ transform: (Element) async throws -> T) async throws -> [T] {
    var results: [T] = []
    for element in self { results.append(try await transform(element)) }
    return results
  }
}
