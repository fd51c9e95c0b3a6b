import Domain
import HTTPTypes
import TestSupport
import Testing
import Web

struct OpenAPITests {
  @Test func `the document names every route of the interface`() async throws {
    try await withSite(on: .sqlite) { site in
      let program = Program(client: site.client, token: nil)
      let document = try await program.ask(.get, "/api/v1/openapi.json")
      #expect(document.status == 200)
      let paths = try #require(try document.json()["paths"] as? [String: [String: any Sendable]])
      let described = Set(
        paths.flatMap { path, methods in methods.keys.map { "\($0.uppercased()) \(path)" } })
      let routes = Set(site.routes.filter { $0.contains("/api/v1/") && !$0.hasPrefix("HEAD ") })
      #expect(described == routes.subtracting(["GET /api/v1/openapi.json"]))
    }
  }

  @Test func `the page tells of every operation`() async throws {
    try await withSite(on: .sqlite) { site in
      let page = try await site.passerBy.page("/api")
      let routes = site.routes.filter { $0.contains(" /api/v1/") && !$0.hasPrefix("HEAD ") }
      #expect(page.rows.count == Set(routes).subtracting(["GET /api/v1/openapi.json"]).count)
      #expect(page.links.contains("/api/v1/openapi.json"))
    }
  }
}
