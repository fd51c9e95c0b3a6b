import Domain
import Storage
import TestSupport
import Testing
import Web

/// What those who sign in, or try to, leave behind.
struct SignInTrailTests {
  @Test(arguments: ["POST /connexion", "POST /connexion/code", "GET /connexion/openid/retour"])
  func `what tries nobody leaves no record, and is limited`(route: String) async throws {
    try await withSite(on: .sqlite) { site in
      let asked = try await site.passerBy.get("/connexion")
      let csrf = try asked.page().form("/connexion")?["csrf"]
      let visitor = site.passerBy.keeping(asked)
      let parts = route.split(separator: " ").map(String.init)
      for round in 0...50 {
        let answer =
          parts[0] == "GET"
          ? try await visitor.get("\(parts[1])?state=a&code=b")
          : try await visitor.post(parts[1], [("email", "ana"), ("code", "1")], csrf: csrf)
        #expect((answer.status == 429) == (round == 50), "\(round): \(answer.status)")
      }
      #expect(try await site.auditEvents() == [])
    }
  }

  @Test(arguments: Engine.allCases)
  func `departures to a provider are limited, and forgotten`(on engine: Engine) async throws {
    try await FakeProvider(FakeProvider.Person()).served { address in
      let provider = try #require(
        OpenIDProvider(
          issuer: address, clientID: "maillage", clientSecret: nil, name: "Identité",
          site: "https://maillage.example"))
      try await withSite(on: engine, provider: provider) { site in
        for round in 0...50 {
          let status = try await site.passerBy.get("/connexion/openid").status
          #expect(status == (round == 50 ? 429 : 303))
        }
        site.time.pass(hours: 1)
        #expect(try await site.passerBy.get("/connexion/openid").status == 303)
        let kept = try await site.storage.read { database in
          try database.row("SELECT COUNT(*) FROM openid_request") { $0.int(0) }
        }
        #expect(kept == 1)
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `a wrong password and a wrong code name the account that was tried`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      let person = try await Person(at: site)
      _ = try await person.setUpSecondFactor(in: person.signedIn())
      let before = try await site.auditEvents().count
      _ = try await person.signIn("pas le bon")
      let step = try await person.signIn().visitor
      _ = try await step.submit("/connexion/code", "/connexion/code", ["code": "000000"])
      _ = try await site.passerBy.submit(
        "/connexion", "/connexion", ["email": "inconnue@exemple.fr", "password": "x"])
      let events = try await site.auditEvents().dropFirst(before)
      #expect(events.map(\.action) == [.signIn, .signIn, .signIn, .signIn])
      #expect(events.map(\.actor) == [.nobody, .nobody, .nobody, .nobody])
      #expect(events.map(\.outcome) == [.refused, .unchanged, .refused, .refused])
      let ana = AuditEvent.Subject(.account, "ana")
      #expect(events.map(\.subject) == [ana, ana, ana, nil])
    }
  }
}
