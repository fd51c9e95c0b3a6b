import Domain
import Storage
import TestSupport
import Testing

struct AgendaWritingTests {
  private static func newForm(_ visitor: Visitor, _ kind: String) async throws -> HTMLForm {
    let page = try await visitor.page("/agenda/nouveau?type=\(kind)")
    var form = try #require(page.form("/agenda"))
    form["title"] = "Formation de 40 heures"
    form["day-0"] = "2025-07-01"
    form["begin-0"] = "09:00"
    form["end-0"] = "17:00"
    return form
  }

  @Test(arguments: Engine.allCases)
  func `an officer announces a training of the own structure`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      var form = try await Self.newForm(site.officer, "training")
      #expect(!form.names.contains("structure"))
      #expect(form["visibility"] == "everyone" && form["audience"] == "professionals")
      form["training_type"] = "forty_hours"
      form["town"] = "Lorient"
      form["day-1"] = "2025-07-02"
      let answer = try await site.officer.send(form)
      #expect(answer.status == 303)
      let path = try #require(answer.location?.split(separator: "?").first.map(String.init))
      let page = try await site.passerBy.page(path)
      #expect(page.heading == "Formation de 40 heures")
      for text in [
        "mardi 1er juillet 2025, de 9\u{A0}h à 17\u{A0}h", "mercredi 2 juillet 2025",
        "Structure S1",
        "Formation de 40 heures", "Lorient",
      ] {
        #expect(page.main.text.contains(text), "\(text)")
      }
      #expect(page.form("\(path)/suppression") == nil, "a passer-by changes nothing")
    }
  }

  @Test(arguments: Engine.allCases)
  func `a meeting of a body is for those who are signed in, unless its author says otherwise`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      var form = try await Self.newForm(site.pole, "body_meeting")
      #expect(form["visibility"] == "signed_in" && form["audience"] == "members")
      #expect(!form.names.contains("training_type") && form.names.contains("structure"))
      form["structure"] = "S2"
      let path = try #require(try await site.pole.send(form).location)
      #expect(try await site.neighbour.page(path).main.text.contains("Structure S2"))
      #expect(try await site.passerBy.get(path).status == 303)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a form that is wrong says it at each field and keeps what was typed`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      var form = try await Self.newForm(site.officer, "training")
      form["title"] = ""
      form["end-0"] = "08:00"
      form["day-1"] = "2025-02-30"
      form["registration"] = "javascript:alert(1)"
      form["phone"] = "appelez <b>moi</b>"
      form["postal_code"] = "561"
      let answer = try await site.officer.send(form)
      #expect(answer.status == 422)
      let shown = try #require(try answer.page().form("/agenda"))
      #expect(
        Set(shown.wrong) == [
          "title", "training_type", "end-0", "day-1", "registration", "phone", "postal_code",
        ])
      #expect(
        shown["phone"] == "appelez <b>moi</b>" && shown["registration"] == "javascript:alert(1)")
      #expect(try await site.count() == 0)
    }
  }

  @Test(arguments: Engine.allCases)
  func `more days can be asked for, and nothing typed is lost`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      var form = try await Self.newForm(site.officer, "public_session")
      let days = form.names.count { $0.hasPrefix("day-") }
      form["suite"] = "jours"
      let answer = try await site.officer.send(form)
      #expect(answer.status == 200)
      let shown = try #require(try answer.page().form("/agenda"))
      #expect(shown.names.count { $0.hasPrefix("day-") } > days)
      #expect(shown["title"] == "Formation de 40 heures" && shown["begin-0"] == "09:00")
      #expect(try await site.count() == 0)
    }
  }

  @Test(arguments: Engine.allCases)
  func `nobody writes for another structure, the pole apart`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let id = try await site.announce()
      for visitor in [site.neighbour, site.reader, site.agency, site.administrator] {
        #expect(try await visitor.get("/agenda/\(id)/modifier").status == 403)
        for action in ["", "/etat", "/suppression", "/retablissement"] {
          let answer = try await visitor.post("/agenda/\(id)\(action)", [("kind", "training")])
          // What is not deleted cannot be restored by anybody.
          #expect([403, 404].contains(answer.status), "\(action)")
        }
      }
      var form = try await Self.newForm(site.officer, "public_session")
      form["structure"] = "S2"
      let path = try #require(try await site.officer.send(form).location)
      #expect(try await site.officer.page(path).main.text.contains("Structure S1"))
      var change = try #require(
        try await site.pole.page("/agenda/\(id)/modifier").form("/agenda/\(id)"))
      change["title"] = "Autre"
      #expect(try await site.pole.send(change).status == 303)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a change is kept with who made it, and two at once do not overwrite each other`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      let id = try await site.announce()
      var form = try #require(
        try await site.officer.page("/agenda/\(id)/modifier").form("/agenda/\(id)"))
      #expect(form["title"] == "Formation de 40 heures" && form["begin-0"] == "09:00")
      form["title"] = "Nouveau titre"
      let first = form
      #expect(try await site.officer.send(first).status == 303)
      #expect(try await site.officer.send(first).status == 409)
      let page = try await site.officer.page("/agenda/\(id)")
      #expect(page.heading == "Nouveau titre")
      #expect(page.main.text.contains("dernier changement par S1"))
      #expect(try await !site.passerBy.page("/agenda/\(id)").main.text.contains("Écrit par"))
    }
  }

  @Test(arguments: Engine.allCases)
  func `what is full or cancelled can be announced again`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let id = try await site.announce()
      for (state, word) in [("full", "Complet"), ("cancelled", "Annulé"), ("announced", nil)] {
        let page = try await site.officer.page("/agenda/\(id)")
        let forms = page.main.all("form", ["action": "/agenda/\(id)/etat"]).map(HTMLForm.init)
        let form = try #require(forms.first { $0["etat"] == state })
        #expect(try await site.officer.send(form).status == 303)
        let shown = try await site.passerBy.page("/agenda/\(id)").main.text
        for other in ["Complet", "Annulé"] { #expect(shown.contains(other) == (other == word)) }
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `what is deleted can be put back`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let id = try await site.announce()
      let form = try #require(
        try await site.officer.page("/agenda/\(id)").form("/agenda/\(id)/suppression"))
      let answer = try await site.officer.send(form)
      #expect(try await site.passerBy.get("/agenda/\(id)").status == 404)
      let list = try await site.officer.page(try #require(answer.location))
      let undo = try #require(list.form("/agenda/\(id)/retablissement"))
      #expect(try await site.neighbour.post("/agenda/\(id)/retablissement").status == 403)
      #expect(try await site.officer.send(undo).location == "/agenda/\(id)")
      #expect(try await site.passerBy.get("/agenda/\(id)").status == 200)
    }
  }
}

extension TestSite {
  fileprivate func count() async throws -> Int {
    try await storage.read { try $0.countAgendaItems(AgendaFilter(showsAll: true)) }
  }
}
