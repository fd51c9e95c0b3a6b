import Domain
import Storage

/// Where an account stands.
enum AccountState: String, Sendable, CaseIterable {
  case open = "ouvert"
  /// The person has not chosen a password yet.
  case invited = "invite"
  case closed = "ferme"

  init(_ account: StoredAccount) {
    if account.closedAt != nil {
      self = .closed
    } else {
      self = account.passwordHash == nil ? .invited : .open
    }
  }
}

/// Which accounts a list shows.
struct AccountFilter {
  private let words: [String]
  private let role: Right.Role?
  private let state: AccountState?

  init(_ query: Form) {
    words = FoldedText.words(of: query["quoi"])
    role = Right.Role(rawValue: query["role"])
    state = AccountState(rawValue: query["etat"])
  }

  func keeps(_ stored: StoredAccount, rights: [Right]) -> Bool {
    let key = FoldedText.words(of: "\(stored.account.name) \(stored.account.email.text)")
      .joined(separator: " ")
    return words.allSatisfy(key.contains)
      && (role == nil || rights.contains { $0.role == role })
      && (state == nil || AccountState(stored) == state)
  }
}
