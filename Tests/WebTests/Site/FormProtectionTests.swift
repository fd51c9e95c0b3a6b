import Domain
import Foundation
import TestSupport
import Testing
struct FormProtectionTests {
  /// Every address that takes a form, as the sources of the site declare them, with real names in
  /// the place of their parameters.
  private static func addresses(_ names: [String: String]) throws -> [String] {
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/Web").standardizedFileURL
    let files = try #require(
      FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    var addresses: [String] = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      addresses += text.components(separatedBy: ".post(\"").dropFirst().map { declared in
        declared.prefix { $0 != "\"" }.split(separator: "/").reduce("") { path, part in
          "\(path)/\(names[String(part)] ?? String(part))"
        }
      }
    }
    return addresses
  }

  @Test(arguments: Engine.allCases)
  func `no form is taken without the secret of its session`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let id = try await site.note(.meeting)
      let other = try await site.note(.meeting, of: "S2")
      let addresses = try Self.addresses([":id": "\(id)", ":other": "\(other)", ":code": "P1"])
      #expect(addresses.count >= 12)
      let fields = [("kind", "meeting"), ("autre", "\(other)"), ("support_threshold", "4")]
      for address in addresses {
        for csrf in [nil, "", "csrf-S2", "csrf-S1 "] {
          let answer = try await site.officer.post(address, fields, csrf: csrf)
          #expect(answer.status == 403, "\(address) with \(csrf ?? "nothing")")
          let page = try answer.page()
          #expect(page.heading == "Ce formulaire n’est plus valable")
          let signOut = page.first("form", ["action": "/deconnexion"]).map(HTMLForm.init)
          #expect(signOut?["csrf"] == "csrf-S1", "the menu stays, and works")
        }
      }
      #expect(try await site.officer.get("/journal/\(id)").status == 200)
      #expect(try await site.officer.get("/annee").status == 200, "still signed in")
      #expect(try await site.entryCount() == 2)
    }
  }

  @Test func `no form is taken from a browser that was shown none`() async throws {
    try await withSite(on: .sqlite) { site in
      for address in try Self.addresses([":id": "1", ":other": "2", ":code": "P1"]) {
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
      for path in [
        "/annee", "/journal", "/journal?supprimee=\(id)", "/journal/\(id)",
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
