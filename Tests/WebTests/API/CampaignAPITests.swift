import Domain
import HTTPTypes
import Storage
import TestSupport
import Testing
import Web

struct CampaignAPITests {
  private static let path = "/api/v1/campaigns"
  private typealias Members = [String: any Sendable]

  private func lines(_ program: Program) async throws -> [Members] {
    let board = try await program.ask(.get, "\(Self.path)/2025").json()
    return try #require(board["structures"] as? [Members])
  }

  @Test(arguments: Engine.allCases)
  func `a campaign tells its dates and where each report stands`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      try await site.openCampaign()
      let agency = try await site.program(of: "agency", .agency, scope: .read)
      let board = try await agency.ask(.get, "\(Self.path)/2025").json()
      #expect(board["framework"] as? String == "missions-2025-09")
      #expect(board["opens_on"] as? String == "2025-06-01")
      #expect(board["due_on"] as? String == "2025-06-30")
      let first = try await lines(agency)
      #expect(first.map { $0["structure"] as? String } == ["S1", "S2"])
      #expect(first[0]["state"] as? String == "preparation")
      #expect(first[0]["awaited"] as? [String] == ["structure"])
      #expect(first[0]["due_on"] as? String == "2025-06-30")
      #expect(first[0]["submission"] as? Members == nil)
      try await site.submit()
      let sent = try await lines(agency)[0]
      #expect(sent["state"] as? String == "submitted")
      #expect(sent["awaited"] as? [String] == ["agency"])
      #expect(sent["due_on"] as? String == nil)
      let submission = try #require(sent["submission"] as? Members)
      let kept = try await site.storage.read { database in
        try database.submissions(of: Structure.Code("S1"), in: try #require(ReportingYear(2025)))
      }
      #expect(submission["sha256"] as? String == kept.first?.hash)
      #expect(submission["number"] as? Int == 1 && submission["version"] as? Int == 1)
    }
  }

  @Test(arguments: Engine.allCases)
  func `people of a structure see its own line`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      try await site.openCampaign()
      let own = Structure.Code("S1")
      for (person, right) in [("S1", Right.officer(of: own)), ("R1", Right.reader(of: own))] {
        let program = try await site.program(of: person, right)
        #expect(try await lines(program).map { $0["structure"] as? String } == ["S1"])
      }
      let pole = try await site.program(of: "pole", .pole)
      #expect(try await lines(pole).count == 2)
      let administrator = try await site.program(of: "administrator", .administrator)
      #expect(try await administrator.ask(.get, Self.path).problem() == 403)
      #expect(try await administrator.ask(.get, "\(Self.path)/2025").problem() == 403)
    }
  }

  @Test(arguments: Engine.allCases)
  func `campaigns are read by pages, those that concern the reader`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      for number in 2022...2025 {
        let campaign = Campaign(
          year: try #require(ReportingYear(number)), framework: "missions-2025-09",
          opensOn: try #require(Day("\(number + 1)-01-15")),
          dueOn: try #require(Day("\(number + 1)-03-31")),
          structures: [Structure.Code(number == 2023 ? "S2" : "S1")])
        try await site.storage.write { try $0.save(campaign) }
      }
      func years(_ program: Program, _ query: String = "") async throws -> ([Int], String?) {
        let page = try await program.ask(.get, Self.path + query).json()
        let campaigns = try #require(page["campaigns"] as? [Members])
        return (campaigns.compactMap { $0["year"] as? Int }, page["next"] as? String)
      }
      let pole = try await site.program(of: "pole", .pole)
      #expect(try await years(pole) == ([2025, 2024, 2023, 2022], nil))
      #expect(try await years(pole, "?limit=2") == ([2025, 2024], "2024"))
      #expect(try await years(pole, "?limit=2&after=2024") == ([2023, 2022], nil))
      let officer = try await site.officersProgram()
      #expect(try await years(officer) == ([2025, 2024, 2022], nil))
      #expect(try await officer.ask(.get, "\(Self.path)/2023").problem() == 404)
      #expect(try await officer.ask(.get, "\(Self.path)/2000").problem() == 404)
    }
  }
}
