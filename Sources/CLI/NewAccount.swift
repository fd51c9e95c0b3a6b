import ArgumentParser
import Domain
import Web

/// An account about to be added, with its password.
struct NewAccount: Sendable {
  let account: Account
  let rights: [Right]
  let password: Password
  let hash: PasswordHash

  /// - Throws: `ValidationError` for an address or a password that cannot be.
  init(email: String, name: String, rights: [Right], password: Password) async throws {
    guard let address = EmailAddress(email) else {
      throw ValidationError("\(email) is not an e-mail address")
    }
    guard password.isLongEnough else {
      throw ValidationError(
        "the password needs \(Password.shortest) characters or more (and \(Password.longest) bytes at most)"
      )
    }
    let secrets = SystemEnvironment.secrets
    account = Account(
      id: Account.ID(String(secrets.token().prefix(22))), email: address, name: name)
    self.rights = rights
    self.password = password
    hash = try await PasswordHash(of: password, salt: secrets.salt())
  }
}
