import Domain
import TestSupport
import Testing
struct JournalAccessTests {
  @Test(arguments: Engine.allCases)
  func `another structure's entry is closed to an officer`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let id = try await site.note(.meeting, ["title": "À S2"], of: "S2")
      let own = try await site.note(.meeting)
      for path in [
        "/journal/\(id)", "/journal/\(id)/modifier", "/journal/nouvelle?modele=\(id)",
      ] {
        let answer = try await site.officer.get(path)
        #expect(answer.status == 403, "\(path)")
        #expect(!answer.text.contains("À S2"))
      }
      let form = try #require(
        try await site.officer.page("/journal/\(own)/modifier").form("/journal/\(own)"))
      #expect(try await site.officer.post("/journal/\(id)", form.fields).status == 403)
      #expect(try await site.officer.post("/journal/\(id)/suppression").status == 403)
      let join = try await site.officer.post("/journal/\(id)/partage", [("autre", "\(own)")])
      #expect(join.status == 403)
      #expect(try await site.neighbour.page("/journal/\(id)").heading == "À S2")
    }
  }

  @Test(arguments: Engine.allCases)
  func `another structure's deletion is not undone`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let id = try await site.note(.meeting, of: "S2")
      _ = try await site.neighbour.post("/journal/\(id)/suppression")
      #expect(try await site.officer.post("/journal/\(id)/retablissement").status == 403)
      #expect(try await site.pole.post("/journal/\(id)/retablissement").status == 403)
      #expect(try await site.entryCount() == 0)
    }
  }

  @Test(arguments: Engine.allCases)
  func `an officer's lists hold the own journal only`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      try await site.note(.meeting, ["title": "À S2"], of: "S2")
      for path in [
        "/journal", "/journal?structure=S2", "/journal.csv", "/journal.csv?structure=S2",
        "/annee", "/rapport/S1/2025",
      ] {
        let answer = try await site.officer.get(path)
        #expect(answer.status == 200)
        #expect(!answer.text.contains("À S2"), "\(path)")
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `the pole reads an entry and writes none`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let id = try await site.note(.meeting, ["title": "À S1"])
      let other = try await site.note(.meeting, of: "S2")
      let page = try await site.pole.page("/journal/\(id)")
      #expect(page.heading == "À S1")
      #expect(page.main.all("form").isEmpty)
      #expect(page.links(from: "/journal/\(id)/").isEmpty)
      for path in ["/journal/\(id)/modifier", "/journal/nouvelle", "/journal/import"] {
        #expect(try await site.pole.get(path).status == 403, "\(path)")
      }
      for path in [
        "/journal", "/journal/\(id)", "/journal/\(id)/suppression", "/journal/\(id)/partage",
        "/journal/\(id)/separation", "/journal/import",
      ] {
        let fields = [("kind", "meeting"), ("autre", "\(other)"), ("revision", "1")]
        #expect(try await site.pole.post(path, fields).status == 403, "\(path)")
      }
      #expect(try await site.entryCount() == 2)
    }
  }

  @Test func `nothing is read without an account`() async throws {
    try await withSite(on: .sqlite) { site in
      let id = try await site.note(.meeting)
      for path in [
        "/annee", "/journal", "/journal.csv", "/journal/nouvelle", "/journal/\(id)",
        "/journal/\(id)/modifier", "/journal/import", "/projets", "/projets/nouveau",
        "/projets/P1", "/rapport", "/rapport/S1/2025", "/rapport/S1/2025/rapport.pdf",
        "/rapport/S1/2025/2.1.1", "/rapport/S1/2025/2.3.1/liste", "/region/rapport/2025",
        "/reglages",
      ] {
        let answer = try await site.passerBy.get(path)
        #expect(answer.status == 303, "\(path)")
        #expect(answer.location?.hasPrefix("/connexion?suite=%2F") == true)
      }
      for path in ["/connexion", "/aide", "/accessibilite", "/vie-privee"] {
        #expect(try await site.passerBy.get(path).status == 200, "\(path)")
      }
    }
  }
}
