import Domain
import HTTPTypes
import Storage
import TestSupport
import Testing
import Web

/// What requests leave in the audit trail.
struct AuditTrailTests {
  private static let officer = AuditEvent.Actor.account(Account.ID("S1"), name: "S1")

  @Test func `every route that changes something is audited, and no route that is not there`() {
    let routes = Set(RouteAccess.site.rules.keys)
    let audited = Set(AuditTable.site.routes.keys)
    let changing = routes.filter { !$0.hasPrefix("GET ") }.subtracting(RouteAccess.traceless)
    #expect(changing.subtracting(audited) == [])
    #expect(audited.subtracting(routes) == [])
  }

  @Test func `every file and every report is audited, but what everybody may have`() {
    let looks = RouteAccess.site.rules.filter { route, rule in
      let isFile =
        route.hasSuffix("{format}") || route.hasSuffix(".csv") || route.hasSuffix(".xlsx")
        || route.contains("rapport/{")
      return isFile && rule != .everyone
    }
    #expect(Set(looks.keys).subtracting(AuditTable.site.routes.keys) == [])
  }

  @Test(arguments: Engine.allCases)
  func `a change leaves one record with its subject`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let form: [(String, String)] = [
        ("kind", "engagement_action"), ("date", "2025-03-12"), ("title", "Secret de Mme X"),
      ]
      let answer = try await site.officer.post("/journal", form.map { (name: $0, value: $1) })
      let id = answer.location?.split { !$0.isNumber }.first.map(String.init) ?? ""
      let events = try await site.auditEvents()
      #expect(
        events == [
          AuditEvent(
            actor: Self.officer, right: .officer(of: Structure.Code("S1")), action: .noteEntry,
            subject: AuditEvent.Subject(.entry, id), structure: Structure.Code("S1"))
        ])
      let text = events.flatMap(\.cells).compactMap(\.self).joined()
      #expect(!text.contains("Secret"))
    }
  }

  @Test(arguments: Engine.allCases)
  func `a change of right says which, and whether it was given or taken`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      let reader = [(name: "role", value: "reader"), (name: "structure", value: "S2")]
      let person = [(name: "email", value: "ana@exemple.fr"), (name: "name", value: "Ana")]
      _ = try await site.administrator.post("/comptes/S1/droits", reader)
      _ = try await site.administrator.post("/comptes/S1/droits", reader)
      _ = try await site.administrator.post("/comptes/S1/droits/retrait", reader)
      _ = try await site.administrator.post("/comptes/S1/droits", [("role", "king")])
      _ = try await site.administrator.post("/comptes", person + [(name: "role", value: "pole")])
      let events = try await site.auditEvents()
      #expect(
        events.map(\.action) == [
          .grantRight, .grantRight, .withdrawRight, .grantRight, .addAccount, .grantRight,
        ])
      #expect(events.map(\.outcome) == [.done, .unchanged, .done, .refused, .done, .done])
      let subjects = events.map { $0.subject?.id ?? "" }
      #expect(subjects.prefix(4) == ["S1/reader/S2", "S1/reader/S2", "S1/reader/S2", "S1"])
      #expect(subjects[5] == subjects[4] + "/pole")
      #expect(events[0].structure == Structure.Code("S2"))
    }
  }

  @Test(arguments: Engine.allCases)
  func `a change that is refused leaves a record of the refusal`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let id = try await site.note(.meeting, of: "S2")
      _ = try await site.officer.post("/journal", [("kind", "meeting")])
      _ = try await site.officer.post("/journal/\(id)/suppression")
      _ = try await site.pole.post("/reglages", [("support_threshold", "9")])
      let events = try await site.auditEvents()
      #expect(events.map(\.action) == [.noteEntry, .deleteEntry, .changeSettings])
      #expect(events.map(\.outcome) == [.refused, .refused, .refused])
      #expect(events[1].subject == AuditEvent.Subject(.entry, "\(id)"))
    }
  }

  @Test(arguments: Engine.allCases)
  func `a trial of an import changes nothing, and says so`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let file = "reference;structure;date;kind;title\nA1;S1;2025-03-12;engagement_action;Titre\n"
      _ = try await site.officer.send(file, isTrial: true)
      _ = try await site.officer.send(file)
      let events = try await site.auditEvents()
      #expect(events.map(\.action) == [.importEntries, .importEntries])
      #expect(events.map(\.outcome) == [.unchanged, .done])
    }
  }

  @Test(arguments: Engine.allCases)
  func `looking at a report or taking a file leaves a record, a list does not`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      _ = try await site.officer.get("/journal")
      _ = try await site.officer.get("/rapport/S1/2025")
      _ = try await site.officer.get("/rapport/S2/2025")
      _ = try await site.pole.get("/region/rapport/2025/rapport.csv")
      _ = try await site.officer.get("/journal.csv")
      _ = try await site.passerBy.get("/rapport/S1/2025")
      let events = try await site.auditEvents()
      #expect(events.map(\.action) == [.seeReport, .seeReport, .downloadReport, .exportJournal])
      #expect(events.map(\.outcome) == [.done, .refused, .done, .done])
      #expect(events.map { $0.subject?.id } == ["S1/2025", "S2/2025", "region/2025", nil])
    }
  }

  @Test(arguments: Engine.allCases)
  func `a program that takes a journal or the projects leaves a record`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      let program = try await site.officersProgram()
      _ = try await program.ask(.get, "/api/v1/journal")
      _ = try await program.ask(.get, "/api/v1/projects")
      _ = try await program.ask(.get, "/api/v1/journal?structure=S2")
      let events = try await site.auditEvents()
      #expect(events.map(\.action) == [.exportJournal, .exportProjects, .exportJournal])
      #expect(events.map(\.outcome) == [.done, .done, .refused])
      #expect(events.allSatisfy { $0.actor == Self.officer })
    }
  }

  @Test(arguments: Engine.allCases)
  func `a text in the path is not taken for the name of a thing`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      _ = try await site.officer.get("/rapport/Mme%20X%20est%20malade/2025")
      let event = try #require(try await site.auditEvents().first)
      #expect(event.outcome == .refused && event.subject == nil)
    }
  }

  @Test(arguments: Engine.allCases)
  func `what the site leaves is a chain that fits`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      for _ in 1...3 { _ = try await site.officer.get("/rapport/S1/2025") }
      let end = try await site.storage.read { try $0.verifyAudit(hash: { Secrets.hash($0) }) }
      #expect(end.number == 3)
    }
  }
}

extension TestSite {
  /// What the audit trail tells of, from its first record.
  func auditEvents() async throws -> [AuditEvent] {
    try await storage.read { database in
      var events: [AuditEvent] = []
      try database.forEachAuditRecord { events.append(try #require($0.event)) }
      return events
    }
  }
}
