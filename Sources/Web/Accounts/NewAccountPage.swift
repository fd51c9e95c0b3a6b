import Domain

/// The form of a new account.
struct NewAccountPage: Page {
  static let template = "new-account"

  let title = Words.newAccount
  let section: Section? = .accounts
  let email: String
  let name: String
  let roles: [Option]
  let structures: [Option]
  let errors: [String: String]
  let hasErrors: Bool

  init(_ form: AccountForm, structures: [Structure], errors: [String: String]) {
    email = form.email
    name = form.name
    roles = form.right.roles
    self.structures = form.right.options(of: structures)
    self.errors = errors
    hasErrors = !errors.isEmpty
  }
}

/// The rules that an administrator sets for accounts.
struct AccountSettingsPage: Page {
  static let template = "account-settings"

  let title = Words.accountSettings
  let section: Section? = .accounts
  let roles: [Option]
  let isSaved: Bool

  init(_ demands: Set<Right.Role>, isSaved: Bool) {
    roles = Right.Role.allCases.map { role in
      Option(
        value: role.rawValue, label: Words.name(of: role), isChosen: demands.contains(role))
    }
    self.isSaved = isSaved
  }
}
