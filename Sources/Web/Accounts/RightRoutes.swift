import Domain
import Hummingbird
import Storage

/// Choosing the right under which one goes on, for a person who holds several.
struct RightRoutes {
  let storage: any Storage
  let pages: Pages
  let cookies: SiteCookies

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/role", use: show)
    router.post("/role", use: change)
  }

  @Sendable
  private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
    let session = try context.signedIn()
    let page = try await storage.read { database in
      RightsPage(
        try database.rights(of: session.account.id), acting: session.right,
        structures: try database.structures())
    }
    return try pages.response(page, context)
  }

  @Sendable
  private func change(_ request: Request, _ context: SiteContext) async throws -> Response {
    let account = try context.signedIn().account
    let role = Right.Role(rawValue: context.form["role"])
    let structure = context.form["structure"]
    guard let token = cookies.sessionToken(of: request), let role,
      let right = Right(role, of: structure.isEmpty ? nil : Structure.Code(structure))
    else { throw PageError.unreadable }
    try await storage.write { database in
      guard try database.rights(of: account.id).contains(right) else { throw PageError.forbidden }
      try database.act(under: right, inSession: Secrets.hash(token))
    }
    return .see(Address.local(context.form["suite"]) ?? Menu(for: right).first)
  }
}

/// The rights that a person holds, one of which is under way.
struct RightsPage: Page {
  struct Choice: Sendable {
    let role: String
    let structure: String
    let label: String
    let isActing: Bool
  }

  static let template = "rights"

  let title: String
  let choices: [Choice]
  /// The page that the acting right does not open, to go on to; nil when none was asked for.
  let next: String?

  init(_ rights: [Right], acting: Right, structures: [Structure], next: String? = nil) {
    title = next == nil ? Words.rights : Words.otherRight
    self.next = next
    let names = Dictionary(
      structures.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    choices = rights.map { right in
      let structure = right.structure.map { names[$0] ?? $0.text }
      return Choice(
        role: right.role.rawValue, structure: right.structure?.text ?? "",
        label: [Words.name(of: right.role), structure].compactMap(\.self).joined(separator: " – "),
        isActing: right == acting)
    }
  }
}
