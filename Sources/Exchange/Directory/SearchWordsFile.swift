package import Domain

extension SearchWords {
  /// The words that come with the program.
  ///
  /// - Throws: `CatalogueError`, the first mistake of the file.
  package static func load() throws -> SearchWords {
    let yaml = String(decoding: PackageResources.search_words_yaml, as: UTF8.self)
    return try read(yaml: yaml, named: "search-words.yaml")
  }

  /// Reads the words of a search.
  ///
  /// - Parameters:
  ///   - yaml: the text of the file.
  ///   - name: the file's name, for messages.
  /// - Throws: the first mistake found.
  package static func read(
    yaml: String, named name: String
  ) throws(CatalogueError) -> SearchWords {
    let root = try CatalogueNode.root(of: yaml, named: name, as: "search words")
    let section = try CatalogueSection(
      root, .words, keys: ["stop_words", "acronyms", "expressions"])
    var acronyms: [Acronym] = []
    for (key, value) in try section["acronyms"].members(.words) {
      acronyms.append(Acronym(short: try key.text(), full: try value.text()))
    }
    return SearchWords(
      expressions: try section["expressions"].list(Self.expression), acronyms: acronyms,
      stopWords: try section["stop_words"].list { node throws(CatalogueError) in try node.text() })
  }

  private static func expression(_ node: CatalogueNode) throws(CatalogueError) -> Expression {
    let section = try CatalogueSection(
      node, .words, keys: ["say"], optional: ["needs", "topics", "publics", "sectors", "types"])
    var expression = Expression(
      phrases: try section["say"].list { node throws(CatalogueError) in try node.text() })
    expression.needs = try codes(section, "needs", .need)
    expression.topics = try codes(section, "topics", .topic)
    expression.audiences = try codes(section, "publics", .audience)
    expression.sectors = try codes(section, "sectors", .sector)
    expression.types =
      try section.optional("types")?.list { node throws(CatalogueError) in
        StructureType.Code(try node.text())
      } ?? []
    return expression
  }

  private static func codes<Code: CaseIterable & RawRepresentable<String>>(
    _ section: CatalogueSection, _ key: String, _ term: CatalogueError.Term
  ) throws(CatalogueError) -> [Code] {
    try section.optional(key)?.list { node throws(CatalogueError) in
      try node.code(term, Code.self)
    } ?? []
  }
}
