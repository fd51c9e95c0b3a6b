import Domain
import Storage
import TestSupport
import Testing
import Web

struct OwnAccountTests {
  private static let new = "cinq renards gris ronflent"

  private static func change(
    _ visitor: Visitor, present: String = Person.password, to password: String = new,
    again: String? = nil
  ) async throws -> Answer {
    try await visitor.submit(
      "/mon-compte", "/mon-compte/mot-de-passe",
      ["present": present, "password": password, "again": again ?? password]
    ).answer
  }

  @Test(arguments: Engine.allCases)
  func `a new password ends the other sessions`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let person = try await Person(at: site)
      let (here, elsewhere) = (try await person.signedIn(), try await person.signedIn())
      #expect(try await Self.change(here).location == "/mon-compte?fait=mot-de-passe")
      #expect(try await person.refusal(of: here) == nil)
      #expect(try await person.refusal(of: elsewhere) != nil)
      #expect(try await person.signIn().answer.status == 422)
      #expect(try await person.signIn(Self.new).answer.status == 303)
    }
  }

  @Test func `the present password is needed, and a new one that is good`() async throws {
    try await withSite(on: .sqlite) { site in
      let visitor = try await Person(at: site).signedIn()
      for (answer, wrong) in [
        (try await Self.change(visitor, present: "pas le bon"), "present"),
        (try await Self.change(visitor, to: "azertyuiop123"), "password"),
        (try await Self.change(visitor, to: "ana-exemple-ana"), "password"),
        (try await Self.change(visitor, again: "autre"), "again"),
      ] {
        #expect(answer.status == 422)
        #expect(try answer.page().form("/mon-compte/mot-de-passe")?.wrong == [wrong])
      }
      for _ in 0..<9 { _ = try await Self.change(visitor, present: "pas le bon") }
      _ = try await Self.change(visitor, present: "pas le bon")
      let last = try await Self.change(visitor)
      #expect(last.status == 429, "a session found open is no way to guess")
    }
  }

  @Test(arguments: Engine.allCases)
  func `sessions are listed, and ended from one of them`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let person = try await Person(at: site)
      let here = try await person.signedIn()
      let others = [try await person.signedIn(), try await person.signedIn()]
      let page = try await here.page("/mon-compte")
      #expect(page.main.first("ul", ["class": "tasks"])?.all("li").count == 3)
      #expect(page.main.text.contains("(celui-ci)"))
      let ended = try await here.submit("/mon-compte", "/mon-compte/sessions/fin", [:]).answer
      #expect(ended.location == "/mon-compte?fait=sessions")
      var open = 0
      for other in others where try await person.refusal(of: other) == nil { open += 1 }
      #expect(open == 1)
      _ = try await here.submit("/mon-compte", "/mon-compte/sessions/autres/fin", [:])
      for other in others { #expect(try await person.refusal(of: other) != nil) }
      #expect(try await person.refusal(of: here) == nil)
    }
  }

  @Test func `nobody ends another person's session`() async throws {
    try await withSite(on: .sqlite) { site in
      let id = OpenSession.id(tokenHash: Secrets.hash("session-S2"))
      _ = try await site.officer.post("/mon-compte/sessions/fin", [("session", id)])
      #expect(try await site.neighbour.get("/annee").status == 200)
      #expect(try await site.officer.get("/mon-compte").status == 200)
    }
  }

  @Test func `the frame leads to it`() async throws {
    try await withSite(on: .sqlite) { site in
      let year = try await site.officer.page("/annee")
      let signIn = try await site.passerBy.page("/connexion")
      #expect(year.links.contains("/mon-compte"))
      #expect(!signIn.links.contains("/mon-compte"))
    }
  }
}
