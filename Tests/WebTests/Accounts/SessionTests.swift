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

  @Test func `the first address leads to the year or to the sign-in`() async throws {
    try await withSite(on: .sqlite) { site in
      let (stranger, officer) = (try await site.passerBy.get("/"), try await site.officer.get("/"))
      #expect(stranger.location == "/connexion")
      #expect(officer.location == "/annee")
    }
  }
}
