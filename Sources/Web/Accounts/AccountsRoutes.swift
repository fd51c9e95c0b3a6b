import Domain
import Exchange
import HTTPTypes
import Hummingbird
import Storage

/// The accounts, for whoever looks after them: their list, and a new one.
struct AccountsRoutes {
  let storage: any Storage
  let pages: Pages
  let secrets: Secrets
  let invitations: Invitations

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/comptes", use: list)
    router.post("/comptes", use: create)
    router.get("/comptes/nouveau", use: new)
    router.get("/comptes/reglages", use: settings)
    router.post("/comptes/reglages", use: set)
  }

  @Sendable
  private func list(_ request: Request, _ context: SiteContext) async throws -> Response {
    let list = try await storage.read { try AccountList(in: $0) }
    guard let page = AccountsPage(list, query: request.query) else { throw PageError.notFound }
    return try pages.response(page, context)
  }

  @Sendable
  private func new(_ request: Request, _ context: SiteContext) async throws -> Response {
    try await show(AccountForm(), errors: [:], context)
  }

  private func show(
    _ form: AccountForm, errors: [String: String], _ context: SiteContext
  ) async throws -> Response {
    let structures = try await storage.read { try $0.structures() }
    return try pages.response(
      NewAccountPage(form, structures: structures, errors: errors), context,
      status: errors.isEmpty ? .ok : .unprocessableContent)
  }

  @Sendable
  private func create(_ request: Request, _ context: SiteContext) async throws -> Response {
    let form = AccountForm(context.form)
    let id = Account.ID(String(secrets.token().prefix(22)))
    do {
      _ = try await storage.write { try $0.add(form, id: id) }
      return try await invitations.show(to: id, request, context)
    } catch let error as FormErrors {
      return try await show(form, errors: error.sentences, context)
    }
  }

  @Sendable
  private func settings(_ request: Request, _ context: SiteContext) async throws -> Response {
    let roles = try await storage.read { try $0.rolesWithSecondFactor() }
    let page = AccountSettingsPage(roles, isSaved: request.query["fait"] == "enregistre")
    return try pages.response(page, context)
  }

  @Sendable
  private func set(_ request: Request, _ context: SiteContext) async throws -> Response {
    let roles = Set(context.form.values("role").compactMap(Right.Role.init))
    try await storage.write { try $0.setRolesWithSecondFactor(roles) }
    return .see("/comptes/reglages?fait=enregistre")
  }
}

/// What is wrong with a form, in words, by field.
struct FormErrors: Error {
  let sentences: [String: String]
}

extension Database {
  /// - Throws: `FormErrors`.
  fileprivate func add(_ form: AccountForm, id: Account.ID) throws -> AddedAccount {
    var errors = form.errors(structures: try structures())
    let email = EmailAddress(form.email)
    if let email, try account(email) != nil { errors["email"] = Words.addressTaken }
    guard errors.isEmpty, let email, let right = form.right.right else {
      throw FormErrors(sentences: errors)
    }
    try add(
      Account(id: id, email: email, name: form.name), rights: [right], passwordHash: nil)
    return AddedAccount(id: id, right: right)
  }
}

/// An account that was added with its first right.
private struct AddedAccount: Sendable, AuditedResult {
  let id: Account.ID
  let right: Right

  var auditID: String { id.text }

  func events(from event: AuditEvent) -> [AuditEvent] { [event, event.granting(right, to: id)] }
}
