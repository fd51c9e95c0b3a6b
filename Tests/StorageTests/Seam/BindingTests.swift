import Storage
import TestSupport
import Testing

struct BindingTests {
  @Test(
    arguments: Engine.allCases,
    [
      "", " ", "é", "e\u{301}", "Œuvre — 100 %", "🧶👩‍⚕️", "'; DROP TABLE place; --", "a\nb\t\"c\"\\",
      String(repeating: "maillage ", count: 20_000),
    ])
  func `a text comes back as it was bound`(on engine: Engine, text: String) async throws {
    try await withStorage(on: engine) { storage in
      let found = try await storage.read { database in
        try database.row("SELECT CAST(\(text) AS text)") { ($0.isNull(0), $0.text(0)) }
      }
      #expect(found?.0 == false)
      #expect(found.map { Array($0.1.utf8) } == Array(text.utf8))
    }
  }

  @Test(arguments: Engine.allCases, [0, 1, -1, Int64.max, Int64.min])
  func `an integer comes back as it was bound`(on engine: Engine, integer: Int64) async throws {
    try await withStorage(on: engine) { storage in
      let found = try await storage.read { database in
        try database.row("SELECT CAST(\(integer) AS bigint)") { $0.integer(0) }
      }
      #expect(found == integer)
    }
  }

  @Test(
    arguments: Engine.allCases,
    [0, -1.5, 0.1, 1 / 3, .pi * 1e100, .leastNonzeroMagnitude, .greatestFiniteMagnitude])
  func `a real number comes back as it was bound`(on engine: Engine, real: Double) async throws {
    try await withStorage(on: engine) { storage in
      try await Sample.makeTables(in: storage)
      try await storage.write { database in
        try database.execute("INSERT INTO place (id, rate) VALUES (1, \(real))")
      }
      let found = try await storage.read { database in
        try database.row("SELECT rate FROM place") { $0.real(0) }
      }
      #expect(found == real)
    }
  }

  @Test(arguments: Engine.allCases, [[], [0], [0x5C, 0x78, 0x41], Array(0...255)])
  func `bytes come back as they were bound`(on engine: Engine, bytes: [UInt8]) async throws {
    try await withStorage(on: engine) { storage in
      try await Sample.makeTables(in: storage)
      try await storage.write { database in
        try database.execute(
          "INSERT INTO place (id, picture) VALUES (1, \(SQLValue.blob(bytes)))")
      }
      let found = try await storage.read { database in
        try database.row("SELECT picture FROM place") { ($0.isNull(0), $0.blob(0)) }
      }
      #expect(found?.0 == false)
      #expect(found?.1 == bytes)
    }
  }

  @Test(arguments: Engine.allCases)
  func `null reads as nil, and as the empty value of each type`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      try await Sample.makeTables(in: storage)
      try await storage.write { try $0.execute(Sample.insert(1)) }
      let isEmpty = try await storage.read { database in
        try database.row("SELECT code, size, rate, picture FROM place") { row in
          [
            row.optionalText(0) == nil, row.text(0).isEmpty, row.optionalInteger(1) == nil,
            row.integer(1) == 0, row.isNull(2), row.real(2) == 0, row.isNull(3),
            row.blob(3).isEmpty,
          ]
        }
      }
      #expect(isEmpty?.allSatisfy { $0 } == true)
    }
  }

  @Test(arguments: Engine.allCases)
  func `the character zero is refused in a text`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      await #expect(throws: StorageError.nullCharacter) {
        try await storage.read { try $0.rows("SELECT CAST(\("a\u{0}b") AS text)") { _ in } }
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `a comparison, a sum and a mean read as numbers`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      try await Sample.makeTables(in: storage)
      try await storage.write { database in
        try database.execute(unsafe: Sample.insertion, forEach: [1, 2, 4].map(Self.place))
      }
      let query: Query =
        "SELECT sum(size), avg(CAST(size AS double precision)), count(*) > 2, count(*) > 3 FROM place"
      let found = try await storage.read { database in
        try database.row(query) { [$0.real(0), $0.real(1), Double($0.int(2)), Double($0.int(3))] }
      }
      #expect(found == [7, 7.0 / 3, 1, 0])
    }
  }

  private static func place(_ size: Int64) -> [SQLValue] {
    [.integer(size), .null, .integer(size)]
  }
}
