import Domain
import Storage
import TestSupport
import Testing
import Web

struct SignInLimitTests {
  private static func signIn(
    _ site: TestSite, _ email: String, _ password: String = "pas le bon"
  ) async throws -> Answer {
    try await site.passerBy.submit(
      "/connexion", "/connexion", ["email": email, "password": password]
    ).answer
  }

  @Test(arguments: Engine.allCases)
  func `ten wrong tries make one wait, whether or not the account is there`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      let person = try await Person(at: site)
      var answers: [[String]] = []
      for email in [person.account.email.text, "inconnue@exemple.fr"] {
        var seen: [String] = []
        for round in 0..<12 {
          let answer = try await Self.signIn(site, email)
          #expect(answer.status == (round < 10 ? 422 : 429))
          seen.append(try answer.page().main.text + (answer[header: "Retry-After"] ?? ""))
        }
        answers.append(seen)
      }
      #expect(answers[0] == answers[1])
      let right = try await person.signIn()
      #expect(right.answer.status == 429, "the right password neither")
      #expect(right.answer[header: "Retry-After"] == "900")
      site.time.pass(hours: 1)
      #expect(try await person.signIn().answer.status == 303)
    }
  }

  @Test func `the right password starts the count anew`() async throws {
    try await withSite(on: .sqlite) { site in
      let person = try await Person(at: site)
      for _ in 0..<2 {
        for _ in 0..<9 {
          #expect(try await Self.signIn(site, person.account.email.text).status == 422)
        }
        #expect(try await person.signIn().answer.status == 303)
      }
    }
  }

  @Test func `an address that tries many accounts has to wait`() async throws {
    try await withSite(on: .sqlite) { site in
      let person = try await Person(at: site)
      let instant = site.time.instant
      try await site.storage.write { database in
        for number in 0..<49 {
          let email = try #require(EmailAddress("a\(number)@exemple.fr"))
          let limits: [TryLimit] = [.password(of: email), .client(ClientAddress("unknown"))]
          _ = try database.countTry(under: limits, at: instant)
        }
      }
      #expect(try await person.signIn().answer.status == 303, "a right one is taken back")
      #expect(try await Self.signIn(site, "b@exemple.fr").status == 422)
      #expect(try await Self.signIn(site, "c@exemple.fr").status == 429)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a guesser with two hundred tries at once is limited, and others sign in meanwhile`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      let (victim, other) = (try await Person(at: site), try await Person("lea", at: site))
      let asked = try await site.passerBy.get("/connexion")
      let visitor = site.passerBy.keeping(asked)
      var form = try #require(try asked.page().form("/connexion"))
      form["email"] = victim.account.email.text
      form["password"] = "pas le bon"
      let guess = form
      let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<200 { group.addTask { try await visitor.send(guess).status } }
        #expect(try await other.signIn().answer.status == 303)
        return try await group.reduce(into: [:]) { $0[$1, default: 0] += 1 }
      }
      #expect(statuses == [422: 10, 429: 190])
      site.time.pass(hours: 1)
      #expect(try await victim.signIn().answer.status == 303, "the owner is not shut out for good")
    }
  }

  @Test(arguments: Engine.allCases)
  func `a session set before signing in is never adopted`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let person = try await Person(at: site)
      let planted = String(repeating: "A", count: 43)
      let browser = Visitor(site.client, cookies: ["maillage_session": planted])
      let (answer, visitor) = try await person.signIn(from: browser)
      let cookie = try #require(answer.cookies.first { $0.hasPrefix("maillage_session=") })
      #expect(!cookie.contains(planted))
      #expect(try await person.refusal(of: visitor) == nil)
      #expect(try await person.refusal(of: browser) != nil)

      // Nor is one that somebody else holds: it ends, and the new one is another.
      let held = try await Person("lea", at: site).signedIn()
      let again = try await person.signIn(from: held)
      #expect(again.answer.status == 303)
      #expect(try await held.get("/annee").status == 303)
    }
  }
}
