import Domain
import Storage

/// One account, as whoever looks after accounts sees it.
struct AccountPage: Page {
  struct HeldRight: Sendable {
    let role: String
    let structure: String
    let label: String
  }

  static let template = "account"

  let title: String
  let section: Section? = .accounts
  let path: String
  let name: String
  let email: String
  let state: String
  let isClosed: Bool
  /// Whether it is the reader's own account.
  let isOwn: Bool
  let mayBeChanged: Bool
  let hasSecondFactor: Bool
  let secondFactor: String
  let rights: [HeldRight]
  let hasNoRight: Bool
  /// Of the person's programs, those that open something.
  let tokens: [TokensPage.Line]
  let hasTokens: Bool
  let roles: [Option]
  let structures: [Option]
  let errors: [String: String]
  let hasErrors: Bool
  let isSaved: Bool

  init(
    _ stored: StoredAccount, rights: [Right], structures: [Structure], hasSecondFactor: Bool,
    tokens: [TokensPage.Line], isOwn: Bool, form: RightForm, errors: [String: String], isSaved: Bool
  ) {
    let names = Dictionary(
      structures.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    title = stored.account.name
    path = Self.path(stored.account.id)
    name = stored.account.name
    email = stored.account.email.text
    state = Words.name(of: AccountState(stored))
    isClosed = stored.closedAt != nil
    self.isOwn = isOwn
    mayBeChanged = !isOwn
    self.hasSecondFactor = hasSecondFactor
    secondFactor = Words.yesOrNo(hasSecondFactor)
    self.rights = rights.map { right in
      HeldRight(
        role: right.role.rawValue, structure: right.structure?.text ?? "",
        label: Words.label(of: right, names))
    }
    hasNoRight = rights.isEmpty
    self.tokens = tokens.filter(\.isGood)
    hasTokens = !self.tokens.isEmpty
    roles = form.roles
    self.structures = form.options(of: structures)
    self.errors = errors
    hasErrors = !errors.isEmpty
    self.isSaved = isSaved
  }

  static func path(_ id: Account.ID) -> String { "/comptes/\(Address.encoded(id.text))" }
}
