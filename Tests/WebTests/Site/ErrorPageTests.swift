import Storage
import TestSupport
import Testing

struct ErrorPageTests {
  /// Runs `body` with a site whose storage fails.
  private static func withBrokenSite(
    isReadable: Bool, error: any Error = BrokenStorage.Unforeseen(),
    _ body: @escaping @Sendable (TestSite) async throws -> Void
  ) async throws {
    try await withSite(on: .sqlite) { whole in
      let broken = BrokenStorage(intact: whole.storage, isReadable: isReadable, error: error)
      try await withSite(over: broken) { site in
        try await Requests.$areUnderWay.withValue(true) { try await body(site) }
      }
    }
  }

  @Test func `an address that leads nowhere says so`() async throws {
    try await withSite(on: .sqlite) { site in
      for path in [
        "/nulle-part", "/journal/0", "/journal/x", "/journal/99999999999999999999", "/projets/P9",
        "/rapport/S1/25", "/rapport/S1/2025/9.9.9",
        "/rapport/S1/2025/rapport.doc",
        "/rapport/S1/2025/2.1.1?partie=x.y", "/rapport/S1/2025/2.1.1?page=2", "/projets?page=x",
        "/%FF", "/journal/%00",
      ] {
        let answer = try await site.officer.get(path)
        #expect(answer.status == 404, "\(path)")
        let page = try answer.page()
        #expect(page.heading == "Cette page n’existe pas", "\(path)")
        #expect(page.main.links == ["/"])
        #expect(page.first("nav", ["aria-label": "Principale"]) != nil, "the menu stays")
      }
    }
  }

  @Test func `an unforeseen error shows a number and nothing else`() async throws {
    for isReadable in [true, false] {
      try await Self.withBrokenSite(isReadable: isReadable) { site in
        let answer = try await site.officer.post("/deconnexion")
        #expect(answer.status == 500)
        let page = try answer.page()
        #expect(page.heading == "Quelque chose n’a pas marché")
        let number = try #require(page.main.first("strong")?.text)
        #expect(number.count >= 16)
        #expect(!answer.text.contains("secret"))
        #expect(!answer.text.contains("Unforeseen"))
        #expect(answer[header: "Content-Security-Policy"] != nil)
      }
    }
  }

  @Test(arguments: [
    (StorageError.readOnly, 503, "Les données ne peuvent pas être modifiées en ce moment"),
    (.full, 507, "Il n’y a plus de place pour enregistrer"),
    (.busy, 503, "Les données ne répondent pas"),
    (.unreachable(reason: "secret"), 503, "Les données ne répondent pas"),
    (.serializationFailure, 503, "Les données ne répondent pas"),
    (.other(code: "secret", message: "secret"), 500, "Quelque chose n’a pas marché"),
  ])
  func `trouble with the data is said in words`(
    error: StorageError, status: Int, heading: String
  ) async throws {
    try await Self.withBrokenSite(isReadable: true, error: error) { site in
      let answer = try await site.officer.post("/deconnexion")
      #expect(answer.status == status)
      #expect(try answer.page().heading == heading)
      #expect(!answer.text.contains("secret"))
    }
  }

  @Test func `a balancer is told whether the data answer`() async throws {
    try await withSite(on: .sqlite) { site in
      let answer = try await site.passerBy.get("/sante")
      #expect(answer.status == 200)
    }
    try await Self.withBrokenSite(isReadable: false, error: StorageError.busy) { site in
      let answer = try await site.passerBy.get("/sante")
      #expect(answer.status == 503)
    }
    try await Self.withBrokenSite(isReadable: false) { site in
      let answer = try await site.passerBy.get("/sante")
      #expect(answer.status == 503)
      #expect(answer[header: "Content-Security-Policy"] != nil)
    }
  }

  @Test func `pages that are not open to a role say so`() async throws {
    try await withSite(on: .sqlite) { site in
      for (visitor, path) in [
        (site.neighbour, "/reglages"), (site.officer, "/region/rapport/2025"),
        (site.pole, "/journal/nouvelle"),
      ] {
        let answer = try await visitor.get(path)
        #expect(answer.status == 403)
        let page = try answer.page()
        #expect(page.heading == "Cette page n’est pas ouverte à votre compte")
        let signOut = try #require(page.first("form", ["action": "/deconnexion"]))
        #expect(try await visitor.send(HTMLForm(signOut)).location == "/connexion")
      }
    }
  }
}
