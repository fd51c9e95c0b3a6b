import Domain
import Exchange
import HTTPTypes
import Hummingbird
import Storage

/// What values and structures are called in the agency's DHIS2 system.
extension SettingsRoutes {
  /// The largest file of a mapping, in bytes.
  private static let largestMapping = 256 << 10

  func addMapping(to router: some RouterMethods<SiteContext>) {
    router.post("/reglages/correspondance", use: takeMapping)
    router.post("/reglages/correspondance/retrait", use: removeMapping)
  }

  /// Keeps the file when it is a mapping of the framework in force, or says its first mistake.
  @Sendable
  private func takeMapping(_ request: Request, _ context: SiteContext) async throws -> Response {
    guard let file = context.form.files["fichier"] else { throw PageError.unreadable }
    guard file.bytes.count <= Self.largestMapping else {
      return try await show(context, mappingError: Words.mappingTooLarge)
    }
    guard let yaml = String(validating: file.bytes, as: UTF8.self) else {
      return try await show(context, mappingError: Words.mappingNotText)
    }
    let framework = framework
    do {
      _ = try DHIS2Mapping(yaml: yaml, named: file.name, framework: framework)
    } catch {
      return try await show(context, mappingError: Words.sentence(forMapping: error))
    }
    try await storage.write { try $0.keepMapping(yaml, for: framework) }
    return .see("/reglages?fait=correspondance#correspondance")
  }

  @Sendable
  private func removeMapping(_ request: Request, _ context: SiteContext) async throws -> Response {
    let framework = framework
    try await storage.write { try $0.forgetMapping(for: framework) }
    return .see("/reglages?fait=correspondance#correspondance")
  }
}

extension SettingsPage {
  /// The mapping to DHIS2 that is in use.
  struct MappingLine: Sendable {
    let dataSet: String
    let values: String
    let structures: String
    /// Whether the pole has given it, rather than the framework.
    let isGiven: Bool
    let error: String?

    init(_ given: DHIS2Mapping?, of framework: Framework, error: String?) {
      let mapping = given ?? DHIS2Mapping(derivedFrom: framework)
      dataSet = mapping.dataSet
      values = French.count(mapping.valueCount, Words.mappedValue, Words.mappedValues)
      structures =
        mapping.structureCount.map { French.count($0, Words.structure, Words.structures) }
        ?? Words.ownCodes
      isGiven = given != nil
      self.error = error
    }
  }
}
