import TestSupport
import Testing

struct SessionTests {
  @Test(arguments: Engine.allCases)
  func `a session ends by itself, and the way back is kept`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      site.time.pass(hours: 11)
      #expect(try await site.officer.get("/annee").status == 200)
      site.time.pass(hours: 1)
      let answer = try await site.officer.get("/journal?annee=2025")
      #expect(answer.status == 303)
      #expect(answer.location == "/connexion?suite=%2Fjournal%3Fannee%3D2025")
      #expect(try await site.officer.post("/journal", [("kind", "meeting")]).status == 403)
    }
  }

  @Test(arguments: Engine.allCases)
  func `signing out ends the session for good`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let answer = try await site.officer.post("/deconnexion")
      #expect(answer.status == 303)
      #expect(answer.location == "/connexion")
      #expect(answer.cookies.contains { $0.hasPrefix("maillage_session=;") })
      // A browser that kept the cookie has nothing of it.
      #expect(try await site.officer.get("/annee").location?.hasPrefix("/connexion") == true)
      #expect(try await site.neighbour.get("/annee").status == 200)
    }
  }

  @Test func `a made-up session is none`() async throws {
    try await withSite(on: .sqlite) { site in
      for token in ["", "session-S3", "session-S1x", "%00", String(repeating: "a", count: 5_000)] {
        let visitor = Visitor(site.client, cookies: ["maillage_session": token])
        let answer = try await visitor.get("/annee")
        #expect(answer.status == 303)
      }
    }
  }

  @Test func `the first address leads to the year, or to what is open to anybody`() async throws {
    try await withSite(on: .sqlite) { site in
      #expect(try await site.officer.get("/").location == "/annee")
      let answer = try await site.passerBy.get("/")
      #expect(answer.status == 200)
      let main = try answer.page().main
      for path in [
        "/trouver", "/trouver/professionnel", "/annuaire/types", "/agenda", "/connexion",
      ] {
        #expect(main.links.contains(path), "\(path)")
      }
      let search = try #require(main.first("form", ["action": "/annuaire"]))
      #expect(HTMLForm(search).names == ["quoi", "ou"])
      for path in main.links where path.hasPrefix("/") {
        #expect(try await site.passerBy.get(path).status == 200, "\(path)")
      }
    }
  }
}
