package import Domain
package import Exchange
package import Storage

/// The mapping to DHIS2 that the pole has given for a framework.
extension Database {
  /// The one that was given, else the one that follows from the framework's codes.
  ///
  /// - Throws: `CatalogueError` for a mapping that this version does not read.
  package func outgoingMapping(for framework: Framework) throws -> DHIS2Mapping {
    try givenMapping(for: framework) ?? DHIS2Mapping(derivedFrom: framework)
  }

  /// Nil while none was given.
  func givenMapping(for framework: Framework) throws -> DHIS2Mapping? {
    try setting(Self.mappingName(framework)).map { yaml in
      try DHIS2Mapping(yaml: yaml, named: "dhis2.yaml", framework: framework)
    }
  }

  func keepMapping(_ yaml: String, for framework: Framework) throws {
    try keep(yaml, as: Self.mappingName(framework))
  }

  func forgetMapping(for framework: Framework) throws {
    try forgetSetting(Self.mappingName(framework))
  }

  private static func mappingName(_ framework: Framework) -> String {
    "dhis2-mapping/\(framework.version)"
  }
}
