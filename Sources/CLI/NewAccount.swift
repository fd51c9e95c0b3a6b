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
    let secrets = SystemEnvironment.secrets
    account = Account(id: .new(), email: address, name: name)
    if let fault = password.fault(for: account) { throw ValidationError(fault.words) }
    self.rights = rights
    self.password = password
    hash = try await PasswordHash(of: password, salt: secrets.salt())
  }
}

extension Account.ID {
  static func new() -> Account.ID {
    Account.ID(String(SystemEnvironment.secrets.token().prefix(22)))
  }
}

extension PasswordFault {
  fileprivate var words: String {
    switch self {
    case .tooShort: "the password needs \(Password.shortest) characters or more"
    case .tooLong: "the password takes \(Password.longest) bytes at most"
    case .common:
      "the password is among those that are tried first; take words that do not go together"
    case .personal: "the password is made of the person's name or address"
    }
  }
}
