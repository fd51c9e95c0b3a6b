import HTTPTypes
import TestSupport
import Testing
import Web

/// How much is read of what somebody sends, before anything else is known of it.
struct BodyLimitTests {
  private static let form = "application/x-www-form-urlencoded"

  @Test func `routes that take long files are routes of the site`() {
    let routes = Set(RouteAccess.site.rules.keys)
    #expect(Set(RouteAccess.largestFiles.keys).subtracting(routes) == [])
  }

  @Test func `a long form is taken from nobody who is not signed in`() async throws {
    try await withSite(on: .sqlite) { site in
      let asked = try await site.passerBy.get("/connexion")
      let csrf = try #require(try asked.page().form("/connexion")?["csrf"])
      let visitor = site.passerBy.keeping(asked)
      for (length, status) in [(100, 422), (RouteAccess.largestOfStrangers, 403)] {
        let body = "csrf=\(csrf)&email=\(String(repeating: "a", count: length))"
        let answer = try await visitor.post("/connexion", body, type: Self.form)
        #expect(answer.status == status)
      }
      let file = String(repeating: "a", count: RouteAccess.largestOfStrangers)
      #expect(try await visitor.send(file).status == 403)
    }
  }

  @Test func `a body that says that it is too long is not read`() async throws {
    try await withSite(on: .sqlite) { site in
      for (path, visitor, length, isLong) in [
        ("/journal", site.officer, 25, false), ("/journal", site.officer, 9 << 20, true),
        ("/journal/import", site.officer, 9 << 20, false),
        ("/trouver", site.passerBy, 65 << 10, true),
      ] {
        let answer = try await visitor.announce(length: length, to: path, type: Self.form)
        #expect((answer.status == 413) == isLong, "\(path), \(length) bytes")
      }
    }
  }

  @Test func `a program that shows no token sends little`() async throws {
    try await withSite(on: .sqlite) { site in
      let program = Program(client: site.client, token: nil)
      let long = String(repeating: " ", count: RouteAccess.largestOfStrangers) + "{}"
      let answer = try await program.ask(.post, "/api/v1/guidance", long)
      #expect(answer.status == 413)
      #expect(answer.text.contains("64\u{A0}Ko"))
    }
  }
}
