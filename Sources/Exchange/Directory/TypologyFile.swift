package import Domain

extension Typology {
  /// The typology that comes with the program.
  ///
  /// - Throws: `CatalogueError`, the first mistake of the file.
  package static func load() throws -> Typology {
    let yaml = String(decoding: PackageResources.typology_yaml, as: UTF8.self)
    return try read(yaml: yaml, named: "typology.yaml")
  }

  /// Reads a typology.
  ///
  /// - Parameters:
  ///   - yaml: the text of the file.
  ///   - name: the file's name, for messages.
  /// - Throws: the first mistake found, in the order of the file.
  package static func read(
    yaml: String, named name: String
  ) throws(CatalogueError) -> Typology {
    let root = try CatalogueNode.root(of: yaml, named: name, as: "typology")
    let section = try CatalogueSection(root, .typology, keys: ["labels", "types"])
    let labels = try TypologyLabels.read(section["labels"])
    let sectors = try CatalogueSection(
      section["types"], .typology, keys: Sector.allCases.map(\.rawValue))
    var types: [StructureType] = []
    for sector in Sector.allCases {
      for node in try sectors[sector.rawValue].list() {
        let reader = try StructureTypeReader(node, in: sector)
        guard !types.contains(where: { $0.code == reader.code }) else {
          throw reader.node.failure(.repeated(.type, reader.code.text))
        }
        types.append(try reader.type())
      }
    }
    return Typology(types: types, labels: labels)
  }
}

/// Reads the words for the codes of the directory: none may be missing, none may be unknown.
enum TypologyLabels {
  private static let lists: KeyValuePairs<String, [String]> = [
    "sectors": Sector.allCases.map(\.rawValue), "needs": Need.allCases.map(\.rawValue),
    "topics": Topic.allCases.map(\.rawValue), "publics": Audience.allCases.map(\.rawValue),
    "conditions": Condition.allCases.map(\.rawValue),
  ]

  /// The words by list and code, such as `needs.listen`.
  static func read(_ node: CatalogueNode) throws(CatalogueError) -> [String: String] {
    let section = try CatalogueSection(node, .labels, keys: lists.map(\.key))
    var labels: [String: String] = [:]
    for (list, codes) in lists {
      let words = try CatalogueSection(section[list], .labels, keys: codes)
      for code in codes { labels["\(list).\(code)"] = try words.text(code) }
    }
    return labels
  }
}
