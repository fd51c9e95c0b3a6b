import Exchange

/// What other systems read of the directory is open to everyone.
extension RouteAccess {
  static let exchange: [String: Rule] = {
    let lists = [
      "services", "organizations", "service_at_locations", "taxonomies", "taxonomy_terms",
    ].map { "/hsds/\($0)" }
    let types = FHIRResourceType.allCases.map { "/fhir/\($0.rawValue)" }
    let each = (lists + types).flatMap { [$0, "\($0)/{id}"] }
    return Dictionary(
      (["/hsds", "/fhir/metadata"] + each).map { ("GET \($0)", .everyone) },
      uniquingKeysWith: { first, _ in first })
  }()
}
