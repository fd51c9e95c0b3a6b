import Domain
import Storage
import TestSupport
import Testing

/// What an accepted report stops says who locked it, when, why, and how to ask for its reopening.
struct LockedYearTests {
  private static let header = "reference;structure;date;kind;title;involvement\n"

  private static func explains(_ answer: Answer) -> Bool {
    ["a été accepté le", "(agency)", "prouvables", "réouverture"].allSatisfy(answer.text.contains)
  }

  @Test(arguments: Engine.allCases)
  func `the pages of an entry say it before one types`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let id = try await site.note(.awareness)
      try await site.lockYear()
      let page = try await site.officer.page("/journal/\(id)")
      #expect(page.form("/journal/\(id)/suppression") == nil)
      #expect(!page.main.links.contains("/journal/\(id)/modifier"))
      #expect(page.main.links.contains(TestSite.own))
      #expect(page.main.text.contains("(agency)"))
      let edit = try await site.officer.get("/journal/\(id)/modifier")
      #expect(edit.status == 409 && Self.explains(edit))
      for path in ["/journal/nouvelle?type=awareness", "/journal/import"] {
        let form = try await site.officer.get(path)
        #expect(form.text.contains("L’année 2025 est verrouillée") && Self.explains(form))
        #expect(try form.page().links(from: TestSite.own) == [TestSite.own])
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `the pages of the year say it, to each as they can act on it`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      func notice(_ visitor: Visitor, _ path: String) async throws -> HTMLElement? {
        try await visitor.page(path).main.first("div", ["class": "note warn"])
      }
      for path in ["/annee", "/journal?annee=2025"] {
        #expect(try await notice(site.officer, path) == nil)
      }
      try await site.lockYear()
      for path in ["/annee", "/journal?annee=2025", "/journal?annee=2025&type=awareness"] {
        let said = try #require(try await notice(site.officer, path), "\(path)")
        #expect(said.text.contains("L’année 2025 est verrouillée"))
        #expect(said.text.contains("(agency)") && said.text.contains("prouvables"))
        #expect(said.links == [TestSite.own] && said.text.contains("Demander la réouverture"))
      }
      let pole = try #require(try await notice(site.pole, "/journal?annee=2025&structure=S1"))
      #expect(pole.links == [TestSite.own] && !pole.text.contains("Demander"))
      for path in ["/journal?annee=2025", "/journal?annee=2025&structure=S2"] {
        #expect(try await notice(site.pole, path) == nil, "\(path)")
      }
      for path in ["/journal", "/journal?annee=2024"] {
        #expect(try await notice(site.officer, path) == nil, "\(path)")
      }
      try await site.take("reouverture", over: 1, words: "Oubli.")
      #expect(try await notice(site.officer, "/annee") == nil)
    }
  }

  @Test(arguments: Engine.allCases)
  func `every form that would write is stopped, and keeps what was typed`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      let id = try await site.note(.awareness, ["date": "2025-06-02"])
      let gone = try await site.note(.awareness, ["title": "Partie"])
      let other = try await site.note(.awareness, ["date": "2025-06-01"], of: "S2")
      try await site.storage.write { try $0.delete(gone, at: 1) }
      try await site.lockYear()
      let new = try await site.officer.send(try await FilledForm.new(.awareness, for: site.officer))
      #expect(new.status == 409 && Self.explains(new))
      #expect(try new.page().form("/journal")?["title"] == "Titre")
      let change = try await site.officer.post(
        "/journal/\(id)",
        [
          ("kind", "awareness"), ("revision", "1"), ("date", "2024-01-01"), ("title", "Autre"),
          ("involvement", "speaker"),
        ])
      #expect(change.status == 409 && Self.explains(change))
      for path in ["\(id)/suppression", "\(gone)/retablissement"] {
        let answer = try await site.officer.post("/journal/\(path)")
        #expect(answer.status == 409 && Self.explains(answer), "\(path)")
      }
      let share = try await site.officer.post("/journal/\(id)/partage", [("autre", "\(other)")])
      #expect(share.status == 409 && Self.explains(share))
      let joined = try await site.neighbour.post("/journal/\(other)/partage", [("autre", "\(id)")])
      #expect(joined.location == "/journal/\(other)?nonjointe=verrouillee")
      let file = try await site.officer.send(
        Self.header + "N1;S1;2025-02-02;awareness;Titre;speaker\n")
      #expect(file.status == 422 && file.text.contains("L’année 2025 est verrouillée"))
      #expect(Self.explains(file))
      #expect(try file.page().links(from: TestSite.own) == [TestSite.own])
      let entry = try await site.storage.read { try $0.storedEntry(id) }
      #expect(entry?.revision == 1)
      #expect(try await site.entryCount() == 2)
    }
  }

  @Test(arguments: Engine.allCases)
  func `other years stay open, and a reopening opens the year`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      try await site.lockYear()
      var form = try await FilledForm.new(.awareness, for: site.officer)
      form["date"] = "2024-05-05"
      #expect(try await site.officer.send(form).status == 303)
      form["date"] = "2025-05-05"
      #expect(try await site.officer.send(form).status == 409)
      try await site.take("reouverture", over: 1, words: "Oubli.")
      #expect(try await site.officer.send(form).status == 303)
    }
  }
}
