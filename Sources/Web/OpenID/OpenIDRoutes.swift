import Crypto
import Domain
import Foundation
import Hummingbird
import Storage

/// Signing in through an OpenID Connect provider.
struct OpenIDRoutes {
  let client: OpenIDClient
  let storage: any Storage
  let pages: Pages
  let clock: Clock
  let secrets: Secrets
  let opening: SessionOpening

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/connexion/openid", use: leave)
    router.get("/connexion/openid/retour", use: comeBack)
  }

  private var tries: SignInTries { SignInTries(storage: storage, clock: clock) }

  /// Sends the browser to the provider: from a link, as the content policy lets no form lead to
  /// another site.
  @Sendable
  private func leave(_ request: Request, _ context: SiteContext) async throws -> Response {
    if let wait = try await tries.begin([.departure(from: context.client)]) {
      return try pages.tooManyTries(wait, context)
    }
    let sent = OpenIDRequest(
      nonce: secrets.token(), verifier: secrets.token(), next: request.query["suite"])
    let (state, instant) = (secrets.token(), clock.instant())
    do {
      let endpoint = try await client.metadata().authorisationEndpoint
      try await storage.write { database in
        try database.keep(sent, stateHash: Secrets.hash(state), at: instant)
      }
      var response = Response.see(
        client.provider.authorisation(
          at: endpoint, state: state,
          OpenIDProvider.Sent(nonce: sent.nonce, challenge: Self.challenge(of: sent.verifier))))
      response.setCookie(opening.cookies.openIDCookie(state))
      return response
    } catch is OpenIDError {
      return try refused(Words.openIDUnreachable, context)
    }
  }

  /// Takes the browser back: the state must be the one that this very browser left with, and
  /// answers once.
  @Sendable
  private func comeBack(_ request: Request, _ context: SiteContext) async throws -> Response {
    if let wait = try await tries.begin([.client(context.client)]) {
      return try pages.tooManyTries(wait, context)
    }
    let (state, code, instant) = (request.query["state"], request.query["code"], clock.instant())
    guard let held = opening.cookies.openIDState(of: request), Secrets.areEqual(held, state),
      let sent = try await storage.write({ database in
        try database.takeOpenIDRequest(stateHash: Secrets.hash(state), at: instant)
      }), !code.isEmpty
    else { return try refused(Words.openIDEnded, context) }
    PendingRecord.noteTry(of: nil)
    do {
      let person = try await client.person(for: code, of: sent, at: instant)
      let account = try await account(of: person)
      try await tries.takeBack([.departure(from: context.client), .client(context.client)])
      var response = try await opening.begin(account, next: sent.next, request)
      response.setCookie(opening.cookies.endOfOpenID())
      return response
    } catch let refusal as Refusal {
      return try refused(refusal.sentence, context)
    } catch let error as OpenIDError {
      return try refused(Words.sentence(for: error), context)
    }
  }

  /// The open account of a person: the one that the identity was linked with, else the one whose
  /// address the provider gives, which is linked from then on.
  ///
  /// - Throws: `Refusal`, `OpenIDError`.
  private func account(of person: OpenIDPerson) async throws -> Account {
    let identity = OpenIDIdentity(issuer: person.token.issuer, subject: person.token.subject)
    if let known = try await storage.read({ try $0.account(identity) }) {
      return try await open(known)
    }
    guard let email = try await client.email(of: person) else {
      throw Refusal(sentence: Words.openIDWithoutEmail)
    }
    let found = try await storage.write { database -> StoredAccount? in
      if let known = try database.account(identity) { return known }
      let found = try database.account(email)
      if let found { try database.link(identity, to: found.account.id) }
      return found
    }
    return try await open(found)
  }

  /// The account, when somebody may get into it.
  private func open(_ found: StoredAccount?) async throws -> Account {
    if let found { PendingRecord.noteTry(of: found.account.id) }
    guard let found, found.closedAt == nil,
      try await !storage.read({ try $0.rights(of: found.account.id) }).isEmpty
    else { throw Refusal(sentence: Words.openIDUnknown) }
    return found.account
  }

  /// Why a person whom the provider has recognised does not get in.
  private struct Refusal: Error {
    let sentence: String
  }

  private func refused(_ sentence: String, _ context: SiteContext) throws -> Response {
    let page = SignInPage(
      email: "", next: "", error: sentence, provider: client.provider.name)
    return try pages.response(page, context, status: .unprocessableContent)
  }

  /// The SHA-256 of the verifier, as RFC 7636 writes it.
  private static func challenge(of verifier: String) -> String {
    Data(SHA256.hash(data: Data(verifier.utf8))).base64EncodedString()
      .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }
}
