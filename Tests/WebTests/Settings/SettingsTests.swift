import Domain
import TestSupport
import Testing
struct SettingsTests {
  private static func supportedTeams(_ site: TestSite) async throws -> String? {
    let page = try await site.officer.page("/rapport/S1/2025")
    return page.first("article", ["id": "indicateur-1.1.1"])?.all(ofClass: "value").first?.text
  }

  @Test(arguments: Engine.allCases)
  func `the threshold changes every report at once`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      for day in ["2025-05-01", "2025-05-02", "2025-05-03"] {
        try await site.note(.projectMeeting, ["date": day])
      }
      #expect(try await Self.supportedTeams(site) == "1")
      var form = try #require(try await site.pole.page("/reglages").form("/reglages"))
      #expect(form["support_threshold"] == "3")
      form["support_threshold"] = "4"
      let answer = try await site.pole.send(form)
      #expect(answer.location == "/reglages?fait=enregistre")
      #expect(try await Self.supportedTeams(site) == "0")
      let page = try await site.pole.page("/reglages?fait=enregistre")
      #expect(page.form("/reglages")?["support_threshold"] == "4")
      #expect(page.main.first("div", ["role": "status"]) != nil)
    }
  }

  @Test(arguments: Engine.allCases, ["", "2", "5", "trois", "3.0"])
  func `a value that is not allowed changes nothing`(
    on engine: Engine, value: String
  ) async throws {
    try await withSite(on: engine) { site in
      let answer = try await site.pole.post("/reglages", [("support_threshold", value)])
      #expect(answer.status == 422)
      let page = try answer.page()
      #expect(page.main.first("div", ["role": "alert"]) != nil)
      #expect(page.form("/reglages")?["support_threshold"] == "3")
    }
  }

  @Test(arguments: Engine.allCases)
  func `only the pole settles for the region`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      #expect(try await site.officer.get("/reglages").status == 403)
      let answer = try await site.officer.post("/reglages", [("support_threshold", "4")])
      #expect(answer.status == 403)
      let page = try await site.pole.page("/reglages")
      #expect(page.form("/reglages")?["support_threshold"] == "3")
      #expect(page.rows.map { $0[0] } == ["Structure S1", "Structure S2", "Structure S3"])
    }
  }
}
