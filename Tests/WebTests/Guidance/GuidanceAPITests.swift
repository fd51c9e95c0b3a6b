import Domain
import HTTPTypes
import TestSupport
import Testing
import Web

/// The guidance for programs.
struct GuidanceAPITests {
  private static let path = "/api/v1/guidance"

  @Test(arguments: Engine.allCases)
  func `a program is answered without a token`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      try await site.fillDirectory()
      let program = Program(client: site.client, token: nil)
      let answer = try await program.ask(
        .post, Self.path, #"{"for": "self", "needs": ["equipment"], "place": "56121"}"#)
      #expect(answer.status == 200)
      let json = try answer.json()
      let offers = try #require(json["offers"] as? [[String: any Sendable]])
      #expect(offers.map { $0["reference"] as? String } == ["P-2"])
      #expect(offers.first?["type"] as? String == "caarud")
      let lines = try #require(json["help_lines"] as? [[String: any Sendable]])
      #expect(lines.count == 8)
    }
  }

  @Test func `a token that only reads may ask too`() async throws {
    try await withSite(on: .sqlite) { site in
      let program = try await site.program(of: "pole", .pole, scope: .read)
      let answer = try await program.ask(.post, Self.path, #"{"for": "self"}"#)
      #expect(answer.status == 200)
    }
  }

  @Test(arguments: [
    ("{}", 422, "for"), (#"{"for": "self", "age": "17"}"#, 422, "age"),
    (#"{"for": "self", "needs": ["sleep"]}"#, 422, "needs"),
    (#"{"for": "self", "place": "99999"}"#, 409, "place"),
    (#"{"for": "self", "name": "X"}"#, 422, "name"),
  ])
  func `what is wrong is named`(body: String, status: Int, field: String) async throws {
    try await withSite(on: .sqlite) { site in
      let answer = try await Program(client: site.client, token: nil).ask(.post, Self.path, body)
      #expect(answer.status == status)
      let errors = try #require(try answer.json()["errors"] as? [[String: any Sendable]])
      #expect(errors.map { $0["field"] as? String } == [field])
    }
  }

  @Test(arguments: [("[", 400), (String(repeating: "[", count: 10_000), 400), ("[]", 422)])
  func `what is no situation is refused`(body: String, status: Int) async throws {
    try await withSite(on: .sqlite) { site in
      let program = Program(client: site.client, token: nil)
      let refused = try await program.ask(.post, Self.path, body)
      #expect(refused.status == status)
      let text = try await program.ask(.post, Self.path, "{}", type: "text/plain")
      #expect(text.status == 415)
      #expect(try await program.ask(.get, Self.path).status == 405)
      let large = String(repeating: " ", count: 1 << 20) + "{}"
      #expect(try await program.ask(.post, Self.path, large).status == 413)
    }
  }
}
