import Domain
import Exchange
import Testing

struct CatalogueTests {
  private let framework: Framework

  init() throws {
    let year = try #require(ReportingYear(2025))
    framework = try Catalogue.shipped().framework(for: year)
  }

  @Test func `the framework has its 20 indicators in order`() {
    #expect(framework.version == "missions-2025-09")
    #expect(framework.inForceFrom.number == 2025)
    #expect(framework.missions.map(\.number) == [1, 2, 3, 4])
    #expect(
      framework.indicators.map(\.id) == [
        "1.1.1", "1.1.2", "1.2.1", "1.2.2", "1.2.3", "2.1.1", "2.2.1", "2.3.1", "2.3.2", "2.4.1",
        "3.1.1", "3.1.2", "3.2.1", "3.2.2", "3.2.3", "3.3.1", "3.3.2", "4.1.1", "4.2.1", "4.3.1",
      ])
    for mission in framework.missions {
      for objective in mission.objectives {
        #expect(objective.id.hasPrefix("\(mission.number)."))
        #expect(objective.indicators.allSatisfy { $0.id.hasPrefix("\(objective.id).") })
      }
    }
  }

  @Test func `every kind of entry feeds an indicator`() {
    let fed = Set(framework.indicators.flatMap(\.sources).map(\.kind))
    #expect(fed == Set(EntryKind.allCases))
  }

  @Test func `the support threshold is 3 and may be 4`() {
    #expect(framework.parameters.map(\.name) == ["support_threshold"])
    #expect(framework.parameters.first?.standard == 3)
    #expect(framework.parameters.first?.allowed == [3, 4])
  }

  @Test(arguments: [
    ("1.1.1", ["nature", "partnership"]), ("1.1.2", ["nature"]), ("1.2.1", []), ("1.2.2", []),
    ("1.2.3", ["sessions", "attendance"]), ("2.1.1", ["object", "actor_types"]),
    ("2.2.1", ["resource_type"]), ("2.3.1", ["role"]), ("2.3.2", ["network"]), ("2.4.1", []),
    ("3.1.1", []), ("3.1.2", ["involvement"]), ("3.2.1", []), ("3.2.2", []),
    ("3.2.3", ["training_type"]), ("3.3.1", []), ("3.3.2", ["target"]), ("4.1.1", ["scale"]),
    ("4.2.1", ["communication_type"]), ("4.3.1", []),
  ])
  func `breakdowns are those of the contract`(id: String, names: [String]) throws {
    let indicator = try #require(framework.indicator(id))
    #expect(indicator.breakdowns.map(\.name) == names)
  }

  @Test(arguments: [
    ("1.1.1", []), ("1.1.2", []), ("1.2.2", ["title"]), ("2.2.1", ["title"]),
    ("2.3.1", ["title", "role"]), ("2.4.1", ["body", "times", "level"]), ("3.1.1", ["channel"]),
    ("3.1.2", ["title", "involvement", "comment"]), ("3.2.1", ["title"]),
    ("3.2.3", ["provider", "type", "sessions"]), ("3.3.1", ["channel"]),
    ("4.1.1", ["title", "nature", "scale", "support"]), ("4.2.1", ["title"]),
    ("4.3.1", ["title", "support"]),
  ])
  func `items are those of the contract`(id: String, columns: [String]) throws {
    let items = try #require(framework.indicator(id)?.items)
    #expect(items.columns.map(\.name) == columns)
    #expect((items.rows == .projects) == id.hasPrefix("1.1."))
  }

  @Test func `the other indicators list nothing`() {
    let without = framework.indicators.filter { $0.items == nil }.map(\.id)
    #expect(without == ["1.2.1", "1.2.3", "2.1.1", "2.3.2", "3.2.2", "3.3.2"])
  }

  @Test func `a project meeting counts as a meeting only when its object is filled`() throws {
    let indicator = try #require(framework.indicator("2.1.1"))
    #expect(
      indicator.sources == [
        Indicator.Source(kind: .meeting, filled: nil),
        Indicator.Source(kind: .projectMeeting, filled: .object),
      ])
  }
}

struct CatalogueVersionTests {
  private func framework(_ version: String, from year: Int) throws -> Framework {
    Framework(
      version: version, inForceFrom: try #require(ReportingYear(year)), parameters: [],
      missions: [])
  }

  @Test func `a year has the latest version in force, or the first one`() throws {
    let others = [try framework("c", from: 2030), try framework("a", from: 2025)]
    let catalogue = Catalogue(try framework("b", from: 2027), others)
    let found = try [2020, 2025, 2026, 2027, 2029, 2030, 2040].map {
      catalogue.framework(for: try #require(ReportingYear($0))).version
    }
    #expect(found == ["a", "a", "a", "b", "b", "c", "c"])
    #expect(catalogue.frameworks.map(\.version) == ["a", "b", "c"])
    #expect(catalogue.framework(version: "b")?.inForceFrom.number == 2027)
  }

  @Test func `a later file is put in force without touching the first`() throws {
    let later = Sample.yaml.replacing("version: sample", with: "version: missions-2030")
      .replacing("2025", with: "2030")
    let catalogue = try Catalogue.shipped(adding: [("missions-2030.yaml", later)])
    #expect(catalogue.frameworks.map(\.version) == ["missions-2025-09", "missions-2030"])
    #expect(throws: CatalogueError.self) {
      try Catalogue.shipped(adding: [("again.yaml", Sample.yaml)])
    }
  }
}
