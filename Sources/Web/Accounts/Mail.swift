package import Domain
package import Exchange

/// How the site writes to people, when it was told how.
package struct Mail: Sendable {
  /// Who the messages come from.
  let sender: EmailAddress
  /// Where the site is reached, as `https://maillage.example`, without a `/` at the end.
  ///
  /// Never taken from a request, which could say anything.
  let site: String
  let deliver: @Sendable (MailMessage) async throws -> Void

  package init(
    sender: EmailAddress, site: String,
    deliver: @escaping @Sendable (MailMessage) async throws -> Void
  ) {
    self.sender = sender
    self.site = site
    self.deliver = deliver
  }

  func send(_ reminder: Reminder) async throws {
    try await deliver(
      MailMessage(
        sender: sender, recipient: reminder.to.email, subject: reminder.subject,
        text: reminder.body))
  }

  /// Sends a link that opens once.
  func send(_ purpose: OneTimeToken, _ token: String, to account: Account) async throws {
    let link = site + purpose.path(token)
    let (subject, text) = Words.message(purpose, link: link, name: account.name)
    try await deliver(
      MailMessage(sender: sender, recipient: account.email, subject: subject, text: text))
  }
}
