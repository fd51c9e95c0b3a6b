import Domain
import Foundation
import Storage
import TestSupport
import Testing

struct PriorityTests {
  private static let path = "/dialogue/S1/2024"

  @discardableResult
  private static func add(
    _ site: TestSite, _ title: String, state: Priority.State = .underWay
  ) async throws -> Answer {
    let page = try await site.officer.page("\(path)/priorites/nouvelle")
    var form = try #require(page.form("\(path)/priorites"))
    form["title"] = title
    form["indicator"] = "2.1.1"
    form["target"] = "20 rencontres"
    form["owner"] = "Anne"
    form["due_on"] = "2025-12-31"
    form["state"] = state.rawValue
    return try await site.officer.send(form)
  }

  @Test(arguments: Engine.allCases)
  func `a priority is written, shown and changed`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      #expect(try await Self.add(site, "Rencontrer").location == "\(Self.path)?fait=enregistre")
      let page = try await site.agency.page(Self.path)
      #expect(
        page.rows == [
          [
            "Rencontrer", "2.1.1 Rencontres auprès des acteurs", "20 rencontres", "Anne",
            "31 décembre 2025", "en cours",
          ]
        ])
      let change = try #require(page.links(from: "\(Self.path)/priorites/").first)
      var form = try #require(try await site.agency.page(change).form(change))
      #expect(form["indicator"] == "2.1.1")
      form["state"] = "reached"
      form["indicator"] = ""
      #expect(try await site.agency.send(form).status == 303)
      #expect(
        try await site.agency.page(Self.path).rows.map { [$0[1], $0[5]] } == [["–", "atteinte"]])
    }
  }

  @Test(arguments: Engine.allCases)
  func `a stale change is refused with words, and nothing typed is lost`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      try await Self.add(site, "Rencontrer")
      let page = try await site.pole.page(Self.path)
      let change = try #require(page.links(from: "\(Self.path)/priorites/").first)
      var first = try #require(try await site.officer.page(change).form(change))
      var second = first
      first["target"] = "30"
      second["target"] = "40"
      second["csrf"] = site.pole.csrf
      #expect(try await site.officer.send(first).status == 303)
      let answer = try await site.pole.send(second)
      #expect(answer.status == 409)
      let shown = try #require(try answer.page().form(change))
      #expect(shown["target"] == "40")
      #expect(try answer.page().main.first("div", ["role": "alert"])?.text.contains("30") == true)
      #expect(try await site.pole.send(shown).status == 303)
    }
  }

  @Test func `a priority without a title, or with an unknown indicator, is refused`() async throws {
    try await withSite(on: .sqlite) { site in
      let answer = try await site.officer.post(
        "\(Self.path)/priorites", [("title", " "), ("indicator", "9.9"), ("due_on", "demain")])
      #expect(answer.status == 422)
      let form = try #require(try answer.page().form("\(Self.path)/priorites"))
      #expect(Set(form.wrong) == ["title", "indicator", "due_on", "state"])
    }
  }

  @Test func `a priority is changed under its own structure and year only`() async throws {
    try await withSite(on: .sqlite) { site in
      try await Self.add(site, "Rencontrer")
      let page = try await site.officer.page(Self.path)
      let change = try #require(page.links(from: "\(Self.path)/priorites/").first)
      let id = try #require(change.split(separator: "/").last)
      for path in ["/dialogue/S2/2024", "/dialogue/S2/2025"] {
        #expect(try await site.neighbour.get("\(path)/priorites/\(id)").status == 404)
        let fields = [("title", "x"), ("state", "reached"), ("revision", "1")]
        #expect(try await site.neighbour.post("\(path)/priorites/\(id)", fields).status == 404)
      }
      #expect(try await site.neighbour.get(change).status == 403)
      #expect(try await site.officer.get("/dialogue/S1/2025/priorites/\(id)").status == 404)
      #expect(try await site.officer.page(Self.path).rows[0][5] == "en cours")
    }
  }

  @Test(arguments: Engine.allCases)
  func `last year's priorities stand in front of the year, its report and its dialogue`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      try await Self.add(site, "Rencontrer")
      try await Self.add(site, "Ouvrir", state: .reached)
      for path in ["/annee", "/rapport/S1/2025", "/dialogue/S1/2025"] {
        let page = try await site.officer.page(path)
        let front = try #require(page.main.first("section", ["aria-labelledby": "convenu"]))
        #expect(front.text.contains("Rencontrer") && front.text.contains("atteinte"), "\(path)")
      }
      for path in ["/rapport/S1/2024", "/dialogue/S1/2024"] {
        let page = try await site.officer.page(path)
        #expect(page.main.first("section", ["aria-labelledby": "convenu"]) == nil, "\(path)")
      }
      let region = try await site.pole.page("/region/rapport/2025")
      #expect(region.main.first("section", ["aria-labelledby": "convenu"]) == nil)
    }
  }

  @Test(arguments: Engine.allCases)
  func `the year shows what was agreed for itself too, under its own heading`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      func own() async throws -> HTMLElement? {
        try await site.officer.page("/annee").main
          .first("section", ["aria-labelledby": "convenu-annee"])
      }
      try await Self.add(site, "Rencontrer")
      #expect(try await own() == nil)
      _ = try await site.officer.post("/dialogue/S1/2025/reconduction")
      let section = try #require(try await own())
      #expect(section.first("h2")?.text.hasSuffix("2025") == true)
      #expect(section.rows.count == 1 && section.text.contains("Rencontrer"))
      #expect(section.links == ["/dialogue/S1/2025"])
    }
  }

  @Test(arguments: Engine.allCases)
  func `what is still open of earlier years stays in front, until it is taken over`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      try await Self.add(site, "Rencontrer")
      try await Self.add(site, "Ouvrir", state: .reached)
      func front(_ path: String) async throws -> HTMLElement {
        let page = try await site.officer.page(path)
        return try #require(page.main.first("section", ["aria-labelledby": "convenu"]))
      }
      let later = try await front("/rapport/S1/2026")
      #expect(later.text.contains("Rencontrer") && later.text.contains("convenue pour 2024"))
      #expect(!later.text.contains("Ouvrir"), "it was reached")
      let next = try await front("/rapport/S1/2025")
      #expect(!next.text.contains("convenue pour"))
      _ = try await site.officer.post("/dialogue/S1/2025/reconduction")
      let taken = try await front("/rapport/S1/2026")
      #expect(taken.all("tr").count == 2 && !taken.text.contains("convenue pour"))
    }
  }

  @Test(arguments: Engine.allCases)
  func `the printed report shows what was agreed in front, and the JSON does not`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      let path = "/rapport/S1/2025/rapport"
      let before = try await site.officer.get("\(path).json").bytes
      let empty = try await site.officer.get("\(path).html")
      #expect(!empty.text.contains("id=\"convenu\""))
      try await Self.add(site, "Rencontrer <b>")
      let printed = try await site.officer.get("\(path).html").text
      let agreed = try #require(printed.range(of: "id=\"convenu\""))
      let summary = try #require(printed.range(of: "id=\"essentiel\""))
      #expect(agreed.lowerBound < summary.lowerBound)
      #expect(printed.contains("Rencontrer &lt;b&gt;") && printed.contains("href=\"#convenu\""))
      #expect(try await site.officer.get("\(path).json").bytes == before)
      let region = try await site.pole.get("/region/rapport/2025/rapport.html").text
      #expect(!region.contains("id=\"convenu\""))
    }
  }

  @Test(arguments: Engine.allCases)
  func `unfinished priorities are taken over to the next year in one step`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      try await Self.add(site, "Rencontrer")
      try await Self.add(site, "Ouvrir", state: .abandoned)
      let action = "/dialogue/S1/2025/reconduction"
      let form = try #require(try await site.officer.page("/dialogue/S1/2025").form(action))
      #expect(try await site.officer.send(form).location == "/dialogue/S1/2025?fait=reconduit")
      let page = try await site.officer.page("/dialogue/S1/2025")
      #expect(page.rows.map { $0[0] } == ["Rencontrer", "Ouvrir", "Rencontrer"])
      #expect(page.form(action) == nil)
      #expect(page.rows[0][5] == "en cours reconduite")
      let list = try await site.officer.page("/dialogue")
      #expect(list.rows[0][3] == "1 priorité en cours")
    }
  }
}
