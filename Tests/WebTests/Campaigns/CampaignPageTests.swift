import Domain
import Foundation
import Storage
import TestSupport
import Testing

struct CampaignPageTests {
  @Test(arguments: Engine.allCases)
  func `the pole opens a campaign, and changes it`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      #expect(try await site.pole.page("/campagnes").links.contains("/campagnes/nouvelle"))
      var form = try #require(try await site.pole.page("/campagnes/nouvelle").form("/campagnes"))
      #expect(form.names == ["year", "framework", "opens_on", "due_on", "structures"])
      form["opens_on"] = "2025-06-01"
      form["due_on"] = "2025-06-30"
      #expect(try await site.pole.send(form).location == "/campagnes/2025?fait=enregistre")
      let again = try await site.pole.send(form)
      #expect(again.status == 422)
      #expect(try again.page().form("/campagnes")?.wrong == ["year"])
      let board = try await site.pole.page("/campagnes/2025?fait=enregistre")
      #expect(board.rows.map { $0[0] } == ["Structure S1", "Structure S2", "Structure S3"])
      var change = try #require(
        try await site.pole.page("/campagnes/2025/modifier").form("/campagnes/2025"))
      change.set("structures", ["S2"])
      #expect(try await site.pole.send(change).status == 303)
      #expect(try await site.pole.page("/campagnes/2025").rows.map { $0[0] } == ["Structure S2"])
      #expect(try await site.officer.get("/campagnes/2025/S1").status == 404)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a campaign keeps its version of the framework, until the pole chooses another`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      try await site.openCampaign()
      let year = try #require(ReportingYear(2025))
      func version() async throws -> String? {
        try await site.storage.read { try $0.campaign(of: year) }?.framework
      }
      try await site.storage.write { database in
        var campaign = try #require(try database.campaign(of: year))
        campaign.framework = "missions-2024-01"
        try database.save(campaign)
      }
      let path = "\(TestSite.campaign)/modifier"
      var form = try #require(try await site.pole.page(path).form(TestSite.campaign))
      #expect(form["framework"] == "missions-2024-01")
      form["due_on"] = "2025-07-15"
      #expect(try await site.pole.send(form).status == 303)
      #expect(try await version() == "missions-2024-01", "a later date changes nothing else")
      form["framework"] = "missions-1999"
      #expect(try await site.pole.send(form).page().form(TestSite.campaign)?.wrong == ["framework"])
      form["framework"] = "missions-2025-09"
      #expect(try await site.pole.send(form).status == 303)
      #expect(try await version() == "missions-2025-09")
      try await site.submit()
      try await site.storage.write { database in
        var campaign = try #require(try database.campaign(of: year))
        campaign.framework = "missions-2024-01"
        try database.save(campaign)
      }
      let refused = try await site.pole.send(form)
      #expect(refused.status == 422)
      #expect(try refused.page().form(TestSite.campaign)?.wrong == ["framework"])
      #expect(try await version() == "missions-2024-01")
    }
  }

  @Test(arguments: Engine.allCases)
  func `a structure that has sent its report stays in the campaign`(on engine: Engine) async throws
  {
    try await withSite(on: engine) { site in
      try await site.openCampaign()
      try await site.submit()
      var form = try #require(
        try await site.pole.page("/campagnes/2025/modifier").form("/campagnes/2025"))
      form.set("structures", ["S2"])
      let answer = try await site.pole.send(form)
      #expect(answer.status == 422 && answer.text.contains("déjà été envoyé"))
      #expect(try await site.officer.get(TestSite.own).status == 200)
      form.set("structures", ["S1"])
      #expect(try await site.pole.send(form).status == 303)
    }
  }

  @Test(
    arguments: [
      ("opens_on", ["x"], "opens_on"), ("due_on", ["2025-05-31"], "due_on"),
      ("structures", [], "structures"), ("year", ["1"], "year"),
      ("year", ["2024"], "year"),
    ])
  func `a campaign that cannot be is shown with what is wrong`(
    change: (field: String, values: [String], wrong: String)
  ) async throws {
    try await withSite(on: .sqlite) { site in
      var form = try #require(try await site.pole.page("/campagnes/nouvelle").form("/campagnes"))
      form["opens_on"] = "2025-06-01"
      form["due_on"] = "2025-06-30"
      form.set(change.field, change.values)
      let answer = try await site.pole.send(form)
      #expect(answer.status == 422)
      #expect(try answer.page().form("/campagnes")?.wrong == [change.wrong])
      #expect(try await site.storage.read { try $0.campaigns() }.isEmpty)
    }
  }

  @Test(arguments: Engine.allCases)
  func `the board says what is missing, who must act and until when`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      try await site.openCampaign(due: "2025-06-12")
      let pole = try await site.pole.page(TestSite.campaign).rows
      #expect(pole[0][1] == "en préparation" && pole[0][3] == "la structure")
      #expect(pole[0][2].contains("points à corriger ou à expliquer"))
      #expect(pole[0][4] == "12 juin 2025 (en retard de 3 jours)")
      let agency = try await site.agency.page(TestSite.campaign)
      #expect(agency.rows[0][2] == "le rapport", "nothing of a draft")
      #expect(agency.links(from: "\(TestSite.campaign)/").isEmpty)
      try await site.submit()
      let sent = try await site.agency.page(TestSite.campaign)
      #expect(sent.rows[0][1] == "envoyé" && sent.rows[0][3] == "l’ARS")
      #expect(sent.links(from: "\(TestSite.campaign)/") == ["\(TestSite.own)/envois/1"])
      try await site.take("retour", over: 1, words: "Pourquoi ?")
      let returned = try await site.pole.page(TestSite.campaign).rows[0]
      #expect(returned[1] == "renvoyé avec des questions")
      #expect(returned[2] == "les réponses aux questions")
    }
  }

  @Test(arguments: Engine.allCases)
  func `reminders go to those whose report is awaited`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      try await site.openCampaign()
      let path = "\(TestSite.campaign)/rappels"
      func recipients() async throws -> [String] {
        try await site.pole.page(path).main.all("article").compactMap { $0.first("p")?.text }
      }
      #expect(try await recipients() == ["À S1, s1@exemple.fr", "À S2, s2@exemple.fr"])
      try await site.submit()
      #expect(try await recipients() == ["À S2, s2@exemple.fr"])
      try await site.openCampaign(opening: "2025-06-16")
      #expect(try await recipients().isEmpty)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a structure whose report nobody can prepare is named to the pole`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      try await site.openCampaign()
      func warnings(_ visitor: Visitor, _ path: String) async throws -> [String] {
        try await visitor.page(path).main.all("div", ["class": "note warn"]).map(\.text)
      }
      let paths = [TestSite.campaign, "\(TestSite.campaign)/rappels"]
      for path in paths { #expect(try await warnings(site.pole, path).isEmpty) }
      try await site.storage.write { try $0.closeAccount(Account.ID("S2"), at: 1) }
      for path in paths {
        let warnings = try await warnings(site.pole, path)
        #expect(warnings.count == 1 && warnings[0].hasPrefix("Structure S2"))
      }
      #expect(try await warnings(site.agency, TestSite.campaign).isEmpty)
      // A report that is not awaited from the structure needs nobody there.
      try await site.submit()
      try await site.storage.write { try $0.closeAccount(Account.ID("S1"), at: 1) }
      #expect(try await warnings(site.pole, TestSite.campaign).allSatisfy { !$0.contains("S1") })
    }
  }

  @Test(arguments: Engine.allCases)
  func `the report's page leads to what was sent`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      try await site.openCampaign()
      let path = "/rapport/S1/2025"
      #expect(try await site.officer.page(path).links(from: "\(TestSite.own)/envois").isEmpty)
      try await site.submit()
      try await site.take("retour", over: 1, words: "Pourquoi ?")
      try await site.submit()
      #expect(
        try await site.officer.page(path).links(from: "\(TestSite.own)/envois") == [
          "\(TestSite.own)/envois/2"
        ])
    }
  }

  @Test func `no campaign is opened for a year before the framework`() async throws {
    try await withSite(on: .sqlite) { site in
      var form = try #require(try await site.pole.page("/campagnes/nouvelle").form("/campagnes"))
      form["opens_on"] = "2025-06-01"
      form["due_on"] = "2025-06-30"
      form["year"] = "2024"
      let refused = try await site.pole.send(form)
      #expect(refused.status == 422 && refused.text.contains("en vigueur depuis 2025"))
      // One that is there already can still be changed.
      let year = try #require(ReportingYear(2024))
      let day = try #require(Day("2025-01-02"))
      try await site.storage.write { database in
        try database.save(
          Campaign(
            year: year, framework: "missions-2025-09", opensOn: day, dueOn: day,
            structures: [Structure.Code("S1")]))
      }
      let change = try #require(
        try await site.pole.page("/campagnes/2024/modifier").form("/campagnes/2024"))
      #expect(try await site.pole.send(change).status == 303)
      #expect(try await site.officer.get("/rapport/S1/2024").status == 200)
    }
  }

  @Test(arguments: Engine.allCases)
  func `the year says what is due`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      try await site.openCampaign()
      let task = try #require(try await site.officer.page("/annee").main.first("aside")?.first("a"))
      #expect(task["href"] == TestSite.own && task.text.contains("30 juin 2025"))
      try await site.submit()
      try await site.take("retour", over: 1, words: "Pourquoi ?")
      let answer = try #require(
        try await site.officer.page("/annee").main.first("aside")?.first("a"))
      #expect(answer.text.contains("répondre aux questions"))
      #expect(
        try await site.officer.page("/campagnes").links(from: "\(TestSite.campaign)") == [
          TestSite.own
        ])
    }
  }

  @Test(arguments: Engine.allCases)
  func `a calendar is read without a cookie, by its address alone`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      try await site.openCampaign()
      var form = try #require(try await site.officer.page("/calendrier").form("/calendrier"))
      let shown = try await site.officer.send(form).page()
      let address = try #require(shown.main.first("code")?.text)
      let path = String(
        address[(address.range(of: "/calendrier/")?.lowerBound ?? address.startIndex)...])
      let file = try await site.passerBy.get(path)
      #expect(file.status == 200 && file.type == "text/calendar; charset=utf-8")
      #expect(file.text.contains("DTSTART;VALUE=DATE:20250630\r\n"))
      #expect(try await site.passerBy.get("/calendrier/autre.ics").status == 404)
      let page = try await site.officer.page("/calendrier")
      #expect(page.main.first("code") == nil, "shown once")
      form = try #require(page.form("/calendrier/retrait"))
      #expect(try await site.officer.send(form).status == 303)
      #expect(try await site.passerBy.get(path).status == 404)
    }
  }

  @Test func `a calendar holds what concerns its owner`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.openCampaign()
      for (person, count) in [("S1", 2), ("agency", 2), ("administrator", 0)] {
        let shown = try await site.visitor(person).post("/calendrier").page()
        let address = try #require(shown.main.first("code")?.text)
        let token = address.split(separator: "/").last.map(String.init) ?? ""
        let file = try await site.passerBy.get("/calendrier/\(token)")
        #expect(file.text.components(separatedBy: "BEGIN:VEVENT").count - 1 == count)
      }
    }
  }
}
