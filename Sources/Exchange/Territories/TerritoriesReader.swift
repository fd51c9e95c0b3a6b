import Domain

/// The contents of `territories.yaml`.
struct TerritoriesReader {
  let areas: [NamedArea]
  let communes: [Commune]

  init(_ root: CatalogueNode) throws(CatalogueError) {
    let file = try CatalogueSection(
      root, .content, keys: ["regions", "departments", "groups", "communes"])
    let regions = try file["regions"].list(Self.region)
    let departments = try file["departments"].list(Self.department)
    var groups: [String: String] = [:]
    for (code, name) in try file["groups"].members(.mapping) {
      groups[try code.text()] = try name.text()
    }
    let reader = CommuneSections(
      regions: Dictionary(
        departments.map { ($0.code, $0.region ?? "") }, uniquingKeysWith: { first, _ in first }),
      groups: groups)
    areas = regions + departments
    communes = try file["communes"].list(reader.commune)
  }

  private static func region(_ node: CatalogueNode) throws(CatalogueError) -> NamedArea {
    let section = try CatalogueSection(node, .area, keys: ["code", "name", "position"])
    let code = try section["code"]
    let text = try code.text()
    guard Area.regions.contains(text) else {
      throw code.failure(.unknown(.area, found: text, known: Area.regions.sorted()))
    }
    return NamedArea(
      area: .region(text), name: try section.text("name"),
      position: try section["position"].position())
  }

  private static func department(_ node: CatalogueNode) throws(CatalogueError) -> NamedArea {
    let section = try CatalogueSection(node, .area, keys: ["code", "name", "region", "position"])
    let code = try section["code"]
    let text = try code.text()
    guard Area.isDepartment(text) else {
      throw code.failure(.unknown(.area, found: text, known: ["01", "2A", "976"]))
    }
    return NamedArea(
      area: .department(text), name: try section.text("name"), region: try section.text("region"),
      position: try section["position"].position())
  }
}

/// The communes of the file, with what they have from their department and their group.
private struct CommuneSections {
  /// By department.
  let regions: [String: String]
  /// The names of the groups of communes, by SIREN.
  let groups: [String: String]

  func commune(_ node: CatalogueNode) throws(CatalogueError) -> Commune {
    let section = try CatalogueSection(
      node, .commune, keys: ["insee", "name", "postal_codes", "population", "position"],
      optional: ["group"])
    let code = try section["insee"]
    let insee = try code.text()
    guard let department = Commune.department(ofCode: insee), let region = regions[department]
    else { throw code.failure(.unknown(.commune, found: insee, known: ["56121", "2A004"])) }
    let group = try group(of: section)
    return Commune(
      insee: insee, name: try section.text("name"),
      postalCodes: try section["postal_codes"].list { node throws(CatalogueError) in
        try node.text()
      },
      department: department, region: region, epci: group?.code, epciName: group?.name,
      population: try section["population"].number(),
      position: try section["position"].position())
  }

  private func group(
    of section: CatalogueSection
  ) throws(CatalogueError) -> (code: String, name: String)? {
    guard let node = section.optional("group") else { return nil }
    let code = try node.text()
    guard let name = groups[code] else {
      throw node.failure(.unknown(.name, found: code, known: groups.keys.sorted()))
    }
    return (code, name)
  }
}

extension CatalogueNode {
  /// Degrees, as `47.748,-3.366`.
  fileprivate func position() throws(CatalogueError) -> Position {
    let text = try text()
    guard let position = Position(text) else {
      throw failure(.unknown(.value, found: text, known: ["47.748,-3.366"]))
    }
    return position
  }
}
