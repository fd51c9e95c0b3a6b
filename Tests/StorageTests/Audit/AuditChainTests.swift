import Domain
import Storage
import TestSupport
import Testing

/// The trail of five records, on both engines.
struct AuditChainTests {
  /// Stands for SHA-256: 64 bits of FNV-1a tell the texts of a test apart.
  static let hash: AuditHash = { text in
    let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    return String(hash, radix: 16)
  }

  private static let event = AuditEvent(
    actor: .account(Account.ID("a1"), name: "Agnès"), right: .officer(of: Structure.Code("S1")),
    action: .noteEntry, subject: AuditEvent.Subject(.entry, "12"), structure: Structure.Code("S1"))

  private func withTrail(
    on engine: Engine, _ body: (any Storage) async throws -> Void
  ) async throws {
    try await withStorage(on: engine) { storage in
      try await storage.migrate()
      for instant in 1...5 {
        try await storage.record(Self.event, at: instant, hash: Self.hash)
      }
      try await body(storage)
    }
  }

  private func verified(_ storage: any Storage) async throws -> AuditEnd {
    try await storage.read { try $0.verifyAudit(hash: Self.hash) }
  }

  /// Does what the triggers refuse, as somebody who holds the database can.
  private func tamper(_ storage: any Storage, _ statements: Query...) async throws {
    try await storage.write { database in
      switch database.dialect {
      case .sqlite:
        for trigger in ["audit_record_unchanged", "audit_record_kept"] {
          try database.executeScript("DROP TRIGGER \(trigger)")
        }
      case .postgres: try database.executeScript("ALTER TABLE audit_record DISABLE TRIGGER USER")
      }
      for statement in statements { try database.execute(statement) }
    }
  }

  @Test(arguments: Engine.allCases)
  func `an untouched trail fits, and its records are what was given`(
    on engine: Engine
  ) async throws {
    try await withTrail(on: engine) { storage in
      #expect(try await verified(storage).number == 5)
      let page = try await storage.read { try $0.auditPage(AuditFilter(), before: nil, size: 3) }
      #expect(page.records.map(\.number) == [5, 4, 3])
      #expect(page.next == 3)
      #expect(page.records[0] == AuditRecord(number: 5, instant: 5, cells: Self.event.cells))
      #expect(page.records[0].event == Self.event)
    }
  }

  @Test(arguments: Engine.allCases)
  func `records can be neither changed nor deleted`(on engine: Engine) async throws {
    try await withTrail(on: engine) { storage in
      await #expect(throws: StorageError.self) {
        try await storage.write { try $0.execute("UPDATE audit_record SET outcome = 'refused'") }
      }
      await #expect(throws: StorageError.self) {
        try await storage.write { try $0.execute("DELETE FROM audit_record WHERE number = 5") }
      }
      let end = try await verified(storage)
      #expect(end.number == 5)
    }
  }

  @Test(
    arguments: Engine.allCases,
    [
      "instant = 9", "account_name = 'Anne'", "action = 'see_report'", "role_structure = 'S2'",
      "subject = NULL", "outcome = 'unknown'", "hash = 'f'", "previous_hash = 'f'",
    ])
  func `an altered record is found`(on engine: Engine, change: String) async throws {
    try await withTrail(on: engine) { storage in
      try await tamper(storage, "UPDATE audit_record SET \(unsafe: change) WHERE number = 3")
      await #expect(throws: AuditFault.altered(3)) { try await verified(storage) }
    }
  }

  @Test(arguments: Engine.allCases, [1, 3])
  func `a deleted record is found`(on engine: Engine, number: Int) async throws {
    try await withTrail(on: engine) { storage in
      try await tamper(storage, "DELETE FROM audit_record WHERE number = \(number)")
      await #expect(throws: AuditFault.missing(number)) { try await verified(storage) }
    }
  }

  @Test(arguments: Engine.allCases)
  func `a trail that was cut is found, and stays so`(on engine: Engine) async throws {
    try await withTrail(on: engine) { storage in
      try await tamper(storage, "DELETE FROM audit_record WHERE number >= 4")
      await #expect(throws: AuditFault.cut(from: 4)) { try await verified(storage) }
      try await storage.record(Self.event, at: 6, hash: Self.hash)
      await #expect(throws: AuditFault.missing(4)) { try await verified(storage) }
    }
  }

  @Test(arguments: Engine.allCases)
  func `exchanged records are found`(on engine: Engine) async throws {
    try await withTrail(on: engine) { storage in
      try await tamper(
        storage, "UPDATE audit_record SET number = 99 WHERE number = 2",
        "UPDATE audit_record SET number = 2 WHERE number = 3",
        "UPDATE audit_record SET number = 3 WHERE number = 99")
      await #expect(throws: AuditFault.altered(2)) { try await verified(storage) }
    }
  }

  @Test(arguments: Engine.allCases)
  func `a record with a hash of its own does not follow`(on engine: Engine) async throws {
    try await withTrail(on: engine) { storage in
      let line = AuditLine(
        number: 4, cells: ["4"] + Self.event.cells, previous: "f", hash: "")
      let hash = Self.hash(line.canonicalText)
      try await tamper(
        storage,
        "UPDATE audit_record SET previous_hash = 'f', hash = \(hash) WHERE number = 4")
      await #expect(throws: AuditFault.misplaced(4)) { try await verified(storage) }
    }
  }

  @Test(arguments: Engine.allCases)
  func `another end than the last record's is found`(on engine: Engine) async throws {
    try await withTrail(on: engine) { storage in
      try await storage.write { try $0.execute("UPDATE audit_end SET number = 4") }
      await #expect(throws: AuditFault.otherEnd(5)) { try await verified(storage) }
    }
  }
}
