import Domain
import Storage
import TestSupport
import Testing
import Web

/// What a person who holds several rights reads where the one of the moment opens nothing.
struct RightOfferTests {
  private static let rights: [Right] = [
    .officer(of: Structure.Code("S1")), .reader(of: Structure.Code("S2")),
  ]

  @Test(arguments: Engine.allCases)
  func `a link to the other structure offers the right that opens it, and goes on there`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      let entry = try await site.note(.meeting, of: "S2")
      for path in ["/rapport/S2/2025?a=1", "/journal/\(entry)"] {
        let person = try await Person("ana-\(path.count)", rights: Self.rights, at: site)
        let visitor = try await person.signedIn()
        let refused = try await visitor.get(path)
        #expect(refused.status == 403)
        let form = try #require(try refused.page().form("/role"))
        #expect(form["structure"] == "S2" && form["suite"] == path)
        #expect(try await visitor.send(form).location == path)
        #expect(try await visitor.get(path).status == 200)
      }
    }
  }

  @Test func `nothing is offered that opens nothing`() async throws {
    try await withSite(on: .sqlite) { site in
      let visitor = try await Person(rights: Self.rights, at: site).signedIn()
      for path in ["/comptes", "/rapport/S3/2025"] {
        let refused = try await visitor.get(path)
        #expect(refused.status == 403)
        #expect(try refused.page().form("/role") == nil)
      }
      let other = try await site.officer.get("/rapport/S2/2025")
      #expect(other.status == 403)
      #expect(try other.page().form("/role") == nil)
    }
  }

  @Test(arguments: ["//autre.example", "https://autre.example", "/\\autre.example"])
  func `changing the right leads nowhere else`(next: String) async throws {
    try await withSite(on: .sqlite) { site in
      let visitor = try await Person(rights: Self.rights, at: site).signedIn()
      let csrf = try await visitor.page("/role").form("/role")?["csrf"]
      let answer = try await visitor.post(
        "/role", [("role", "reader"), ("structure", "S2"), ("suite", next)], csrf: csrf)
      #expect(answer.location == "/annee")
    }
  }
}
