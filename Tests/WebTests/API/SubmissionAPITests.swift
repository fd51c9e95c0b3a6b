import Domain
import HTTPTypes
import Storage
import TestSupport
import Testing
import Web

struct SubmissionAPITests {
  private static let path = "/api/v1/reports/S1/2025/submissions"

  @Test(arguments: Engine.allCases)
  func `what was sent is read byte for byte, as its hash says`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let agency = try await site.program(of: "agency", .agency, scope: .read)
      let none = try await agency.ask(.get, Self.path).json()
      #expect((none["submissions"] as? [Any])?.isEmpty == true)
      try await site.openCampaign()
      try await site.submit(answering: "Une année de départ.")
      let list = try await agency.ask(.get, Self.path).json()
      let first = try #require((list["submissions"] as? [[String: any Sendable]])?.first)
      #expect(first["number"] as? Int == 1 && first["version"] as? Int == 1)
      #expect(first["by"] as? String != nil && first["at"] as? Int != nil)
      let sealed = try await agency.ask(.get, "\(Self.path)/1")
      #expect(first["sha256"] as? String == Secrets.hash(sealed.text))
      #expect(sealed.text.contains("Une année de départ."), "with what its sender says of it")
      #expect(sealed.type == "application/json")
      #expect(try await agency.ask(.get, "\(Self.path)/2").problem() == 404)
      #expect(try await agency.ask(.get, "/api/v1/reports/S9/2025/submissions").problem() == 404)
      #expect(try await agency.ask(.get, "/api/v1/reports/S1/2025").problem() == 403)
    }
  }

  @Test(arguments: Engine.allCases)
  func `what another structure has sent is not for an officer`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      try await site.openCampaign()
      try await site.submit()
      let own = try await site.officersProgram(scope: .read)
      #expect(try await own.ask(.get, "\(Self.path)/1").status == 200)
      let other = try await site.program(of: "S2", .officer(of: Structure.Code("S2")))
      #expect(try await other.ask(.get, Self.path).problem() == 403)
      #expect(try await other.ask(.get, "\(Self.path)/1").problem() == 403)
    }
  }
}
