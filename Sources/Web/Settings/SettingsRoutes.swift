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
    addMapping(to: router)
  }

  var framework: Framework {
    catalogue.framework(for: ReportingYear(of: clock.today()))
  }

  @Sendable
  private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
    try await show(context, done: request.query["fait"])
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

  /// - Parameters:
  ///   - wrong: the names of the parameters for which no allowed value was sent.
  ///   - mappingError: what is wrong with the mapping that was sent.
  func show(
    _ context: SiteContext, wrong: Set<String> = [], mappingError: String? = nil, done: String = ""
  ) async throws -> Response {
    let page = try await storage.read { database in
      SettingsPage(
        framework, try database.parameters(of: framework), wrong: wrong,
        mapping: SettingsPage.MappingLine(
          try database.givenMapping(for: framework), of: framework, error: mappingError),
        structures: try database.structures(), done: done, labels: labels)
    }
    let isRefused = !wrong.isEmpty || mappingError != nil
    return try pages.response(page, context, status: isRefused ? .unprocessableContent : .ok)
  }
}

extension Framework.Parameter {
  fileprivate func allows(_ value: Int?) -> Bool { value.map(allowed.contains) ?? false }
}
