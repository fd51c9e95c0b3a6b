import Domain
import HTTPTypes
import Hummingbird
import Storage

/// Setting up a person's own second factor, and taking it off.
struct SecondFactorRoutes {
  let storage: any Storage
  let pages: Pages
  let clock: Clock
  let secrets: Secrets
  let seal: SecretSeal

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/mon-compte/second-facteur", use: show)
    router.post("/mon-compte/second-facteur", use: begin)
    router.post("/mon-compte/second-facteur/confirmation", use: confirm)
    router.post("/mon-compte/second-facteur/codes", use: renewCodes)
    router.post("/mon-compte/second-facteur/retrait", use: remove)
  }

  @Sendable
  private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
    try await show(context, error: nil)
  }

  private func show(_ context: SiteContext, error: String?) async throws -> Response {
    let session = try context.signedIn()
    let (factor, left) = try await storage.read { database in
      (
        try database.secondFactor(of: session.account.id),
        try database.recoveryCodesLeft(of: session.account.id)
      )
    }
    let page = await SecondFactorPage(
      factor, opening: seal, of: session.account, codesLeft: left,
      isDemanded: session.lacksSecondFactor, error: error)
    return try pages.response(page, context, status: error == nil ? .ok : .unprocessableContent)
  }

  /// Makes the key that the person's device will hold.
  @Sendable
  private func begin(_ request: Request, _ context: SiteContext) async throws -> Response {
    let account = try context.signedIn().account
    let secret = try seal.sealed(Base32.encoded(secrets.bytes(20)), of: account.id, secrets)
    try await storage.write { try $0.propose(secret, to: account.id) }
    return .see("/mon-compte/second-facteur")
  }

  @Sendable
  private func confirm(_ request: Request, _ context: SiteContext) async throws -> Response {
    let account = try context.signedIn().account
    let factor = try await storage.read { try $0.secondFactor(of: account.id) }
    guard factor?.isConfirmed == false else { return .see("/mon-compte/second-facteur") }
    if let refusal = try await refusal(context, allowsRecovery: false) { return refusal }
    let (codes, instant) = (newCodes(), clock.instant())
    try await storage.write { database in
      try database.confirmSecondFactor(of: account.id, at: instant)
      try database.keep(recoveryCodes: codes.map { RecoveryCode.hash($0.text) }, of: account.id)
    }
    return try pages.response(RecoveryCodesPage(codes), context)
  }

  @Sendable
  private func renewCodes(_ request: Request, _ context: SiteContext) async throws -> Response {
    let account = try context.signedIn().account
    guard try await hasSecondFactor(account) else { return .see("/mon-compte/second-facteur") }
    if let refusal = try await refusal(context, allowsRecovery: true) { return refusal }
    let codes = newCodes()
    try await storage.write { database in
      try database.keep(recoveryCodes: codes.map { RecoveryCode.hash($0.text) }, of: account.id)
    }
    return try pages.response(RecoveryCodesPage(codes), context)
  }

  @Sendable
  private func remove(_ request: Request, _ context: SiteContext) async throws -> Response {
    let account = try context.signedIn().account
    guard try await hasSecondFactor(account) else { return .see("/mon-compte/second-facteur") }
    if let refusal = try await refusal(context, allowsRecovery: true) { return refusal }
    try await storage.write { try $0.removeSecondFactor(of: account.id) }
    return .see("/mon-compte?fait=sans-second-facteur")
  }

  private func hasSecondFactor(_ account: Account) async throws -> Bool {
    try await storage.read { try $0.secondFactor(of: account.id)?.isConfirmed == true }
  }

  private func newCodes() -> [RecoveryCode] {
    (0..<RecoveryCode.count).map { _ in RecoveryCode(secrets) }
  }

  /// The answer to a code that is not the right one; nil for the right one.
  private func refusal(_ context: SiteContext, allowsRecovery: Bool) async throws -> Response? {
    let account = try context.signedIn().account
    let outcome = try await SecondFactorCheck(
      storage: storage, clock: clock, seal: seal
    ).check(
      context.form["code"], of: account.id, from: context.client, allowsRecovery: allowsRecovery)
    switch outcome {
    case .right: return nil
    case .wrong: return try await show(context, error: Words.wrongCode)
    case .limited(let wait): return try pages.tooManyTries(wait, context)
    }
  }
}
