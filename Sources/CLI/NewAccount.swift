import ArgumentParser
import Domain
import Web

/// An account about to be added, with its password.
struct NewAccount: Sendable {
  let account: Account
  let rights: [Right]
  let password: Password
  let hash: PasswordHash

  /// - Parameters:
  ///   - structures: every one that is known.
  ///   - password: nil for one that nobody chose.
  /// - Throws: `ValidationError` for an address, a name or a password that cannot be.
  init(
    email: String, name: String, rights: [Right], among structures: [Structure],
    password chosen: Password?
  ) async throws {
    guard let address = EmailAddress(email) else {
      throw ValidationError("\(email) is not an e-mail address")
    }
    let secrets = SystemEnvironment.secrets
    account = Account(id: .new(), email: address, name: name)
    let own = structures.filter { rights.compactMap(\.structure).contains($0.code) }
    if let fault = chosen?.fault(for: account, of: own) { throw ValidationError(fault.words) }
    self.rights = rights
    password = chosen ?? secrets.password(for: account, of: own)
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
    case .personal: "the password is made of the person's name or address, or their structure's"
    case .singleWord:
      "the password is one word with digits around it; take words that do not go together"
    case .withoutLetter: "the password has no letter; take words that do not go together"
    }
  }
}
