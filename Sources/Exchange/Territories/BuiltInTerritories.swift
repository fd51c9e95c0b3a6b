package import Domain

/// What the program knows of France before anything is imported: its regions and departments, the
/// largest cities, the main towns of Brittany, and a simple outline of that region.
package struct BuiltInTerritories: Sendable {
  package let communes: [Commune]
  package let areas: [NamedArea]
  package let outlines: [Outline]

  /// Reads what comes with the program.
  ///
  /// - Throws: `CatalogueError`, or `OutlineProblem`.
  package static func shipped() throws -> BuiltInTerritories {
    let text = String(decoding: PackageResources.territories_yaml, as: UTF8.self)
    return try BuiltInTerritories(
      yaml: text, named: "territories.yaml", outlines: PackageResources.brittany_geojson)
  }

  init(yaml: String, named name: String, outlines: [UInt8]) throws {
    let root = try CatalogueNode.root(of: yaml, named: name, as: "territories")
    let file = try TerritoriesReader(root)
    communes = file.communes
    areas = file.areas
    self.outlines = try OutlineFile.read(ByteSource(outlines), areas: areas) { _ in }
  }

  /// The imported communes and those that are built in.
  package func gazetteer(with imported: [Commune]) -> Gazetteer {
    Gazetteer(builtIn: communes, imported: imported, areas: areas)
  }

  /// The outline of the area that comes with the program.
  package func outline(of area: Area) -> Outline? {
    outlines.first { $0.area == area }
  }
}
