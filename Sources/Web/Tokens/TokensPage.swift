import Domain
import Storage

/// A person's tokens, the form of a new one, and the one that was just made.
struct TokensPage: Page {
  struct Line: Sendable {
    let id: String
    let name: String
    let scope: String
    let role: String
    let state: String
    let lastUse: String
    let isGood: Bool

    init(_ token: APIToken, at instant: Int) {
      id = token.id.text
      name = token.name
      scope = Words.name(of: token.scope)
      role = TokensPage.name(of: token.right)
      state = Words.tokenState(token, at: instant)
      lastUse = token.lastUsedAt.map(LocalTime.text) ?? Words.neverUsed
      isGood = token.isGood(at: instant)
    }
  }

  static let template = "tokens"

  let title = Words.tokens
  /// The new token, which is shown this once.
  let made: String?
  let error: String?
  let name: String
  let nameHint = Words.tokenNameHint
  let role: String
  let scopes: [Option]
  let lifetimes: [Option]
  let lines: [Line]
  let hasTokens: Bool

  init(
    _ tokens: [APIToken], _ session: Session, form: Form, made: String?, error: String?,
    at instant: Int
  ) {
    self.made = made
    self.error = error
    name = made == nil ? form["nom"] : ""
    role = Self.name(of: session.right)
    scopes = APIToken.Scope.allCases.map { scope in
      Option(value: scope.rawValue, label: Words.name(of: scope), isChosen: scope == .read)
    }
    lifetimes = APIToken.lifetimes.map { days in
      Option(value: "\(days)", label: Words.days(days), isChosen: days == 90)
    }
    lines = tokens.map { Line($0, at: instant) }
    hasTokens = !tokens.isEmpty
  }

  private static func name(of right: Right) -> String {
    [Words.name(of: right.role), right.structure?.text].compactMap(\.self).joined(separator: " – ")
  }
}
