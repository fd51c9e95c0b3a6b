import Domain
import Storage
import TestSupport
import Testing

struct AuditWritingTests {
  private func event(_ account: String, _ action: AuditAction) -> AuditEvent {
    AuditEvent(
      actor: .account(Account.ID(account), name: account), action: action,
      structure: Structure.Code(account))
  }

  @Test(arguments: Engine.allCases)
  func `a change and its record are kept together or not at all`(on engine: Engine) async throws {
    struct Refused: Error {}
    try await withStorage(on: engine) { storage in
      try await storage.migrate()
      let event = event("S1", .changeSettings)
      try await storage.write(
        at: 1, hash: AuditChainTests.hash, recording: { _ in [event] },
        { try $0.keep("4", as: "threshold") })
      await #expect(throws: Refused.self) {
        try await storage.write(
          at: 2, hash: AuditChainTests.hash, recording: { (_: Int) in [event] },
          { database in
            try database.keep("5", as: "threshold")
            throw Refused()
          })
      }
      #expect(try await storage.read { try $0.setting("threshold") } == "4")
      #expect(try await storage.read { try $0.auditEnd().number } == 1)
    }
  }

  @Test(arguments: Engine.allCases)
  func `many writers at once make one chain`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      try await storage.migrate()
      try await withThrowingTaskGroup { group in
        for number in 1...40 {
          let event = event("S\(number)", .noteEntry)
          group.addTask {
            try await storage.write(
              at: number, hash: AuditChainTests.hash, recording: { _ in [event] },
              { try $0.keep("\(number)", as: "key-\(number % 7)") })
          }
        }
        try await group.waitForAll()
      }
      let end = try await storage.read { try $0.verifyAudit(hash: AuditChainTests.hash) }
      #expect(end.number == 40)
    }
  }

  @Test(arguments: Engine.allCases)
  func `the trail is searched by person, action, structure and time`(
    on engine: Engine
  ) async throws {
    try await withStorage(on: engine) { storage in
      try await storage.migrate()
      let events = [
        event("S1", .noteEntry), event("S2", .noteEntry), event("S1", .seeReport),
        AuditEvent(actor: .commandLine, action: .importEntries),
      ]
      for (event, instant) in zip(events, 1...) {
        try await storage.record(event, at: instant, hash: AuditChainTests.hash)
      }
      func numbers(_ change: (inout AuditFilter) -> Void) async throws -> [Int] {
        var filter = AuditFilter()
        change(&filter)
        let asked = filter
        return try await storage.read { database in
          try database.auditPage(asked, before: nil, size: 10).records.map(\.number)
        }
      }
      #expect(try await numbers { $0.accounts = [Account.ID("S1")] } == [3, 1])
      #expect(try await numbers { $0.accounts = [] } == [])
      #expect(try await numbers { $0.action = .noteEntry } == [2, 1])
      #expect(try await numbers { $0.structure = Structure.Code("S2") } == [2])
      #expect(try await numbers { $0.instants = 2..<4 } == [3, 2])
      let next = try await storage.read { try $0.auditPage(AuditFilter(), before: 3, size: 1) }
      #expect(next.records.map(\.number) == [2])
      #expect(next.next == 2)
    }
  }
}
