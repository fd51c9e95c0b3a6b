import Storage
import TestSupport
import Testing

struct TrustedProxyTests {
  /// The places from which a password was tried, once somebody has said where they come from.
  private static func places(_ forwardedFor: String?, isBehindProxy: Bool) async throws -> [String]
  {
    try await withStorage(on: .sqlite) { storage in
      try await storage.migrate()
      try await withSite(over: storage, isBehindProxy: isBehindProxy) { site in
        var visitor = site.passerBy
        visitor.forwardedFor = forwardedFor
        let asked = try await visitor.get("/connexion")
        var form = try #require(try asked.page().form("/connexion"))
        form["email"] = "ana@exemple.fr"
        form["password"] = "pas le bon"
        #expect(try await visitor.keeping(asked).send(form).status == 422)
      }
      return try await storage.read { database in
        try database.rows(
          "SELECT subject FROM sign_in_try WHERE subject LIKE \("client:%")"
        ) { $0.text(0) }
      }
    }
  }

  @Test(arguments: [
    ("203.0.113.7", "client:203.0.113.7"), ("10.9.9.9, 203.0.113.7", "client:203.0.113.7"),
    ("203.0.113.7, unknown", "client:203.0.113.7"), ("", "client:unknown"),
    ("203.0.113.7:4711", "client:203.0.113.7"),
    ("[2001:db8:1:2::7]:443", "client:2001:db8:1:2::/64"),
    ("2001:db8:1:2::7", "client:2001:db8:1:2::/64"),
  ])
  func `a trusted proxy says where a request comes from`(
    forwardedFor: String, place: String
  ) async throws {
    #expect(try await Self.places(forwardedFor, isBehindProxy: true) == [place])
  }

  @Test func `nobody else is believed`() async throws {
    #expect(try await Self.places("203.0.113.7", isBehindProxy: false) == ["client:unknown"])
  }
}
