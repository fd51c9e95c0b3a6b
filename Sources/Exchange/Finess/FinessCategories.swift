package import Domain

/// Which type of structure each category of the national register is.
package struct FinessCategories: Sendable {
  /// By the code of the category, as `197`.
  package let types: [String: StructureType.Code]

  /// The table that comes with the program.
  ///
  /// - Throws: `CatalogueError`, the first mistake of the file.
  package static func load() throws -> FinessCategories {
    let yaml = String(decoding: PackageResources.finess_categories_yaml, as: UTF8.self)
    return try FinessCategories(yaml: yaml, named: "finess-categories.yaml")
  }

  init(yaml: String, named name: String) throws(CatalogueError) {
    let root = try CatalogueNode.root(of: yaml, named: name, as: "categories")
    let section = try CatalogueSection(root, .typology, keys: ["categories"])
    var types: [String: StructureType.Code] = [:]
    for (key, value) in try section["categories"].members(.typology) {
      types[try key.text()] = StructureType.Code(try value.text())
    }
    self.types = types
  }
}
