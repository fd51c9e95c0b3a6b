import Domain
import Foundation
import Storage
import TestSupport
import Testing
import Web

/// Signing in through an OpenID Connect provider that answers on this machine.
struct OpenIDTests {
  /// Where a sign-in has led, and what the browser was sent to the provider with.
  private struct Arrival {
    let answer: Answer
    let sent: [String: String]
    let userInfoCount: Int

    var refusal: String? {
      get throws { try answer.page().first("p", ["role": "alert"])?.text }
    }
  }

  /// Signs in as often as asked for through a provider that knows this person.
  ///
  /// - Parameter forged: what the provider was sent otherwise by somebody else; nil for nothing.
  private static func arrivals(
    on engine: Engine, _ person: FakeProvider.Person, times: Int = 1, scope: String? = nil,
    emailClaim: String? = nil, forged: String? = nil
  ) async throws -> [Arrival] {
    let arrivals = Arrivals()
    let fake = FakeProvider(person)
    try await fake.served { address in
      let provider = try #require(
        OpenIDProvider(
          issuer: address, clientID: "maillage", clientSecret: nil, name: "Identité",
          site: "https://maillage.example", scope: scope ?? OpenIDProvider.usualScope,
          emailClaim: emailClaim ?? OpenIDProvider.usualEmailClaim))
      try await withSite(on: engine, provider: provider) { site in
        for _ in 1...times {
          let left = try await site.passerBy.get("/connexion/openid?suite=%2Fjournal")
          let sent = try Self.query(of: try #require(left.location))
          var seen = sent
          if let forged { seen[forged] = "autre" }
          let code = fake.authorise(seen)
          let answer = try await site.passerBy.keeping(left).get(
            "/connexion/openid/retour?state=\(sent["state"] ?? "")&code=\(code)")
          await arrivals.add(
            Arrival(answer: answer, sent: sent, userInfoCount: fake.userInfoCount))
        }
      }
    }
    return await arrivals.all
  }

  private static func query(of address: String) throws -> [String: String] {
    FakeProvider.fields(try #require(URLComponents(string: address)?.percentEncodedQuery))
  }

  private actor Arrivals {
    private(set) var all: [Arrival] = []

    func add(_ arrival: Arrival) { all.append(arrival) }
  }

  /// The officer of S1, as the provider knows them.
  private static let known: FakeProvider.Claims = [
    "email": "s1@exemple.fr", "email_verified": true,
  ]

  @Test(arguments: Engine.allCases)
  func `an address in the token is enough`(on engine: Engine) async throws {
    for person in [
      FakeProvider.Person(token: Self.known),
      FakeProvider.Person(token: Self.known, userInfo: [:]),
      FakeProvider.Person(token: ["email": "S1@exemple.fr", "email_verified": "true"]),
    ] {
      let arrival = try #require(try await Self.arrivals(on: engine, person).first)
      #expect(arrival.answer.status == 303 && arrival.answer.location == "/journal")
      #expect(arrival.userInfoCount == 0)
      #expect(arrival.sent["scope"] == "openid email profile")
    }
  }

  @Test(arguments: Engine.allCases)
  func `an address that the token does not hold is asked for once`(on engine: Engine) async throws {
    let arrivals = try await Self.arrivals(
      on: engine, FakeProvider.Person(userInfo: Self.known), times: 2)
    #expect(arrivals.map(\.answer.location) == ["/journal", "/journal"])
    #expect(arrivals.map(\.userInfoCount) == [1, 1], "the identity is linked from then on")
  }

  @Test func `what UserInfo tells of somebody else opens nothing`() async throws {
    let person = FakeProvider.Person(userInfo: Self.known, subject: "personne-2")
    for arrival in try await Self.arrivals(on: .sqlite, person, times: 2) {
      #expect(arrival.answer.status == 422)
      #expect(try arrival.refusal?.contains("n’a pas abouti") == true)
    }
  }

  @Test func `without an address that is verified, the page says so`() async throws {
    for person in [
      FakeProvider.Person(), FakeProvider.Person(userInfo: [:]),
      FakeProvider.Person(userInfo: ["email": "s1@exemple.fr"]),
      FakeProvider.Person(userInfo: ["email": "s1@exemple.fr", "email_verified": false]),
      FakeProvider.Person(token: ["email": "s1@exemple.fr", "email_verified": 1]),
      FakeProvider.Person(userInfo: ["email": "s1", "email_verified": true]),
    ] {
      let arrival = try #require(try await Self.arrivals(on: .sqlite, person).first)
      #expect(arrival.answer.status == 422)
      #expect(try arrival.refusal?.contains("adresse e-mail vérifiée") == true)
    }
  }

  @Test func `a person without an account is told whom to ask`() async throws {
    let person = FakeProvider.Person(
      userInfo: ["email": "inconnue@exemple.fr", "email_verified": true])
    let arrival = try #require(try await Self.arrivals(on: .sqlite, person).first)
    #expect(try arrival.refusal?.contains("Aucun compte") == true)
  }

  /// A code that somebody else was given comes back with another verifier, client or address.
  @Test(arguments: ["code_challenge", "client_id", "redirect_uri"])
  func `a provider gives nothing for a code that was not asked for so`(
    forged: String
  ) async throws {
    let person = FakeProvider.Person(token: Self.known)
    let arrival = try #require(
      try await Self.arrivals(on: .sqlite, person, forged: forged).first)
    #expect(arrival.sent["code_challenge_method"] == "S256")
    #expect(arrival.answer.status == 422)
    #expect(try arrival.refusal?.contains("ne répond pas") == true)
  }

  @Test func `an answer without end is not read`() async throws {
    let person = FakeProvider.Person(userInfo: Self.known, padding: 2 << 20)
    let arrival = try #require(try await Self.arrivals(on: .sqlite, person).first)
    #expect(arrival.answer.status == 422)
    #expect(try arrival.refusal?.contains("ne répond pas") == true)
  }

  @Test func `another scope and another claim can be chosen`() async throws {
    let person = FakeProvider.Person(userInfo: ["mail_pro": "s1@exemple.fr"])
    let chosen = try await Self.arrivals(
      on: .sqlite, person, scope: "openid scope_all", emailClaim: "mail_pro")
    #expect(chosen.first?.answer.location == "/journal")
    #expect(chosen.first?.sent["scope"] == "openid scope_all")
    let usual = try #require(try await Self.arrivals(on: .sqlite, person).first)
    #expect(usual.answer.status == 422, "no claim but the one that was chosen is believed")
  }
}
