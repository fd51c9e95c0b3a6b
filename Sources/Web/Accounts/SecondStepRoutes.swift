import Domain
import Hummingbird
import Storage

/// The second step of signing in: the code of the second factor.
struct SecondStepRoutes {
  let storage: any Storage
  let pages: Pages
  let clock: Clock
  let opening: SessionOpening
  let seal: SecretSeal

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/connexion/code", use: show)
    router.post("/connexion/code", use: check)
  }

  @Sendable
  private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
    guard try await person(request) != nil else { return .see("/connexion") }
    let page = SecondStepPage(next: request.query["suite"], error: nil)
    return try pages.response(page, context)
  }

  @Sendable
  private func check(_ request: Request, _ context: SiteContext) async throws -> Response {
    let next = context.form["suite"]
    guard let (account, tokenHash) = try await person(request) else {
      let tries = SignInTries(storage: storage, clock: clock)
      if let wait = try await tries.begin([.client(context.client)]) {
        return try pages.tooManyTries(wait, context)
      }
      return .see("/connexion")
    }
    PendingRecord.noteTry(of: account.id)
    let outcome = try await SecondFactorCheck(
      storage: storage, clock: clock, seal: seal
    ).check(context.form["code"], of: account.id, from: context.client)
    switch outcome {
    case .limited(let wait): return try pages.tooManyTries(wait, context)
    case .wrong:
      let page = SecondStepPage(next: next, error: Words.wrongSecondStep)
      return try pages.response(page, context, status: .unprocessableContent)
    case .right:
      let instant = clock.instant()
      let isFirst = try await storage.write { database in
        try database.use(.secondStep, tokenHash: tokenHash, at: instant)
      }
      guard isFirst else { return .see("/connexion") }
      return try await opening.open(account, next: next, request)
    }
  }

  /// Who has given the right password in this browser; nil for nobody, or too long ago.
  private func person(_ request: Request) async throws -> (Account, tokenHash: String)? {
    guard let token = opening.cookies.stepToken(of: request) else { return nil }
    let hash = Secrets.hash(token)
    let instant = clock.instant()
    let found = try await storage.read { database in
      try database.account(.secondStep, tokenHash: hash, at: instant)
    }
    return found.map { ($0.account, hash) }
  }
}

/// The page that asks for the code of the second factor.
struct SecondStepPage: Page {
  static let template = "second-step"

  let title = Words.secondStep
  let next: String
  let error: String?
}
