import Domain
import Storage
import TestSupport
import Testing
import Web

struct AuditPageTests {
  @Test(arguments: Engine.allCases)
  func `the pole and administrators see the trail, nobody else`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      for visitor in [site.pole, site.administrator] {
        let answer = try await visitor.get("/audit")
        #expect(answer.status == 200)
      }
      for visitor in [site.officer, site.reader, site.agency] {
        let answer = try await visitor.get("/audit")
        #expect(answer.status == 403)
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `the trail is searched`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      _ = try await site.officer.get("/rapport/S1/2025")
      _ = try await site.neighbour.get("/journal.csv")
      func people(_ query: String) async throws -> [String] {
        try await site.pole.page("/audit?\(query)").rows.map { $0[1].prefix(2) }.map(String.init)
      }
      #expect(try await people("") == ["S2", "S1"])
      #expect(try await people("personne=s1") == ["S1"])
      #expect(try await people("personne=personne") == [])
      #expect(try await people("action=export_journal") == ["S2"])
      #expect(try await people("structure=S1") == ["S1"])
      #expect(try await people("du=1970-01-12&au=1970-01-12") == ["S2", "S1"])
      #expect(try await people("du=1970-01-13") == [])
      #expect(try await people("au=1970-01-11") == [])
    }
  }

  /// A word that earlier versions wrote, and one that a later version may write.
  @Test(
    arguments: Engine.allCases,
    [("review_report", "Rapport examiné"), ("of_tomorrow", "of_tomorrow")])
  func `what other versions wrote is listed, and fits`(
    on engine: Engine, word: (written: String, shown: String)
  ) async throws {
    try await withSite(on: engine) { site in
      let line = AuditLine(
        number: 1,
        cells: [
          "1000000", "account", "S1", "Anne", "officer", "S1", word.written, "report", "S1/2025",
          "S1", "done",
        ], previous: AuditEnd.none.hash, hash: "")
      try await site.storage.write { database in
        try database.execute(
          """
          INSERT INTO audit_record
            (number, instant, actor, account, account_name, role, role_structure, action,
            subject_kind, subject, structure, outcome, previous_hash, hash)
          VALUES (1, 1000000, \(Query.joined(line.cells.dropFirst().map { "\($0)" }, by: ", ")),
            \(line.previous), \(Secrets.hash(line.canonicalText)))
          """)
      }
      let rows = try await site.pole.page("/audit").rows
      #expect(rows.map { $0[2] } == [word.shown])
      #expect(rows[0][1].hasPrefix("Anne"))
      let end = try await site.storage.read { try $0.verifyAudit(hash: { Secrets.hash($0) }) }
      #expect(end.number == 1)
    }
  }

  @Test(arguments: Engine.allCases)
  func `an account is named, with the right that was given`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      _ = try await site.administrator.post("/comptes/S1/nom", [("name", "Anne")])
      _ = try await site.administrator.post(
        "/comptes/S1/droits", [("role", "reader"), ("structure", "S2")])
      let rows = try await site.pole.page("/audit").rows
      #expect(rows.map { $0[3] } == ["droit Anne – reader/S2", "compte Anne"])
    }
  }

  @Test func `a long trail has pages`() async throws {
    try await withSite(on: .sqlite) { site in
      for _ in 1...101 { _ = try await site.officer.get("/journal.csv") }
      let first = try await site.pole.page("/audit")
      #expect(first.rows.count == 100)
      let next = try #require(first.links(from: "/audit?avant=").first)
      #expect(try await site.pole.page(next).rows.count == 1)
    }
  }
}
