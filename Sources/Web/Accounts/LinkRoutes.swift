package import Domain
import HTTPTypes
import Hummingbird
import Storage

/// The links that open once: an invitation, and a password to choose anew.
struct LinkRoutes {
  let storage: any Storage
  let pages: Pages
  let clock: Clock
  let secrets: Secrets
  let passwords: PasswordWork

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/invitation/:token") { try await show(.invitation, $1) }
    router.post("/invitation/:token") { try await take(.invitation, $1) }
    router.get("/mot-de-passe/:token") { try await show(.reset, $1) }
    router.post("/mot-de-passe/:token") { try await take(.reset, $1) }
  }

  private func show(_ purpose: OneTimeToken, _ context: SiteContext) async throws -> Response {
    let token = try context.pathText("token")
    guard let account = try await account(purpose, token) else { return try ended(context) }
    return try pages.response(ChoosePasswordPage(account, purpose, token), context)
  }

  /// Takes the password that the person has chosen; the way in is then the usual one, with the
  /// second factor where there is one.
  private func take(_ purpose: OneTimeToken, _ context: SiteContext) async throws -> Response {
    let token = try context.pathText("token")
    guard var account = try await account(purpose, token) else { return try ended(context) }
    let form = PasswordForm(context.form)
    var name: PersonName?
    var nameFault: PersonName.Fault?
    if purpose == .invitation {
      account.name = context.form["name"]
      do { name = try PersonName(account.name) } catch { nameFault = error }
    }
    let (id, chosen) = (account.id, name)
    let structures = try await storage.read { try $0.structures(of: id) }
    var errors = form.errors(for: account, of: structures)
    errors["name"] = nameFault.map { Words.sentence(for: $0) }
    guard errors.isEmpty else {
      let page = ChoosePasswordPage(account, purpose, token, errors: errors)
      return try pages.response(page, context, status: .unprocessableContent)
    }
    let hash = try await passwords.hash(of: form.password, salt: secrets.salt())
    let isFirst = try await keep(hash, of: account, named: chosen, purpose, token)
    return isFirst ? .see("/connexion?fait=mot-de-passe") : try ended(context)
  }

  /// Keeps the password and the name that goes with an invitation, unless the link was used in the
  /// meantime; returns whether they were kept.
  private func keep(
    _ hash: PasswordHash, of account: Account, named name: PersonName?, _ purpose: OneTimeToken,
    _ token: String
  ) async throws -> Bool {
    let instant = clock.instant()
    let chosen = try await storage.write { database in
      var chosen = ChosenPassword(account: account.id, name: name?.text ?? account.name)
      guard try database.use(purpose, tokenHash: Secrets.hash(token), at: instant) else {
        return chosen
      }
      if let name { try database.rename(account.id, to: name) }
      try database.setPassword(hash: hash.written, of: account.id, at: instant)
      try database.clearTries(under: .password(of: account.email))
      chosen.isKept = true
      return chosen
    }
    return chosen.isKept
  }

  private func account(_ purpose: OneTimeToken, _ token: String) async throws -> Account? {
    let (hash, instant) = (Secrets.hash(token), clock.instant())
    return try await storage.read { database in
      try database.account(purpose, tokenHash: hash, at: instant)?.account
    }
  }

  private func ended(_ context: SiteContext) throws -> Response {
    try pages.response(EndedLinkPage(isOfSheet: false), context, status: .notFound)
  }
}

/// What came of a link: nobody is signed in there, so the record names whose link it was.
private struct ChosenPassword: Sendable, AuditedResult {
  let account: Account.ID
  let name: String
  /// False when the link was used in the meantime.
  var isKept = false

  var auditID: String { account.text }

  func events(from event: AuditEvent) -> [AuditEvent] {
    var event = event
    event.actor = .account(account, name: name)
    event.subject = AuditEvent.Subject(.account, account.text)
    event.outcome = isKept ? .done : .refused
    return [event]
  }
}

/// The form of a new password, and of the name that goes with an invitation.
struct ChoosePasswordPage: Page {
  static let template = "choose-password"

  let title: String
  let action: String
  let isInvitation: Bool
  let email: String
  let name: String
  let errors: [String: String]
  let hasErrors: Bool

  init(
    _ account: Account, _ purpose: OneTimeToken, _ token: String, errors: [String: String] = [:]
  ) {
    title = purpose == .invitation ? Words.welcome : Words.chooseNewPassword
    action = purpose.path(token)
    isInvitation = purpose == .invitation
    email = account.email.text
    name = account.name == email ? "" : account.name
    self.errors = errors
    hasErrors = !errors.isEmpty
  }
}

/// Says that a link has been used or has ended.
struct EndedLinkPage: Page {
  static let template = "ended-link"

  let title = Words.endedLink
  /// Whether the link was to a sheet of the directory, not to an account.
  let isOfSheet: Bool
}

extension OneTimeToken {
  /// The path of the link that holds the token.
  package func path(_ token: String) -> String {
    switch self {
    case .invitation: "/invitation/\(token)"
    case .reset: "/mot-de-passe/\(token)"
    case .secondStep: "/connexion/code"
    }
  }
}
