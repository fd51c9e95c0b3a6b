import Domain
import Exchange
import Storage

/// A person's own account.
struct OwnAccountPage: Page {
  struct SessionLine: Sendable {
    let id: String
    let browser: String
    let openedAt: String
    let isOwn: Bool
  }

  static let template = "own-account"

  let title = Words.ownAccount
  let name: String
  let email: String
  let rights: String
  let sessions: [SessionLine]
  let hasOtherSessions: Bool
  let hasSecondFactor: Bool
  let errors: [String: String]
  let hasErrors: Bool
  let hasNewPassword: Bool
  let hasEndedSessions: Bool
  let hasNewSecondFactor: Bool
  let hasRemovedSecondFactor: Bool

  /// - Parameters:
  ///   - own: the session that asks.
  ///   - done: what has just been done, as the address says it.
  init(
    _ account: Account, rights: [Right], structures: [Structure.Code: String],
    sessions: [OpenSession], own: String, hasSecondFactor: Bool, errors: [String: String],
    done: String
  ) {
    name = account.name
    email = account.email.text
    self.rights = rights.map { Words.label(of: $0, structures) }.joined(separator: ", ")
    self.sessions = sessions.map { session in
      SessionLine(
        id: session.id, browser: Words.browser(session.browser),
        openedAt: French.moment(session.openedAt), isOwn: session.id == own)
    }
    hasOtherSessions = sessions.count > 1
    self.hasSecondFactor = hasSecondFactor
    self.errors = errors
    hasErrors = !errors.isEmpty
    hasNewPassword = done == "mot-de-passe"
    hasEndedSessions = done == "sessions"
    hasNewSecondFactor = done == "second-facteur"
    hasRemovedSecondFactor = done == "sans-second-facteur"
  }
}
