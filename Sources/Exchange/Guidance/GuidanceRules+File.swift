package import Domain

extension GuidanceRules {
  /// The rules that come with the program.
  ///
  /// - Throws: `CatalogueError`, the first mistake of the file.
  package static func load() throws -> GuidanceRules {
    let yaml = String(decoding: PackageResources.guidance_yaml, as: UTF8.self)
    return try read(yaml: yaml, named: "guidance.yaml", types: try Typology.load())
  }

  /// Reads rules, whose types are those of the typology.
  ///
  /// - Parameter name: the file's name, for messages.
  /// - Throws: the first mistake found, in the order of the file.
  package static func read(
    yaml: String, named name: String, types: Typology
  ) throws(CatalogueError) -> GuidanceRules {
    let root = try CatalogueNode.root(of: yaml, named: name, as: "guidance")
    let section = try CatalogueSection(
      root, .mapping,
      keys: [
        "weights", "specialised", "reserved", "supposed", "favours", "help_lines", "words",
      ])
    let reader = GuidanceReader(typology: types)
    let favours = try reader.favours(section["favours"])
    return GuidanceRules(
      weights: try reader.weights(section["weights"]),
      specialised: Set(try reader.types(section["specialised"])),
      reserved: try reader.reserved(section["reserved"]),
      inferences: try reader.inferences(section["supposed"]), favours: favours,
      helpLines: try section["help_lines"].list { node throws(CatalogueError) in
        try reader.helpLine(node)
      },
      words: try GuidanceWords.read(section["words"], favours: Set(favours.map(\.name))))
  }
}

/// Reads the parts of a guidance file.
struct GuidanceReader {
  let typology: Typology

  func weights(_ node: CatalogueNode) throws(CatalogueError) -> GuidanceRules.Weights {
    let section = try CatalogueSection(
      node, .mapping, keys: ["publics", "topic", "family", "direct", "remote", "halving_distance"])
    let topic = try CatalogueSection(
      section["topic"], .mapping, keys: ["named", "partly", "any"])
    let publics = try CatalogueSection(
      section["publics"], .mapping, keys: Audience.allCases.map(\.rawValue))
    var audiences: [Audience: Int] = [:]
    for audience in Audience.allCases {
      audiences[audience] = try publics[audience.rawValue].weight()
    }
    return GuidanceRules.Weights(
      audiences: audiences, namedTopic: try topic["named"].weight(),
      partlyNamedTopic: try topic["partly"].weight(), anyTopic: try topic["any"].weight(),
      family: try section["family"].weight(), direct: try section["direct"].weight(),
      remote: try section["remote"].weight(),
      halvingDistance: max(1, try section["halving_distance"].weight()))
  }

  func types(_ node: CatalogueNode) throws(CatalogueError) -> [StructureType.Code] {
    try node.list { node throws(CatalogueError) in try type(node) }
  }

  private func type(_ node: CatalogueNode) throws(CatalogueError) -> StructureType.Code {
    let code = StructureType.Code(try node.text())
    guard typology[code] != nil else {
      throw node.failure(
        .unknown(.type, found: code.text, known: typology.types.map(\.code.text)))
    }
    return code
  }

  func reserved(
    _ node: CatalogueNode
  ) throws(CatalogueError) -> [StructureType.Code: [Audience]] {
    var reserved: [StructureType.Code: [Audience]] = [:]
    for (key, value) in try node.members(.mapping) {
      reserved[try type(key)] = try value.codes(.audience, Audience.self)
    }
    return reserved
  }

  func favours(_ node: CatalogueNode) throws(CatalogueError) -> [Favour] {
    try node.list { node throws(CatalogueError) in
      let section = try CatalogueSection(
        node, .mapping, keys: ["name", "when", "types", "weight"], optional: ["for_any_need"])
      return Favour(
        name: try section.text("name"), occasion: try occasion(section["when"]),
        types: Set(try types(section["types"])), weight: try section["weight"].weight(),
        isForAnyNeed: try section.optional("for_any_need")?.answer() ?? false)
    }
  }

  private func occasion(_ node: CatalogueNode) throws(CatalogueError) -> Favour.Occasion {
    let section = try CatalogueSection(
      node, .mapping, keys: [], optional: ["for", "condition", "need", "from", "to"])
    var occasion = Favour.Occasion(
      seeker: try section.optional("for")?.code(.value, Situation.Seeker.self),
      circumstance: try section.optional("condition")?.code(
        .condition, Situation.Circumstance.self),
      need: try section.optional("need")?.code(.need, Need.self))
    let from = try section.optional("from")?.number()
    let to = try section.optional("to")?.number()
    if from != nil || to != nil {
      let (least, most) = (from ?? Situation.ages.lowerBound, to ?? Situation.ages.upperBound)
      guard least <= most else {
        throw node.failure(.unknown(.age, found: "\(least)", known: ["0…\(most)"]))
      }
      occasion.ages = least...most
    }
    return occasion
  }

  func helpLine(_ node: CatalogueNode) throws(CatalogueError) -> HelpLine {
    let section = try CatalogueSection(
      node, .mapping, keys: ["name", "phone", "when"], optional: ["topics", "dangers"])
    return HelpLine(
      name: try section.text("name"), phone: try section.text("phone"),
      when: French.spaced(try section.text("when")),
      topics: try section.optional("topics")?.codes(.topic, Topic.self) ?? [],
      dangers: try section.optional("dangers")?.codes(.value, Danger.self) ?? [])
  }
}

extension CatalogueNode {
  /// A whole number from 0 to 50: sums of some stay far below what a rank can hold.
  func weight() throws(CatalogueError) -> Int {
    let number = try number()
    guard (0...50).contains(number) else {
      throw failure(.unknown(.value, found: "\(number)", known: ["0…50"]))
    }
    return number
  }

  func codes<Code: CaseIterable & RawRepresentable<String>>(
    _ term: CatalogueError.Term, _: Code.Type
  ) throws(CatalogueError) -> [Code] {
    try list { node throws(CatalogueError) in try node.code(term, Code.self) }
  }
}
