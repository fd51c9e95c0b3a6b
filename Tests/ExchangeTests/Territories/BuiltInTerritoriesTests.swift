import Domain
@testable import Exchange
import Testing

struct BuiltInTerritoriesTests {
  private let territories: BuiltInTerritories

  init() throws { territories = try BuiltInTerritories.shipped() }

  @Test func `all regions and departments are there, each department in its region`() {
    let areas = territories.areas
    #expect(areas.count == 18 + 101)
    #expect(Set(areas.map(\.area)).count == areas.count)
    let regions = areas.filter { $0.region == nil }
    #expect(Set(regions.map(\.code)) == Set(Area.regions.map { "R\($0)" }))
    for department in areas where department.region != nil {
      #expect(regions.contains { $0.code == "R\(department.region ?? "")" })
      #expect(Area(department.code) == department.area)
    }
    #expect(areas.allSatisfy { $0.position != nil && !$0.name.isEmpty })
  }

  @Test(arguments: [
    "35238", "29019", "29232", "56121", "56260", "22278", "35288", "22113", "22070", "22050",
    "56178", "56165", "56007", "56083", "29233", "29151", "29103", "29024", "29046", "29039",
    "35115", "35360", "35236", "22136", "22266", "22162", "22093",
  ])
  func `the towns of Brittany are there`(insee: String) throws {
    let commune = try #require(territories.communes.first { $0.insee == insee })
    #expect(commune.region == "53")
    #expect(commune.epciName?.isEmpty == false)
    #expect(commune.population ?? 0 > 1000)
    #expect(commune.postalCodes.allSatisfy { $0.hasPrefix(commune.department) })
  }

  @Test func `no commune is there twice`() {
    let communes = territories.communes
    #expect((60...100).contains(communes.count))
    #expect(Set(communes.map(\.insee)).count == communes.count)
    #expect(communes.allSatisfy { $0.position != nil })
  }

  @Test func `towns are found by what people call them`() {
    let gazetteer = territories.gazetteer(with: [])
    #expect(gazetteer.place("Lorient")?.commune?.insee == "56121")
    #expect(gazetteer.place("56100")?.commune?.insee == "56121")
    #expect(gazetteer.place("carhaix plouguer")?.commune?.insee == "29024")
    #expect(gazetteer.commune(postalCode: "22000", city: "ST BRIEUC CEDEX")?.insee == "22278")
    #expect(gazetteer.place("75014")?.label == "Paris (75)")
    #expect(gazetteer.place("marseille")?.position != nil)
    #expect(gazetteer.commune(postalCode: "69003", city: "LYON 3EME")?.insee == "69123")
    #expect(gazetteer.name(of: .region("53")) == "Bretagne")
    #expect(gazetteer.name(of: .department("2A")) == "Corse-du-Sud")
  }

  @Test func `the outline of Brittany holds its towns`() throws {
    let outline = try #require(territories.outline(of: .region("53")))
    #expect(territories.outlines.count == 1)
    let json = try #require(JSON(Array(outline.geometry.utf8)))
    let rings = try #require(json["coordinates"]?.elements).compactMap { $0.elements?.first }
    let towns = territories.communes.filter { $0.region == "53" }
    #expect(towns.count > 60)
    for commune in towns {
      let position = try #require(commune.position)
      #expect(rings.contains { $0.holds(position) }, "\(commune.name)")
    }
  }

  @Test(arguments: [
    ("code: \"53\"", "code: \"99\"", "unknown area \"99\""),
    ("insee: \"56121\"", "insee: \"5612\"", "unknown commune \"5612\""),
    ("group: \"200042174\"", "group: \"1\"", "unknown name \"1\""),
    ("position: \"48.11,-1.68\"", "position: \"148,0\"", "unknown value \"148,0\""),
  ])
  func `a mistake in the file is told with its line`(
    text: String, wrong: String, words: String
  ) throws {
    let yaml = String(decoding: PackageResources.territories_yaml, as: UTF8.self)
      .replacing(text, with: wrong, maxReplacements: 1)
    let error = #expect(throws: CatalogueError.self) {
      try BuiltInTerritories(
        yaml: yaml, named: "t.yaml", outlines: PackageResources.brittany_geojson)
    }
    #expect(error?.description.contains(words) == true)
  }
}

extension JSON {
  fileprivate subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  fileprivate var elements: [JSON]? {
    guard case .array(let elements) = self else { return nil }
    return elements
  }

  private var degrees: Double? {
    switch self {
    case .number(let number): Double(number)
    case .decimal(let decimal): decimal
    default: nil
    }
  }

  /// Whether the ring goes round the position: its sides cross a line from there an odd number of
  /// times.
  fileprivate func holds(_ position: Position) -> Bool {
    let points = (elements ?? []).map { $0.elements?.compactMap(\.degrees) ?? [] }
    var isInside = false
    for (start, end) in zip(points, points.dropFirst())
    where (start[1] > position.latitude) != (end[1] > position.latitude) {
      let share = (position.latitude - start[1]) / (end[1] - start[1])
      if position.longitude < start[0] + share * (end[0] - start[0]) { isInside.toggle() }
    }
    return isInside
  }
}
