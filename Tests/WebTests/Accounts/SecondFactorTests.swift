import Domain
import Storage
import TestSupport
import Testing
import Web

struct SecondFactorTests {
  private static let page = "/mon-compte/second-facteur"

  @Test(arguments: Engine.allCases)
  func `once set up, no session opens before its code is given`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let person = try await Person(at: site)
      let key = try await person.setUpSecondFactor(in: person.signedIn()).key
      site.time.pass(hours: 1)
      let (answer, visitor) = try await person.signIn(next: "%2Fjournal")
      #expect(answer.location == "/connexion/code?suite=%2Fjournal")
      #expect(!answer.cookies.contains { $0.hasPrefix("maillage_session=") })
      #expect(try await person.refusal(of: visitor)?.hasPrefix("/connexion") == true)
      let path = "/connexion/code?suite=%2Fjournal"
      let wrong = try await visitor.submit(path, "/connexion/code", ["code": "000000"])
      #expect(wrong.answer.status == 422)
      let told = try wrong.answer.page().first("p", ["role": "alert"])?.text ?? ""
      #expect(told.contains("téléphone") && told.contains("codes de secours"))
      let right = try await wrong.visitor.submit(
        path, "/connexion/code", ["code": person.code(key)])
      #expect(right.answer.location == "/journal")
      #expect(try await person.refusal(of: right.visitor) == nil)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a code and a recovery code are taken once`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let person = try await Person(at: site)
      let (key, codes) = try await person.setUpSecondFactor(in: person.signedIn())
      #expect(Set(codes).count == 10)
      // The code that set the second factor up is spent already.
      for code in [person.code(key), codes[0]] {
        let step = try await person.signIn().visitor
        let status = try await step.submit("/connexion/code", "/connexion/code", ["code": code])
          .answer.status
        #expect(status == (code == codes[0] ? 303 : 422))
      }
      let again = try await person.signIn().visitor
      let spent = try await again.submit("/connexion/code", "/connexion/code", ["code": codes[0]])
      #expect(spent.answer.status == 422)
      let typed = codes[1].lowercased().replacing("-", with: " ")
      let other = try await again.submit("/connexion/code", "/connexion/code", ["code": typed])
      #expect(other.answer.status == 303, "however it is typed")
    }
  }

  @Test func `the second step belongs to one browser, once, for ten minutes`() async throws {
    try await withSite(on: .sqlite) { site in
      let person = try await Person(at: site)
      let codes = try await person.setUpSecondFactor(in: person.signedIn()).codes
      #expect(try await site.passerBy.get("/connexion/code").location == "/connexion")
      let step = try await person.signIn().visitor
      let asked = try await step.get("/connexion/code")
      var form = try #require(try asked.page().form("/connexion/code"))
      form["code"] = codes[0]
      #expect(try await step.send(form).status == 303)
      form["code"] = codes[1]
      #expect(try await step.send(form).location == "/connexion", "the step is over")
      let late = try await person.signIn().visitor
      site.time.pass(hours: 1)
      #expect(try await late.get("/connexion/code").location == "/connexion")
    }
  }

  @Test func `codes are limited, though the password is right each time`() async throws {
    try await withSite(on: .sqlite) { site in
      let person = try await Person(at: site)
      let key = try await person.setUpSecondFactor(in: person.signedIn()).key
      for round in 0..<11 {
        let step = try await person.signIn().visitor
        let answer = try await step.submit("/connexion/code", "/connexion/code", ["code": "1"])
          .answer
        #expect(answer.status == (round < 10 ? 422 : 429))
      }
      site.time.pass(hours: 1)
      let step = try await person.signIn().visitor
      let code = person.code(key)
      #expect(
        try await step.submit("/connexion/code", "/connexion/code", ["code": code]).answer.status
          == 303)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a role that asks for it leads there before anything else`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let saved = try await site.administrator.post("/comptes/reglages", [("role", "officer")])
      #expect(saved.status == 303)
      for path in ["/annee", "/journal", "/role", "/mon-compte", "/projets/P1"] {
        #expect(try await site.officer.get(path).location == Self.page, "\(path)")
      }
      #expect(try await site.officer.post("/journal", [("kind", "meeting")]).location == Self.page)
      #expect(try await site.officer.get("/aide").status == 200)
      #expect(try await site.pole.get("/annee").status == 200)
      let page = try await site.officer.page(Self.page)
      #expect(page.main.text.contains("Votre rôle demande un second facteur"))
      let person = try await Person(at: site)
      let visitor = try await person.signedIn()
      #expect(try await person.refusal(of: visitor) == Self.page)
      _ = try await person.setUpSecondFactor(in: visitor)
      #expect(try await person.refusal(of: visitor) == nil)
      #expect(try await site.officer.post("/deconnexion").location == "/connexion")
    }
  }

  @Test func `it is taken off with a code, and its key is not shown again`() async throws {
    try await withSite(on: .sqlite) { site in
      let person = try await Person(at: site)
      let visitor = try await person.signedIn()
      let (_, codes) = try await person.setUpSecondFactor(in: visitor)
      let shown = try await visitor.page(Self.page)
      let secret = try await person.secret()
      #expect(!shown.main.text.filter { $0 != " " }.contains(secret ?? "-"))
      let begun = try await visitor.post(
        Self.page, [], csrf: shown.form("\(Self.page)/retrait")?["csrf"])
      #expect(begun.status == 303)
      #expect(try await person.secret() == secret)
      let action = "\(Self.page)/retrait"
      #expect(try await visitor.submit(Self.page, action, ["code": "123"]).answer.status == 422)
      let removed = try await visitor.submit(Self.page, action, ["code": codes[3]]).answer
      #expect(removed.location == "/mon-compte?fait=sans-second-facteur")
      #expect(try await person.signIn().answer.location == "/annee")
    }
  }

  @Test func `the key is shown as a drawing and in letters while it is set up`() async throws {
    try await withSite(on: .sqlite) { site in
      let person = try await Person(at: site)
      let visitor = try await person.signedIn()
      _ = try await visitor.submit(Self.page, Self.page, [:])
      let page = try await visitor.page(Self.page)
      let secret = try await person.secret()
      #expect(page.main.first("code")?.text.filter { $0 != " " } == secret)
      let drawing = page.main.first("img")
      #expect(drawing?["src"]?.hasPrefix("data:image/svg+xml;base64,") == true)
      #expect(drawing?["alt"]?.isEmpty == false)
    }
  }
}
