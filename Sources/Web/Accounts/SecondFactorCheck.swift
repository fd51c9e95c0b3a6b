import Domain
import Hummingbird
import Storage

/// Looks at a code that a person gives as the second factor, and counts the wrong ones.
struct SecondFactorCheck: Sendable {
  enum Outcome: Sendable, Hashable {
    case right
    case wrong
    /// Too many wrong ones: how long to wait, in seconds.
    case limited(Int)
  }

  let storage: any Storage
  let clock: Clock
  let seal: SecretSeal

  /// - Parameter allowsRecovery: whether a recovery code does as well.
  func check(
    _ typed: String, of account: Account.ID, from client: ClientAddress,
    allowsRecovery: Bool = true
  ) async throws -> Outcome {
    let instant = clock.instant()
    let tries = SignInTries(storage: storage, clock: clock)
    let limit = TryLimit.code(of: account)
    if let wait = try await tries.begin([limit, .client(client)]) { return .limited(wait) }
    let digits = typed.filter { !$0.isWhitespace }
    let isRight = try await storage.writeUnrecorded { [seal] database in
      if try database.take(timeCode: digits, of: account, at: instant, seal) { return true }
      guard allowsRecovery else { return false }
      return try database.take(
        recoveryCode: RecoveryCode.hash(typed), of: account, at: instant)
    }
    guard isRight else { return .wrong }
    try await tries.succeed(limit, from: client)
    return .right
  }
}

extension Database {
  /// Takes a time code, which is then good no more.
  fileprivate func take(
    timeCode: String, of account: Account.ID, at instant: Int, _ seal: SecretSeal
  ) throws -> Bool {
    guard let factor = try secondFactor(of: account),
      let secret = seal.opened(factor.secret, of: account),
      let step = TimeCode(secret: secret)?.step(of: timeCode, at: instant)
    else { return false }
    return try take(step, of: account)
  }
}
