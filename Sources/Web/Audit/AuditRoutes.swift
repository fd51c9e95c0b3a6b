import Domain
import Hummingbird
import Storage

/// Searching the audit trail.
struct AuditRoutes {
  let storage: any Storage
  let pages: Pages

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/audit", use: list)
  }

  @Sendable
  private func list(_ request: Request, _ context: SiteContext) async throws -> Response {
    let query = AuditQuery(request)
    let page = try await storage.read { database in
      let accounts = try database.accounts()
      return AuditListPage(
        query,
        try database.auditPage(
          query.filter(among: accounts), before: query.cursor, size: AuditQuery.pageSize),
        structures: try database.structures(), accounts: accounts.map(\.account))
    }
    return try pages.response(page, context)
  }
}
