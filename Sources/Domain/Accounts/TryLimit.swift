/// How many wrong tries are taken before one has to wait, for one account or one address.
package struct TryLimit: Sendable, Hashable {
  /// How long tries are counted together, in seconds from the first of them.
  package static let window = 15 * 60

  /// What the tries are counted by.
  package let subject: String
  package let most: Int

  private init(_ subject: String, most: Int) {
    self.subject = subject
    self.most = most
  }

  /// Passwords tried for an address, whether or not an account has it.
  package static func password(of email: EmailAddress) -> TryLimit {
    TryLimit("password:\(email.text)", most: 10)
  }

  /// Resets asked for an address, whether or not an account has it.
  package static func reset(of email: EmailAddress) -> TryLimit {
    TryLimit("reset:\(email.text)", most: 10)
  }

  /// Codes tried by someone who knows the password.
  package static func code(of account: Account.ID) -> TryLimit {
    TryLimit("code:\(account.text)", most: 10)
  }

  /// Remarks about sheets of the directory.
  package static func remark(from address: ClientAddress) -> TryLimit {
    TryLimit("remark:\(address.network)", most: 10)
  }

  /// Departures to an identity provider, each of which is kept until the browser is back.
  package static func departure(from address: ClientAddress) -> TryLimit {
    TryLimit("departure:\(address.network)", most: 50)
  }

  /// Whatever is tried from one place of the network.
  package static func client(_ address: ClientAddress) -> TryLimit {
    TryLimit("client:\(address.network)", most: 50)
  }
}
