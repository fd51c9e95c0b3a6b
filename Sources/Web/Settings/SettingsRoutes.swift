import Domain
import Exchange
import HTTPTypes
import Hummingbird
import Storage

/// What the pole decides for the region: the parameters of the framework in force.
struct SettingsRoutes {
  let storage: any Storage
  let catalogue: Catalogue
  let labels: Labels
  let pages: Pages
  let clock: Clock

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/reglages", use: show)
    router.post("/reglages", use: update)
  }

  private var framework: Framework {
    catalogue.framework(for: ReportingYear(of: clock.today()))
  }

  @Sendable
  private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
    try await show(context, isSaved: request.query["fait"] == "enregistre")
  }

  @Sendable
  private func update(_ request: Request, _ context: SiteContext) async throws -> Response {
    let framework = framework
    let chosen = framework.parameters.map { parameter in
      (parameter: parameter, value: Int(context.form[parameter.name]))
    }
    let wrong = chosen.filter { !$0.parameter.allows($0.value) }.map(\.parameter.name)
    guard wrong.isEmpty else { return try await show(context, wrong: Set(wrong)) }
    try await storage.write { database in
      for (parameter, value) in chosen {
        if let value { try database.set(parameter, of: framework, to: value) }
      }
    }
    return .see("/reglages?fait=enregistre")
  }

  private func show(
    _ context: SiteContext, wrong: Set<String> = [], isSaved: Bool = false
  ) async throws -> Response {
    let page = try await storage.read { database in
      SettingsPage(
        framework, try database.parameters(of: framework), wrong: wrong,
        structures: try database.structures(), isSaved: isSaved, labels: labels)
    }
    return try pages.response(page, context, status: wrong.isEmpty ? .ok : .unprocessableContent)
  }
}

extension Framework.Parameter {
  fileprivate func allows(_ value: Int?) -> Bool { value.map(allowed.contains) ?? false }
}
