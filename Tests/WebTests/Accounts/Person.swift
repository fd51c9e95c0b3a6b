import Domain
import Storage
import TestSupport
import Testing
import Web

/// A person with an account of their own, who signs in as people do.
struct Person: Sendable {
  static let password = "quatre tortues violettes dorment"

  let site: TestSite
  let account: Account

  /// Adds the account to the site's.
  init(
    _ name: String = "ana", rights: [Right] = [.officer(of: Structure.Code("S1"))],
    hasPassword: Bool = true, at site: TestSite
  ) async throws {
    let email = try #require(EmailAddress("\(name)@exemple.fr"))
    let account = Account(id: Account.ID(name), email: email, name: name)
    let hash = hasPassword ? try await Self.hash.value : nil
    try await site.storage.write { try $0.add(account, rights: rights, passwordHash: hash) }
    self.site = site
    self.account = account
  }

  /// Derived once for all tests.
  private static let hash = Task {
    try await PasswordHash(of: Password(password), salt: Array(repeating: 7, count: 16)).written
  }

  /// Signs in from the page that asks who is there.
  func signIn(
    _ password: String = Person.password, from browser: Visitor? = nil, next: String = ""
  ) async throws -> (answer: Answer, visitor: Visitor) {
    let visitor = browser ?? site.passerBy
    return try await visitor.submit(
      "/connexion?suite=\(next)", "/connexion",
      ["email": account.email.text, "password": password])
  }

  /// A browser in which the person is signed in.
  func signedIn() async throws -> Visitor { try await signIn().visitor }

  /// Sets a second factor up in a browser that is signed in; returns its key and recovery codes.
  func setUpSecondFactor(in visitor: Visitor) async throws -> (key: TimeCode, codes: [String]) {
    let page = "/mon-compte/second-facteur"
    _ = try await visitor.submit(page, page, [:])
    let proposed = try await secret()
    let key = try #require(proposed.flatMap { TimeCode(secret: $0) })
    let answer = try await visitor.submit(
      page, page + "/confirmation", ["code": key.code(at: TimeStep(at: site.time.instant))]
    ).answer
    #expect(answer.status == 200)
    return (key, try answer.page().main.all("code").map(\.text))
  }

  /// The key of the time codes.
  func secret() async throws -> String? {
    try await sealedSecret().flatMap { try TestSite.seal.get().opened($0, of: account.id) }
  }

  /// The key of the time codes, as it is kept.
  func sealedSecret() async throws -> String? {
    try await site.storage.read { try $0.secondFactor(of: account.id)?.secret }
  }

  /// The code that the device shows now.
  func code(_ key: TimeCode) -> String { key.code(at: TimeStep(at: site.time.instant)) }

  /// Where a browser that asks for the person's year is led; nil when it is shown.
  func refusal(of visitor: Visitor) async throws -> String? {
    try await visitor.get("/annee").location
  }
}

extension Visitor {
  /// Fills a form of a page and sends it; returns the answer, and the browser with its cookies.
  func submit(
    _ path: String, _ action: String, _ fields: KeyValuePairs<String, String>
  ) async throws -> (answer: Answer, visitor: Visitor) {
    let asked = try await get(path)
    let visitor = keeping(asked)
    var form = try #require(try asked.page().form(action), "no form \(action) on \(path)")
    for (name, value) in fields { form[name] = value }
    let answer = try await visitor.send(form)
    return (answer, visitor.keeping(answer))
  }
}

extension TestSite {
  /// A link that opens once.
  func link(_ purpose: OneTimeToken, to account: Account) async throws -> String {
    let token = "token-\(Int.random(in: 0..<1_000_000_000))"
    let instant = time.instant
    try await storage.write { database in
      try database.issue(
        purpose, tokenHash: Secrets.hash(token), to: account.id, at: instant)
    }
    return purpose.path(token)
  }
}
