import Domain
import Storage
import TestSupport
import Testing

/// Two people at one activity: whoever saves last loses nothing, and overwrites nothing unseen.
struct MeanwhileTests {
  private static func form(_ visitor: Visitor, _ id: StoredEntry.ID) async throws -> HTMLForm {
    try #require(try await visitor.page("/journal/\(id)/modifier").form("/journal/\(id)"))
  }

  private static func saved(_ page: HTMLElement) -> [String] {
    page.main.first("section", ["aria-labelledby": "enregistre"])?.all
      .filter { $0.name == "dt" || $0.name == "dd" }.map(\.text) ?? []
  }

  @Test(arguments: Engine.allCases)
  func `the form comes back as typed, beside what the other person saved`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      let id = try await site.note(.meeting, ["comment": "Avant"])
      var first = try await Self.form(site.officer, id)
      var second = try await Self.form(site.officer, id)
      first["title"] = "Le premier"
      first["object"] = "other"
      first["comment"] = ""
      second["title"] = "Le second"
      #expect(try await site.officer.send(first).status == 303)
      let answer = try await site.officer.send(second)
      #expect(answer.status == 409)
      let page = try answer.page()
      #expect(page.main.first("div", ["role": "alert"])?.text.contains("Quelqu’un d’autre") == true)
      #expect(
        Self.saved(page) == [
          "Intitulé", "Le premier", "Objet de la rencontre", "Autre objet", "Commentaire",
          "(vide)",
        ])
      #expect(try await site.officer.page("/journal/\(id)").heading == "Le premier")
      let again = try #require(page.form("/journal/\(id)"))
      #expect(again["title"] == "Le second" && again["object"] == "bilateral")
      #expect(try await site.officer.send(again).status == 303, "now that both were seen")
      #expect(try await site.officer.page("/journal/\(id)").heading == "Le second")
    }
  }

  @Test(arguments: Engine.allCases)
  func `what the other person saved just the same is saved`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let id = try await site.note(.meeting)
      var form = try await Self.form(site.officer, id)
      form["title"] = "Le même"
      form["comment"] = "Une ligne\r\net une autre"
      #expect(try await site.officer.send(form).status == 303)
      #expect(try await site.officer.send(form).location == "/journal/\(id)?fait=note")
    }
  }

  @Test(arguments: Engine.allCases)
  func `an activity that was joined meanwhile stays joined`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let id = try await site.note(.meeting)
      let other = try await site.note(.meeting, of: "S2")
      var form = try await Self.form(site.officer, id)
      #expect(
        try await site.neighbour.post("/journal/\(other)/partage", [("autre", "\(id)")]).status
          == 303)
      form["comment"] = "Ajouté"
      let answer = try await site.officer.send(form)
      #expect(answer.status == 409 && answer.text.contains("jointe à celle d’une autre structure"))
      let again = try #require(try answer.page().form("/journal/\(id)"))
      #expect(try await site.officer.send(again).status == 303)
      let entry = try await site.storage.read { try $0.storedEntry(id)?.entry }
      #expect(entry?.sharedReference != nil && entry?.comment == "Ajouté")
    }
  }

  @Test(arguments: Engine.allCases)
  func `what was typed of a deleted activity can be noted anew`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let id = try await site.note(.meeting)
      var form = try await Self.form(site.officer, id)
      form["title"] = "Longuement écrit"
      _ = try await site.officer.post("/journal/\(id)/suppression")
      let answer = try await site.officer.send(form)
      #expect(answer.status == 409 && answer.text.contains("a supprimé cette activité"))
      let again = try #require(try answer.page().form("/journal"))
      #expect(again["title"] == "Longuement écrit")
      #expect(try await site.officer.send(again).status == 303)
      #expect(try await site.entryCount() == 1)
      let foreign = try await site.neighbour.post("/journal/\(id)", [("kind", "meeting")])
      #expect(foreign.status == 403, "a deleted activity is shown to its own structure alone")
    }
  }

  @Test(arguments: Engine.allCases)
  func `a shared activity that is made unlike the other's says so, and can be taken apart`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      let changes: KeyValuePairs = ["title": "Journée territoriale", "date": "2025-06-10"]
      let id = try await site.note(.meeting, changes)
      let other = try await site.note(.meeting, changes, of: "S2")
      _ = try await site.officer.post("/journal/\(id)/partage", [("autre", "\(other)")])
      for (column, text, isUnlike) in [
        ("comment", "Un mot", false), ("date", "2025-06-12", false), ("date", "2025-03-01", true),
        ("date", "2025-06-10", false), ("title", "Tout autre chose", true),
      ] {
        var form = try await Self.form(site.officer, id)
        form[column] = text
        let location = try #require(try await site.officer.send(form).location)
        let notice = try await site.officer.page(location).main.first(
          "div", ["class": "note warn"])
        #expect((notice != nil) == isUnlike, "\(text)")
        if isUnlike { #expect(notice?.text.contains("Structure S2") == true) }
      }
      let page = try await site.officer.page("/journal/\(id)")
      #expect(page.main.first("div", ["class": "note warn"]) == nil, "it is said once")
      let form = try #require(page.form("/journal/\(id)/separation"))
      #expect(try await site.officer.send(form).status == 303)
      let entry = try await site.storage.read { try $0.storedEntry(id)?.entry }
      #expect(entry?.sharedReference == nil)
    }
  }
}
