import Domain
import Exchange
import Testing

/// The demonstration's places answer people as its region should.
struct DemonstrationGuidanceTests {
  private static let today = Result { try #require(Day("2026-03-01")) }
  private static let index = Result {
    let gazetteer = try BuiltInTerritories.shipped().gazetteer(with: [])
    let directory = Directory(
      offers: try DemonstrationDirectory.offers(on: try today.get()), typology: try Typology.load(),
      gazetteer: gazetteer)
    return GuidanceIndex(directory, rules: try GuidanceRules.load())
  }

  private func types(
    for seeker: Situation.Seeker, age: Int? = nil, _ topics: Set<Topic> = [],
    _ needs: Set<Need> = [], at place: String, _ circumstances: Set<Situation.Circumstance> = []
  ) throws -> [String] {
    let index = try Self.index.get()
    let situation = Situation(
      for: seeker, age: age, topics: topics, needs: needs,
      place: index.directory.gazetteer.place(place), reach: .local, circumstances: circumstances)
    return index.guidance(for: situation, on: try Self.today.get()).offers.map(\.offer.type.text)
  }

  @Test(arguments: ["56121", "56260", "29019", "35238"])
  func `in each town of the documents, who drinks finds a centre`(town: String) throws {
    let found = try types(for: .oneself, age: 45, [.alcohol], [.assess, .withdraw], at: town)
    #expect(found.prefix(3).contains("csapa"), "\(found)")
    #expect(Set(found).count > 1)
  }

  @Test(arguments: ["56121", "29019", "35238"])
  func `a young person and their mother find the consultation for the young`(town: String) throws {
    let own = try types(for: .oneself, age: 17, [.cannabis], [.listen], at: town)
    #expect(own.prefix(3).contains("cjc"), "\(own)")
    let mother = try types(for: .relative, age: 17, [.cannabis], [.family], at: town)
    #expect(mother.prefix(3).contains("cjc"), "\(mother)")
  }

  @Test(arguments: ["56260", "56121", "29019"])
  func `the towns of the experiment have a programme without a prescription`(town: String) throws {
    let found = try types(for: .oneself, age: 40, [.alcohol], [.learn], at: town, [.noPrescription])
    #expect(found.first.map { ["programme", "targeted_action"].contains($0) } == true, "\(found)")
  }

  @Test func `each kind of help is somewhere in the region`() throws {
    let index = try Self.index.get()
    for need in Need.allCases {
      let situation = Situation(
        for: .professional, age: 30, needs: [need],
        circumstances: [.underJustice, .homeless, .complex, .refugee, .asylumSeeker])
      let guidance = index.guidance(for: situation, on: try Self.today.get())
      #expect(!guidance.offers.isEmpty, "\(need)")
    }
  }
}
