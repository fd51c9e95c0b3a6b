import Domain
import HTTPTypes
import TestSupport
import Testing

struct DirectoryAPITests {
  @Test(arguments: Engine.allCases)
  func `programs search without a token`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      try await site.fillSearchedDirectory()
      let program = Program(client: site.client, token: nil)
      let answer = try await program.ask(.get, "/api/v1/directory?text=csapa&near=56100&limit=1")
      #expect(answer.status == 200)
      let json = try answer.json()
      #expect(Set(json.keys) == ["total", "results"])
      #expect(json["total"] as? Int == 2)
      let results = try #require(json["results"] as? [[String: any Sendable]])
      #expect(results.map { $0["reference"] as? String } == ["A/1 é"])
      #expect(Set(results[0].keys) == ["reference", "name", "type", "distance_km", "score"])
      let second = try await program.ask(
        .get, "/api/v1/directory?text=csapa&near=56100&limit=1&page=2"
      ).json()
      #expect((second["results"] as? [[String: any Sendable]])?[0]["reference"] as? String == "E")
    }
  }

  @Test func `an offer is read by its reference`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.fillSearchedDirectory()
      let program = Program(client: site.client, token: nil)
      let json = try await program.ask(.get, "/api/v1/directory/A%2F1%20%C3%A9").json()
      #expect(json["name"] as? String == "CSAPA du Port")
      #expect(try await program.ask(.get, "/api/v1/directory/aucune").status == 404)
    }
  }

  @Test(arguments: [
    "type=autre", "need=listen,autre", "need=", "radius=0&near=56100",
    "limit=0", "page=-1", "page=0", "open=later", "unknown=1",
    "text=" + String(repeating: "a", count: 201),
  ])
  func `wrong parameters are refused with a problem`(query: String) async throws {
    try await withSite(on: .sqlite) { site in
      let program = Program(client: site.client, token: nil)
      let answer = try await program.ask(.get, "/api/v1/directory?\(query)")
      #expect(answer.status == 400)
      #expect(answer.type == "application/problem+json")
    }
  }

  @Test(arguments: [("near=nullepart", "unknown_place"), ("radius=5", "without_near")])
  func `what the document cannot foresee is a conflict`(
    query: String, code: String
  ) async throws {
    try await withSite(on: .sqlite) { site in
      let program = Program(client: site.client, token: nil)
      let answer = try await program.ask(.get, "/api/v1/directory?\(query)")
      #expect(answer.status == 409)
      #expect(answer.text.contains(code))
    }
  }
}
