import HTTPTypes
import HummingbirdTesting
import TestSupport
import Testing

struct AnswerHeaderTests {
  private static func expectProtection(_ answer: Answer, _ path: String) {
    let policy = answer[header: "Content-Security-Policy"] ?? ""
    let rules = policy.split(separator: ";").map { $0.drop { $0 == " " } }
    #expect(rules.contains("default-src 'none'"), "\(path)")
    #expect(rules.contains("frame-ancestors 'none'"), "\(path)")
    #expect(rules.contains("form-action 'self'"), "\(path)")
    #expect(!policy.contains("unsafe"), "\(path)")
    #expect(answer[header: "X-Content-Type-Options"] == "nosniff", "\(path)")
    #expect(answer[header: "Referrer-Policy"] == "same-origin", "\(path)")
    #expect(answer[header: "Cache-Control"]?.isEmpty == false, "\(path)")
  }

  @Test func `every answer says what browsers must not do`() async throws {
    try await withSite(on: .sqlite) { site in
      for path in [
        "/", "/connexion", "/annee", "/journal", "/journal.csv", "/rapport/S1/2025/rapport.csv",
        "/aide", "/sante", "/maillage.css", "/maillage.js", "/favicon.svg", "/nulle-part",
        "/journal/x", "/rapport/S2/2025", "/reglages", "/..%2F..%2Fetc", "/%FF",
      ] {
        Self.expectProtection(try await site.officer.get(path), path)
      }
      Self.expectProtection(try await site.officer.post("/journal", [], csrf: nil), "403")
      Self.expectProtection(try await site.officer.post("/journal", "%zz", type: "a/b"), "400")
      Self.expectProtection(
        try await site.officer.post("/journal", [("kind", "meeting")]), "422")
    }
  }

  @Test func `pages of data are not kept by browsers`() async throws {
    try await withSite(on: .sqlite) { site in
      for path in ["/annee", "/journal", "/journal.csv", "/rapport/S1/2025"] {
        let answer = try await site.officer.get(path)
        #expect(answer[header: "Cache-Control"] == "no-store", "\(path)")
      }
    }
  }

  @Test func `an asset that has not changed is not sent again`() async throws {
    try await withSite(on: .sqlite) { site in
      for (path, type) in [
        ("/maillage.css", "text/css; charset=utf-8"),
        ("/maillage.js", "text/javascript; charset=utf-8"), ("/favicon.svg", "image/svg+xml"),
      ] {
        let answer = try await site.passerBy.get(path)
        #expect(answer.status == 200)
        #expect(answer.type == type)
        let tag = try #require(answer[header: "ETag"])
        let again = try await site.client.executeRequest(
          uri: path, method: .get, headers: [.ifNoneMatch: tag], body: nil)
        #expect(Answer(again).status == 304)
        #expect(Answer(again).bytes.isEmpty)
      }
    }
  }

  @Test(arguments: [true, false])
  func `a site that is reached through HTTPS says so for a year`(isBehindHTTPS: Bool) async throws {
    try await withSite(on: .sqlite, isBehindHTTPS: isBehindHTTPS) { site in
      let answer = try await site.passerBy.get("/connexion")
      let lifetime = isBehindHTTPS ? "max-age=31536000" : nil
      #expect(answer[header: "Strict-Transport-Security"] == lifetime)
    }
  }
}
