import Domain

extension GuidanceReader {
  func inferences(_ node: CatalogueNode) throws(CatalogueError) -> Inferences {
    let section = try CatalogueSection(node, .mapping, keys: ["needs", "publics", "unasked"])
    let needs = try CatalogueSection(section["needs"], .mapping, keys: ["for", "conditions"])
    let publics = try CatalogueSection(
      section["publics"], .mapping, keys: ["needs", "conditions"])
    let seekers = try lists(of: needs["for"], (.value, Situation.Seeker.self), (.need, Need.self))
    if let forgotten = Situation.Seeker.allCases.first(where: { seekers[$0] == nil }) {
      throw try needs["for"].failure(.missingKey(forgotten.rawValue, of: .mapping))
    }
    return Inferences(
      needsOfSeekers: seekers,
      needsOfCircumstances: try lists(
        of: needs["conditions"], (.condition, Situation.Circumstance.self), (.need, Need.self)),
      audiencesOfNeeds: try lists(
        of: publics["needs"], (.need, Need.self), (.audience, Audience.self)),
      audiencesOfCircumstances: try lists(
        of: publics["conditions"], (.condition, Situation.Circumstance.self),
        (.audience, Audience.self)),
      unasked: try section["unasked"].codes(.audience, Audience.self))
  }

  /// A mapping from codes to lists of codes.
  private func lists<
    Key: CaseIterable & RawRepresentable<String> & Hashable,
    Value: CaseIterable & RawRepresentable<String>
  >(
    of node: CatalogueNode, _ key: (term: CatalogueError.Term, codes: Key.Type),
    _ value: (term: CatalogueError.Term, codes: Value.Type)
  ) throws(CatalogueError) -> [Key: [Value]] {
    var lists: [Key: [Value]] = [:]
    for (name, values) in try node.members(.mapping) {
      lists[try name.code(key.term, key.codes)] = try values.codes(value.term, value.codes)
    }
    return lists
  }
}

/// Reads what people read for each code: none may be missing, none may be unknown.
enum GuidanceWords {
  /// - Parameter favours: the names of the favours, each of which has words too.
  static func read(
    _ node: CatalogueNode, favours: Set<String>
  ) throws(CatalogueError) -> [String: String] {
    let section = try CatalogueSection(node, .labels, keys: ["reasons", "cautions", "refusals"])
    let codes = Guidance.Reason.all.map(\.code) + favours.sorted().map { "suited:\($0)" }
    var words = try reasons(section["reasons"], codes: codes)
    let cautions = Guidance.Caution.allCases.map(\.rawValue)
    words.merge(try flat(section["cautions"], codes: cautions)) { first, _ in first }
    let refusals = Guidance.Refusal.allCases.map(\.rawValue)
    // A reason and a refusal may share a code: why an offer is kept, why another is not.
    for (code, text) in try flat(section["refusals"], codes: refusals) {
      words["refusal:\(code)"] = text
    }
    return words
  }

  /// Codes in two parts, as `need:listen`, stand under their first.
  private static func reasons(
    _ node: CatalogueNode, codes: [String]
  ) throws(CatalogueError) -> [String: String] {
    var groups: [String: [String]] = [:]
    var single: [String] = []
    for code in codes {
      let parts = code.split(separator: ":").map(String.init)
      if parts.count == 2 {
        groups[parts[0], default: []].append(parts[1])
      } else {
        single.append(code)
      }
    }
    let section = try CatalogueSection(node, .labels, keys: groups.keys.sorted() + single)
    var words: [String: String] = [:]
    for code in single { words[code] = French.spaced(try section.text(code)) }
    for (group, codes) in groups {
      for (code, text) in try flat(section[group], codes: codes) {
        words["\(group):\(code)"] = text
      }
    }
    return words
  }

  private static func flat(
    _ node: CatalogueNode, codes: [String]
  ) throws(CatalogueError) -> [String: String] {
    let section = try CatalogueSection(node, .labels, keys: codes)
    var words: [String: String] = [:]
    for code in codes { words[code] = French.spaced(try section.text(code)) }
    return words
  }
}
