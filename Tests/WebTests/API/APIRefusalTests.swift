import Domain
import HTTPTypes
import Storage
import TestSupport
import Testing
import Web

/// What programs are refused, each with its status and its problem.
struct APIRefusalTests {
  private static let journal = "/api/v1/journal"
  private static let entry = #"{"kind": "engagement_action", "date": "2025-03-12", "title": "T"}"#

  @Test func `without a good token nothing is told`() async throws {
    try await withSite(on: .sqlite) { site in
      let officer = Right.officer(of: Structure.Code("S1"))
      let short = try await site.program(of: "S1", officer, lasting: 60)
      #expect(try await short.ask(.get, Self.journal).status == 200)
      site.time.pass(hours: 1)
      for token in [nil, "", "unknown", short.token] {
        let program = Program(client: site.client, token: token)
        let answer = try await program.ask(.get, Self.journal)
        #expect(try answer.problem() == 401)
        #expect(answer[header: "WWW-Authenticate"]?.hasPrefix("Bearer realm=") == true)
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `a session's cookie opens nothing to programs`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let read = try await site.officer.get(Self.journal)
      #expect(try read.problem() == 401)
      let sent = try await site.officer.post(
        Self.journal, Self.entry, type: "application/json")
      #expect(try sent.problem() == 401)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a token ends when it is revoked or its right is taken away`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      let right = Right.officer(of: Structure.Code("S1"))
      let program = try await site.officersProgram()
      let other = try await site.officersProgram()
      let account = Account.ID("S1")
      let instant = site.time.instant
      try await site.storage.write { database in
        let first = try database.tokens(of: account)[0]
        _ = try database.revoke(first.id, of: account, at: instant)
      }
      let statuses = [
        try await program.ask(.get, Self.journal).status,
        try await other.ask(.get, Self.journal).status,
      ]
      #expect(statuses.sorted() == [200, 401])
      try await site.storage.write { try $0.withdraw(right, from: account) }
      #expect(try await program.ask(.get, Self.journal).status == 401)
      #expect(try await other.ask(.get, Self.journal).status == 401)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a token opens nothing while a second factor that is asked for is missing`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      let program = try await site.officersProgram()
      let poles = try await site.program(of: "pole", .pole)
      _ = try await site.administrator.post("/comptes/reglages", [("role", "officer")])
      #expect(try await program.ask(.get, Self.journal).problem() == 403)
      #expect(try await poles.ask(.get, Self.journal).status == 200)
      let instant = site.time.instant
      try await site.storage.write { database in
        try database.propose("AAAA", to: Account.ID("S1"))
        try database.confirmSecondFactor(of: Account.ID("S1"), at: instant)
      }
      #expect(try await program.ask(.get, Self.journal).status == 200)
    }
  }

  @Test func `a reading token does not write`() async throws {
    try await withSite(on: .sqlite) { site in
      let program = try await site.officersProgram(scope: .read)
      #expect(try await program.ask(.get, Self.journal).status == 200)
      #expect(try await program.ask(.post, Self.journal, Self.entry).problem() == 403)
      #expect(try await site.entryCount() == 0)
    }
  }

  @Test(arguments: Engine.allCases)
  func `another structure's things stay closed`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      let id = try await site.note(.meeting, of: "S2")
      let program = try await site.officersProgram()
      let match = ["If-Match": "\"1\""]
      #expect(try await program.ask(.get, "\(Self.journal)/\(id)").problem() == 403)
      #expect(
        try await program.ask(.put, "\(Self.journal)/\(id)", Self.entry, headers: match).problem()
          == 403)
      #expect(
        try await program.ask(.delete, "\(Self.journal)/\(id)", headers: match).problem() == 403)
      #expect(try await program.ask(.get, "\(Self.journal)?structure=S2").problem() == 403)
      #expect(try await program.ask(.get, "/api/v1/reports/S2/2025").problem() == 403)
      #expect(try await program.ask(.get, "/api/v1/consolidated-reports/2025").problem() == 403)
      #expect(try await site.entryCount() == 1)
    }
  }

  @Test(arguments: [
    ("?colour=red", "colour"), ("?limit=0", "limit"), ("?limit=1&limit=1", "limit"),
    ("?year=abc", "year"), ("?kind=party", "kind"), ("?after=hier", "after"),
    ("?words=%00", "words"),
    ("?structure=", "structure"), ("?after=2025-02-30_1", "after"),
  ])
  func `a parameter that is not described is refused`(
    query: String, field: String
  ) async throws {
    try await withSite(on: .sqlite) { site in
      let answer = try await site.officersProgram().ask(.get, Self.journal + query)
      #expect(try answer.problem() == 400)
      #expect(try Array(answer.fieldCodes().keys) == [field])
    }
  }

  @Test func `only JSON is taken, of a reasonable size`() async throws {
    try await withSite(on: .sqlite) { site in
      let program = try await site.officersProgram()
      func post(_ body: String, _ type: String = "application/json") async throws -> Int {
        try await program.ask(.post, Self.journal, body, type: type).problem()
      }
      #expect(try await post(Self.entry, "text/plain") == 415)
      #expect(try await post(Self.entry, "application/json; charset=latin1") == 415)
      #expect(try await post("{") == 400)
      #expect(try await post("[]") == 400)
      #expect(try await post(String(repeating: "[", count: 100_000)) == 400)
      #expect(try await post(String(repeating: " ", count: 1 << 20) + Self.entry) == 413)
      #expect(try await site.entryCount() == 0)
    }
  }

  @Test func `only JSON is answered`() async throws {
    try await withSite(on: .sqlite) { site in
      let program = try await site.officersProgram()
      for (accepted, status) in [
        ("text/html", 406), ("application/json", 200), ("*/*", 200),
        ("text/html, application/*;q=0.5", 200),
      ] {
        let answer = try await program.ask(.get, Self.journal, headers: ["Accept": accepted])
        #expect(answer.status == status)
      }
    }
  }

  @Test func `a known address says which methods it takes`() async throws {
    try await withSite(on: .sqlite) { site in
      let program = try await site.officersProgram()
      let answer = try await program.ask(.patch, "\(Self.journal)/3")
      #expect(try answer.problem() == 405)
      #expect(answer[header: "Allow"] == "DELETE, GET, PUT")
      #expect(try await program.ask(.get, "/api/v1/nowhere").problem() == 404)
      #expect(try await program.ask(.get, "/api/v2/journal").problem() == 404)
    }
  }

  @Test(arguments: Engine.allCases)
  func `reports, structures and projects are read`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      try await site.note(.orientation)
      let program = try await site.officersProgram()
      let report = try await program.ask(.get, "/api/v1/reports/S1/2025")
      #expect(try report.json()["framework"] as? String == "missions-2025-09")
      let page = try await program.ask(.get, "/api/v1/structures?limit=2").json()
      #expect(page["next"] as? String == "S2")
      let project = try await program.ask(.get, "/api/v1/projects/P4").json()
      #expect(project["nature"] as? String == "targeted_action")
      #expect(try await program.ask(.get, "/api/v1/projects/P99").problem() == 404)
      let pole = try await site.program(of: "pole", .pole)
      #expect(try await pole.ask(.get, "/api/v1/consolidated-reports/2025").status == 200)
      #expect(try await pole.ask(.post, Self.journal, Self.entry).problem() == 403)
    }
  }
}
