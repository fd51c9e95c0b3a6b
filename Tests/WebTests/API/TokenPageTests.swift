import Domain
import HTTPTypes
import Storage
import TestSupport
import Testing

struct TokenPageTests {
  private func made(_ site: TestSite, scope: String = "write") async throws -> Answer {
    var form = try #require(
      try await site.officer.page("/mon-compte/jetons").form("/mon-compte/jetons"))
    form["nom"] = "Tableur"
    form["portee"] = scope
    return try await site.officer.send(form)
  }

  @Test(arguments: Engine.allCases)
  func `a token is shown once, works, and is revoked`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let answer = try await made(site)
      let token = try #require(try answer.page().main.first("pre")?.text)
      #expect(token.hasPrefix("maillage_"))
      let program = Program(client: site.client, token: token)
      #expect(try await program.ask(.get, "/api/v1/journal").status == 200)
      let page = try await site.officer.page("/mon-compte/jetons")
      #expect(!page.text.contains(token))
      #expect(page.rows.map { $0[0] } == ["Tableur"])
      let action = try #require(page.main.all("form").last?["action"])
      #expect(try await site.neighbour.post(action).status == 404)
      #expect(try await program.ask(.get, "/api/v1/journal").status == 200)
      #expect(try await site.officer.post(action).status == 303)
      #expect(try await program.ask(.get, "/api/v1/journal").status == 401)
      let actions = try await site.auditEvents().map(\.action)
      #expect(
        actions == [.makeToken, .exportJournal, .revokeToken, .exportJournal, .revokeToken])
    }
  }

  @Test(arguments: Engine.allCases)
  func `an administrator sees another's tokens and ends them`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let token = try #require(try await made(site).page().main.first("pre")?.text)
      let page = try await site.administrator.page("/comptes/S1")
      #expect(page.main.text.contains("Tableur"))
      let form = try #require(
        page.all("form").map(HTMLForm.init).first { $0.action.hasSuffix("/revocation") })
      #expect(try await site.pole.post(form.action).status == 403)
      #expect(try await site.administrator.send(form).status == 303)
      let program = Program(client: site.client, token: token)
      #expect(try await program.ask(.get, "/api/v1/journal").status == 401)
      #expect(try await site.auditEvents().last?.action == .revokeToken)
      let after = try await site.administrator.page("/comptes/S1")
      #expect(!after.main.text.contains("Tableur"))
    }
  }

  @Test func `neither the token nor its name is in the trail or the database`() async throws {
    try await withSite(on: .sqlite) { site in
      let token = try #require(try await made(site).page().main.first("pre")?.text)
      let kept = try await site.storage.read { database in
        try database.rows("SELECT token_hash FROM api_token") { $0.text(0) }
      }
      let trail = try await site.auditEvents().flatMap(\.cells).compactMap(\.self)
      #expect(!kept.contains(token))
      #expect(!trail.contains { $0.contains(token) || $0.contains("Tableur") })
    }
  }

  @Test(arguments: ["", " ", String(repeating: "x", count: 81)])
  func `a token needs a name`(name: String) async throws {
    try await withSite(on: .sqlite) { site in
      let answer = try await site.officer.post(
        "/mon-compte/jetons", [("nom", name), ("portee", "read"), ("duree", "90")])
      #expect(answer.status == 422)
      #expect(try answer.page().main.first("div", ["role": "alert"]) != nil)
    }
  }

  @Test func `a token lasts no longer than a year`() async throws {
    try await withSite(on: .sqlite) { site in
      let answer = try await site.officer.post(
        "/mon-compte/jetons", [("nom", "T"), ("portee", "read"), ("duree", "9999")])
      #expect(answer.status == 400)
    }
  }
}
