import Domain
import Storage
import TestSupport
import Testing
struct ChangingTests {
  private static func form(_ visitor: Visitor, _ id: StoredEntry.ID) async throws -> HTMLForm {
    try #require(try await visitor.page("/journal/\(id)/modifier").form("/journal/\(id)"))
  }

  @Test(arguments: Engine.allCases)
  func `a change replaces what was noted`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let id = try await site.note(.meeting, ["title": "Avant", "comment": "Gardé"])
      var form = try await Self.form(site.officer, id)
      #expect(form["title"] == "Avant")
      #expect(form["object"] == "bilateral")
      form["title"] = "Après"
      form["object"] = "other"
      #expect(try await site.officer.send(form).location == "/journal/\(id)?fait=note")
      let page = try await site.officer.page("/journal/\(id)")
      #expect(page.heading == "Après")
      #expect(page.main.all("dd").map(\.text).contains("Autre objet"))
      #expect(page.main.all("dd").map(\.text).contains("Gardé"))
      #expect(try await site.entryCount() == 1)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a change that is refused keeps its revision`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let id = try await site.note(.meeting)
      var form = try await Self.form(site.officer, id)
      form["title"] = ""
      let answer = try await site.officer.send(form)
      #expect(answer.status == 422)
      var again = try #require(try answer.page().form("/journal/\(id)"))
      #expect(again.wrong == ["title"])
      again["title"] = "Corrigé"
      #expect(try await site.officer.send(again).status == 303)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a deletion can be undone`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let id = try await site.note(.meeting, ["title": "Effacée"])
      let deleted = try await site.officer.post("/journal/\(id)/suppression")
      #expect(deleted.location == "/journal?supprimee=\(id)")
      #expect(try await site.officer.get("/journal/\(id)").status == 404)
      #expect(try await site.entryCount() == 0)
      for (visitor, other) in [(site.officer, id + 1), (site.neighbour, id), (site.reader, id)] {
        let page = try await visitor.page("/journal?supprimee=\(other)")
        #expect(!page.main.text.contains("est supprimée"))
      }
      let page = try await site.officer.page("/journal?supprimee=\(id)")
      let undo = try #require(page.form("/journal/\(id)/retablissement"))
      #expect(try await site.officer.send(undo).location == "/journal/\(id)")
      #expect(try await site.officer.page("/journal/\(id)").heading == "Effacée")
      #expect(try await site.officer.send(undo).status == 404, "there is nothing left to undo")
    }
  }

  @Test(arguments: Engine.allCases)
  func `what was deleted from the own journal is listed, the last first`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      let path = "/journal/supprimees"
      #expect(try await site.officer.page(path).main.text.contains("Aucune activité"))
      let ids = [
        try await site.note(.meeting, ["title": "Première"]),
        try await site.note(.meeting, ["title": "Seconde <i>"]),
        try await site.note(.meeting, ["title": "Voisine"], of: "S2"),
      ]
      for (id, visitor) in zip(ids, [site.officer, site.officer, site.neighbour]) {
        _ = try await visitor.post("/journal/\(id)/suppression")
      }
      let page = try await site.officer.page(path)
      let text = page.main.text
      #expect(text.contains("Première") && text.contains("Seconde <i>"))
      #expect(text.split(separator: "Première").first?.contains("Seconde") == true)
      #expect(!text.contains("Voisine"))
      let undo = try #require(page.form("/journal/\(ids[0])/retablissement"))
      #expect(try await site.officer.send(undo).location == "/journal/\(ids[0])")
      #expect(try await site.officer.page(path).form("/journal/\(ids[0])/retablissement") == nil)
      #expect(try await site.reader.get(path).status == 403)
      #expect(try await site.pole.get(path).status == 403)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a deletion is undone beside what was noted since`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let id = try await site.note(.meeting, ["title": "Effacée"])
      _ = try await site.officer.post("/journal/\(id)/suppression")
      // The next entry has a reference of its own.
      try await site.note(.meeting, ["title": "Suivante"])
      #expect(try await site.officer.post("/journal/\(id)/retablissement").status == 303)
      #expect(try await site.entryCount() == 2)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a deletion is not undone when a file has taken its reference`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      let id = try await site.note(.trainingReferral)
      _ = try await site.officer.post("/journal/\(id)/suppression")
      let file = "reference;structure;date;kind;title;people\n"
      let taken = "2025-0001;S1;2025-03-12;training_referral;Prise;1\n"
      #expect(try await site.officer.send(file + taken).status == 200)
      let answer = try await site.officer.post("/journal/\(id)/retablissement")
      let location = try #require(answer.location)
      #expect(location == "/journal?supprimee=\(id)&nonretablie=reference")
      let page = try await site.officer.page(location)
      #expect(page.text.contains("L’activité n’est pas rétablie."))
      #expect(page.form("/journal/\(id)/retablissement") != nil)
      #expect(try await site.entryCount() == 1)
    }
  }

  @Test func `an entry serves as a model for a new one, dated today`() async throws {
    try await withSite(on: .sqlite) { site in
      let id = try await site.note(
        .meeting, ["title": "Modèle", "comment": "Repris", "shared_reference": "commune"])
      let page = try await site.officer.page("/journal/nouvelle?modele=\(id)")
      let form = try #require(page.form("/journal"))
      #expect(form["title"] == "Modèle")
      #expect(form["comment"] == "Repris")
      #expect(form["date"] == "2025-06-15")
      #expect(form["shared_reference"] == "")
      #expect(form["revision"] == "")
    }
  }

  @Test func `a few words find the kind that is meant`() async throws {
    try await withSite(on: .sqlite) { site in
      for (question, kind) in [
        ("réunion+CPTS", "meeting"), ("REUNION+cpts", "meeting"),
        ("formation+40h", "training_relayed"), ("costrat", "network_meeting"),
        ("appel+d%E2%80%99un+patient", "partner_request"),
      ] {
        let page = try await site.officer.page("/journal/nouvelle?quoi=\(question)")
        let kinds = page.links(from: "/journal/nouvelle?type=").prefix(3)
        let beginning = "/journal/nouvelle?type=\(kind)&quoi="
        #expect(kinds.contains { $0.hasPrefix(beginning) }, "\(question): \(kinds)")
      }
      let typed = try await site.officer.page(
        "/journal/nouvelle?type=meeting&quoi=R%C3%A9union%20CPTS")
      #expect(typed.form("/journal")?["title"] == "Réunion CPTS", "what was typed is not lost")
      let page = try await site.officer.page("/journal/nouvelle?quoi=zzzz")
      #expect(page.main.text.contains("ne se reconnaît"))
      #expect(page.links(from: "/journal/nouvelle?type=").count == 19)
    }
  }
}
