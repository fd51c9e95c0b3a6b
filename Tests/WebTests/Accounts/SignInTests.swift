import Domain
import Storage
import TestSupport
import Testing
import Web

struct SignInTests {
  private static let password = "un mot de passe assez long"

  /// Signs in from the page that asks who is there; returns what the site answered.
  private static func signIn(
    _ site: TestSite, _ email: String, _ password: String, next: String = ""
  ) async throws -> (answer: Answer, visitor: Visitor) {
    let asked = try await site.passerBy.get("/connexion?suite=\(next)")
    let visitor = site.passerBy.keeping(asked)
    var form = try #require(try asked.page().form("/connexion"))
    form["email"] = email
    form["password"] = password
    let answer = try await visitor.send(form)
    return (answer, visitor.keeping(answer))
  }

  private static func withAccount(
    on engine: Engine, isBehindHTTPS: Bool = false,
    _ body: @escaping @Sendable (TestSite) async throws -> Void
  ) async throws {
    let hash = try await PasswordHash(of: Password(password), salt: Array(repeating: 7, count: 16))
    try await withSite(on: engine, isBehindHTTPS: isBehindHTTPS) { site in
      let email = try #require(EmailAddress("ana@exemple.fr"))
      let account = Account(id: Account.ID("ana"), email: email, name: "Ana")
      let right = Right.officer(of: Structure.Code("S1"))
      try await site.storage.write {
        try $0.add(account, rights: [right], passwordHash: hash.written)
      }
      try await body(site)
    }
  }

  @Test(arguments: Engine.allCases)
  func `the right password opens the year`(on engine: Engine) async throws {
    try await Self.withAccount(on: engine) { site in
      let (answer, visitor) = try await Self.signIn(site, " Ana@Exemple.FR ", Self.password)
      #expect(answer.status == 303)
      #expect(answer.location == "/annee")
      let page = try await visitor.page("/annee")
      #expect(page.first("form", ["action": "/deconnexion"])?.text.contains("Structure S1") == true)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a wrong password and an unknown address are refused alike`(
    on engine: Engine
  ) async throws {
    try await Self.withAccount(on: engine) { site in
      for (email, password) in [
        ("ana@exemple.fr", "pas le bon"), ("inconnue@exemple.fr", Self.password),
        ("ana@exemple.fr", ""), ("", ""), ("ana", Self.password),
        ("ana@exemple.fr", String(repeating: "a", count: 10_000)),
      ] {
        let (answer, visitor) = try await Self.signIn(site, email, password)
        #expect(answer.status == 422)
        let page = try answer.page()
        #expect(page.first("p", ["role": "alert"])?.text.hasPrefix("Cette adresse") == true)
        let form = try #require(page.form("/connexion"))
        #expect(form["email"] == email, "what was typed is kept")
        #expect(form["password"] == "", "but not the password")
        #expect(try await visitor.get("/annee").status == 303)
      }
    }
  }

  @Test func `signing in leads only to addresses of this site`() async throws {
    try await Self.withAccount(on: .sqlite) { site in
      for (asked, reached) in [
        ("%2Fjournal%3Fannee%3D2025", "/journal?annee=2025"), ("%2F%2Fautre.example", "/annee"),
        ("https%3A%2F%2Fautre.example", "/annee"), ("%2F%5Cautre.example", "/annee"),
        ("javascript%3Aalert(1)", "/annee"), ("%2Fa%0D%0ASet-Cookie%3A+x", "/annee"),
        ("%2F%09%2Fautre.example", "/annee"), ("", "/annee"),
      ] {
        let (answer, _) = try await Self.signIn(site, "ana@exemple.fr", Self.password, next: asked)
        #expect(answer.status == 303)
        #expect(answer.location == reached)
      }
    }
  }

  @Test(arguments: [false, true])
  func `cookies are out of reach of scripts and of other sites`(
    isBehindHTTPS: Bool
  ) async throws {
    try await Self.withAccount(on: .sqlite, isBehindHTTPS: isBehindHTTPS) { site in
      let asked = try await site.passerBy.get("/connexion")
      let (answer, _) = try await Self.signIn(site, "ana@exemple.fr", Self.password)
      let cookies = asked.cookies + answer.cookies
      #expect(cookies.count == 2)
      for cookie in cookies {
        let marks = cookie.split(separator: ";").dropFirst().map {
          $0.drop { $0 == " " }.lowercased()
        }
        #expect(marks.contains("httponly"))
        #expect(marks.contains("samesite=lax"))
        #expect(marks.contains("path=/"))
        #expect(marks.contains("secure") == isBehindHTTPS)
      }
    }
  }

  @Test func `the token that the browser holds is not what is kept`() async throws {
    try await Self.withAccount(on: .sqlite) { site in
      let (answer, _) = try await Self.signIn(site, "ana@exemple.fr", Self.password)
      let cookie = try #require(answer.cookies.first { $0.hasPrefix("maillage_session=") })
      let token = String(cookie.prefix { $0 != ";" }.dropFirst("maillage_session=".count))
      #expect(token.count == 43)
      let found = try await site.storage.read { database in
        (
          try database.session(tokenHash: token, at: site.time.instant),
          try database.session(tokenHash: Secrets.hash(token), at: site.time.instant)
        )
      }
      #expect(found.0 == nil)
      #expect(found.1?.account.id == Account.ID("ana"))
    }
  }
}
