import Domain
import Storage
import TestSupport
import Testing
struct ProjectTests {
  private static func newForm(_ visitor: Visitor) async throws -> HTMLForm {
    var form = try #require(try await visitor.page("/projets/nouveau").form("/projets"))
    form["code"] = "P-12"
    form["title"] = "Bien vivre"
    form["team"] = "Équipe de Lorient"
    form["nature"] = "programme"
    form["declared_on"] = "2020-01-01"
    form["partnership"] = "multi_partner"
    return form
  }

  @Test(arguments: Engine.allCases)
  func `a project is added, then changed`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let form = try await Self.newForm(site.officer)
      #expect(form["structures"] == "S1", "the own structure is ticked")
      #expect(try await site.officer.send(form).location == "/projets/P-12?fait=enregistre")
      let page = try await site.officer.page("/projets/P-12?fait=enregistre")
      #expect(page.main.first("div", ["role": "status"]) != nil)
      var change = try #require(page.form("/projets/P-12"))
      #expect(!change.names.contains("code"))
      #expect(change["title"] == "Bien vivre")
      change["title"] = "Mieux vivre"
      change.set("structures", ["S1", "S2"])
      #expect(try await site.officer.send(change).status == 303)
      let project = try await site.storage.read { try $0.project(Project.Code("P-12")) }
      #expect(project?.title == "Mieux vivre")
      #expect(project?.structures.map(\.text) == ["S1", "S2"])
      #expect(project?.declaredOn?.description == "2020-01-01")
    }
  }

  @Test(arguments: Engine.allCases)
  func `each mistake is shown at its field, and what was typed is kept`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      let right = try await Self.newForm(site.officer)
      for (name, value, wrong) in [
        ("code", "", "code"), ("code", "P1", "code"), ("code", "nouveau", "code"),
        ("title", " ", "title"), ("team", "", "team"), ("nature", "autre", "nature"),
        ("declared_on", "31/02/2020", "declared_on"), ("partnership", "", "partnership"),
        ("structures", "S9", "structures"), ("structures", "S2", "structures"),
        ("nature", "targeted_action", "declared_on"),
      ] {
        var form = right
        form[name] = value
        let answer = try await site.officer.send(form)
        #expect(answer.status == 422, "\(name) \(value)")
        let kept = try #require(try answer.page().form("/projets"))
        #expect(kept.wrong == [wrong], "\(name) \(value)")
        #expect(kept["team"] == form["team"])
      }
      #expect(try await site.storage.read { try $0.projects() }.count == 5)
    }
  }

  @Test(arguments: Engine.allCases)
  func `another structure's project is closed to an officer`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      #expect(try await site.officer.page("/projets").links(from: "/projets/P").count == 4)
      #expect(try await site.officer.get("/projets/P5").status == 403)
      let form = try #require(try await site.officer.page("/projets/P1").form("/projets/P1"))
      #expect(try await site.officer.post("/projets/P5", form.fields).status == 403)
      let project = try await site.storage.read { try $0.project(Project.Code("P5")) }
      #expect(project?.title == "Projet P5")
      #expect(try await site.pole.page("/projets").links(from: "/projets/P").count == 5)
      #expect(try await site.pole.get("/projets/P5").status == 200)
    }
  }

  @Test(arguments: Engine.allCases)
  func `what someone else has changed meanwhile is not written over`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      var first = try #require(try await site.officer.page("/projets/P1").form("/projets/P1"))
      var second = try #require(try await site.pole.page("/projets/P1").form("/projets/P1"))
      first["team"] = "Équipe nouvelle"
      second["title"] = "Titre du pôle"
      #expect(try await site.officer.send(first).status == 303)
      let answer = try await site.pole.send(second)
      #expect(answer.status == 409)
      let page = try answer.page()
      #expect(
        page.main.first("div", ["role": "alert"])?.text.contains("Équipe nouvelle") == true)
      var again = try #require(page.form("/projets/P1"))
      #expect(again["title"] == "Titre du pôle", "what was typed is kept")
      let kept = try await site.storage.read { try $0.project(Project.Code("P1")) }
      #expect(kept?.team == "Équipe nouvelle" && kept?.title == "Projet P1")
      again["team"] = "Équipe nouvelle"
      #expect(try await site.pole.send(again).status == 303)
      let both = try await site.storage.read { try $0.project(Project.Code("P1")) }
      #expect(both?.team == "Équipe nouvelle" && both?.title == "Titre du pôle")
      var blind = first
      blind["seen"] = ""
      #expect(try await site.officer.send(blind).status == 409, "nor by one who has seen nothing")
    }
  }

  @Test func `the list is searched by code, title and team`() async throws {
    try await withSite(on: .sqlite) { site in
      for (question, codes) in [
        ("p2", ["P2"]), ("PROJET+p3", ["P3"]), ("equipe", ["P1", "P2", "P3", "P4"]),
        ("introuvable", []),
      ] {
        let page = try await site.officer.page("/projets?quoi=\(question)")
        #expect(page.links(from: "/projets/P") == codes.map { "/projets/\($0)" }, "\(question)")
      }
    }
  }

  @Test func `the own projects are those that a meeting can name`() async throws {
    try await withSite(on: .sqlite) { site in
      let page = try await site.officer.page("/journal/nouvelle?type=project_meeting")
      let options = page.first("select", ["name": "project"])?.all("option") ?? []
      #expect(options.compactMap { $0["value"] } == ["", "P1", "P2", "P3", "P4"])
    }
  }

  @Test func `a project without declaration says so`() async throws {
    try await withSite(on: .sqlite) { site in
      let rows = try await site.officer.page("/projets").rows
      #expect(rows.map { $0[3] } == ["pas encore", "pas encore", "pas encore", "–"])
    }
  }
}
