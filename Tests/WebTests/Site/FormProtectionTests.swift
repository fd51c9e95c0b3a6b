import Domain
import Storage
import TestSupport
import Testing
import Web

struct FormProtectionTests {
  /// Every address of the router that takes a form, about these things.
  ///
  /// Programs send no form, and what keeps nothing needs no secret.
  private static func addresses(of site: TestSite, _ things: FilledRoute.Things) -> [String] {
    site.routes.filter { route in
      route.hasPrefix("POST ") && !route.contains(" /api/v1/")
        && !RouteAccess.traceless.contains(route)
    }.map { FilledRoute($0, things).path }
  }

  private static func things(of site: TestSite) async throws -> FilledRoute.Things {
    FilledRoute.Things(
      structure: Structure.Code("S1"), entry: try await site.note(.meeting),
      other: try await site.note(.meeting, of: "S2"), item: try await site.announce())
  }

  @Test(arguments: Engine.allCases)
  func `no form is taken without the secret of its session`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let things = try await Self.things(of: site)
      let addresses = Self.addresses(of: site, things)
      #expect(addresses.count > 60 && addresses.contains("/campagnes/2025/S1/envoi"))
      let fields = [("kind", "meeting"), ("autre", "\(things.other)"), ("support_threshold", "4")]
      for address in addresses {
        for csrf in [nil, "", "csrf-S2", "csrf-S1 "] {
          let answer = try await site.officer.post(address, fields, csrf: csrf)
          #expect(answer.status == 403, "\(address) with \(csrf ?? "nothing")")
          let page = try answer.page()
          #expect(page.heading == "Ce formulaire n’est plus valable", "\(address)")
          let signOut = page.first("form", ["action": "/deconnexion"]).map(HTMLForm.init)
          #expect(signOut?["csrf"] == "csrf-S1", "the menu stays, and works")
        }
      }
      #expect(try await site.officer.get("/journal/\(things.entry)").status == 200)
      #expect(try await site.officer.get("/annee").status == 200, "still signed in")
      #expect(try await site.entryCount() == 2)
    }
  }

  @Test func `no form is taken from a browser that was shown none`() async throws {
    try await withSite(on: .sqlite) { site in
      for address in Self.addresses(of: site, try await Self.things(of: site)) {
        for csrf in [nil, "", "csrf-S1"] {
          #expect(try await site.passerBy.post(address, [], csrf: csrf).status == 403)
        }
      }
    }
  }

  @Test func `a form of another browser is refused at the sign-in`() async throws {
    try await withSite(on: .sqlite) { site in
      let mine = try await site.passerBy.get("/connexion")
      let theirs = try await site.passerBy.get("/connexion")
      let form = try #require(try theirs.page().form("/connexion"))
      let answer = try await site.passerBy.keeping(mine).send(form)
      #expect(answer.status == 403)
    }
  }

  @Test func `every form that pages hold sends the secret back`() async throws {
    try await withSite(on: .sqlite) { site in
      let id = try await site.note(.meeting)
      let gone = try await site.note(.meeting)
      try await site.storage.write { try $0.delete(gone, at: 1) }
      for path in [
        "/annee", "/journal", "/journal?supprimee=\(gone)", "/journal/\(id)",
        "/journal/\(id)/modifier", "/journal/nouvelle?type=meeting", "/journal/import",
        "/projets/nouveau", "/projets/P1",
      ] {
        let page = try await site.officer.page(path)
        for form in page.all("form").map(HTMLForm.init) where form.method == "post" {
          #expect(form["csrf"] == "csrf-S1", "\(form.action) on \(path)")
        }
      }
    }
  }
}
