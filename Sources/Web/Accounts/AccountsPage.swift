import Domain
import Exchange
import Storage

/// The accounts, by name, filtered as the address says.
struct AccountsPage: Page {
  struct Row: Sendable {
    let path: String
    let name: String
    let email: String
    let rights: String
    let state: String
    let secondFactor: String
  }

  static let template = "accounts"

  let title = Words.menuAccounts
  let section: Section? = .accounts
  let question: String
  let roles: [Option]
  let states: [Option]
  let count: String
  let rows: [Row]
  let isEmpty: Bool
  let pagination: Pagination

  /// Nil for a page that the list does not have.
  init?(_ list: AccountList, query: Form) {
    let filter = AccountFilter(query)
    let found = list.accounts.filter { filter.keeps($0, rights: list.rights($0)) }
    let pagination = Pagination(query["page"], of: found.count) { number in
      Address.path(
        "/comptes",
        [
          ("quoi", query["quoi"]), ("role", query["role"]), ("etat", query["etat"]),
          ("page", number == 1 ? "" : "\(number)"),
        ])
    }
    guard let pagination else { return nil }
    self.pagination = pagination
    question = query["quoi"]
    roles = RightForm(role: query["role"], structure: "").roles
    states = AccountState.allCases.map { state in
      Option(
        value: state.rawValue, label: Words.name(of: state),
        isChosen: state.rawValue == query["etat"])
    }
    count = French.count(found.count, Words.account, Words.accounts)
    rows = found[pagination.range].map { Row($0, in: list) }
    isEmpty = found.isEmpty
  }
}

/// What the list of accounts is made of.
struct AccountList: Sendable {
  let accounts: [StoredAccount]
  private let held: [Account.ID: [Right]]
  fileprivate let withSecondFactor: Set<Account.ID>
  private let structures: [Structure.Code: String]

  init(in database: any Database) throws {
    accounts = try database.accounts()
    held = try database.rightsOfAccounts()
    withSecondFactor = try database.accountsWithSecondFactor()
    structures = try database.structureNames()
  }

  func rights(_ account: StoredAccount) -> [Right] { held[account.account.id] ?? [] }

  fileprivate func label(_ right: Right) -> String { Words.label(of: right, structures) }
}

extension AccountsPage.Row {
  fileprivate init(_ account: StoredAccount, in list: AccountList) {
    path = AccountPage.path(account.account.id)
    name = account.account.name
    email = account.account.email.text
    rights = list.rights(account).map(list.label).joined(separator: ", ")
    state = Words.name(of: AccountState(account))
    secondFactor = Words.yesOrNo(list.withSecondFactor.contains(account.account.id))
  }
}

extension Database {
  func structureNames() throws -> [Structure.Code: String] {
    Dictionary(
      try structures().map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
  }
}
