extension Wording {
  private static let parts = [
    "kinds", "titles", "fields", "fields_of_kinds", "codes", "columns", "file_columns",
    "structure_kinds", "project_natures", "partnerships", "breakdowns", "item_columns", "warnings",
    "problems", "files",
  ]

  /// Reads a file of labels.
  ///
  /// Node by node: decoding by way of `Decodable` takes longer than a whole report.
  init(yaml: String, named file: String) throws(CatalogueError) {
    let root = try CatalogueNode.root(of: yaml, named: file, as: "labels")
    let section = try CatalogueSection(root, .mapping, keys: Self.parts)
    kinds = try section["kinds"].dictionary(Kind.init)
    titles = try section["titles"].words()
    fields = try section["fields"].dictionary(Field.init)
    fieldsOfKinds = try section["fields_of_kinds"].dictionary { node throws(CatalogueError) in
      try node.dictionary(Field.init)
    }
    codes = try section["codes"].dictionary { node throws(CatalogueError) in try node.words() }
    columns = try section["columns"].words()
    fileColumns = try section["file_columns"].words()
    structureKinds = try section["structure_kinds"].words()
    projectNatures = try section["project_natures"].words()
    partnerships = try section["partnerships"].words()
    breakdowns = try section["breakdowns"].dictionary(Breakdown.init)
    itemColumns = try section["item_columns"].words()
    warnings = try section["warnings"].dictionary(Counted.init)
    problems = try section["problems"].dictionary(Phrase.init)
    files = try section["files"].dictionary(Phrase.init)
  }
}

extension CatalogueNode {
  fileprivate func dictionary<Value>(
    _ read: (CatalogueNode) throws(CatalogueError) -> Value
  ) throws(CatalogueError) -> [String: Value] {
    var values: [String: Value] = [:]
    for (key, value) in try members(.mapping) { values[try key.text()] = try read(value) }
    return values
  }

  fileprivate func words() throws(CatalogueError) -> [String: String] {
    try dictionary { node throws(CatalogueError) in try node.text() }
  }
}

extension Wording.Kind {
  fileprivate init(_ node: CatalogueNode) throws(CatalogueError) {
    let section = try CatalogueSection(node, .kind, keys: ["label", "hint", "words"])
    label = try section.text("label")
    hint = try section.text("hint")
    words = try section["words"].list { node throws(CatalogueError) in try node.text() }
  }
}

extension Wording.Field {
  fileprivate init(_ node: CatalogueNode) throws(CatalogueError) {
    let section = try CatalogueSection(node, .field, keys: ["label"], optional: ["hint"])
    label = try section.text("label")
    hint = try section.optional("hint")?.text()
  }
}

extension Wording.Breakdown {
  fileprivate init(_ node: CatalogueNode) throws(CatalogueError) {
    let section = try CatalogueSection(node, .breakdown, keys: ["label"], optional: ["parts"])
    label = try section.text("label")
    parts = try section.optional("parts")?.words()
  }
}

extension Wording.Counted {
  fileprivate init(_ node: CatalogueNode) throws(CatalogueError) {
    let section = try CatalogueSection(node, .mapping, keys: ["one", "many"])
    one = try Phrase(section["one"])
    many = try Phrase(section["many"])
  }
}

extension Phrase {
  fileprivate init(_ node: CatalogueNode) throws(CatalogueError) {
    self.init(try node.text())
  }
}
