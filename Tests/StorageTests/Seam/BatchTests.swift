import Storage
import TestSupport
import Testing

struct BatchTests {
  @Test(arguments: Engine.allCases)
  func `five thousand rows are written in one call`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      try await Sample.makeTables(in: storage)
      try await storage.write { database in
        try database.execute(unsafe: Sample.insertion, forEach: Self.places(1...5_000))
      }
      let found = try await storage.read { database in
        try database.row("SELECT count(*), sum(size), max(code) FROM place WHERE id > \(0)") {
          ($0.int(0), $0.int(1), $0.text(2))
        }
      }
      #expect(found?.0 == 5_000)
      #expect(found?.1 == 12_502_500)
      #expect(found?.2 == "n° 999")
    }
  }

  @Test(arguments: Engine.allCases)
  func `placeholders may be repeated and out of order`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      try await Sample.makeTables(in: storage)
      let statement = """
        INSERT INTO place (code, id, size) VALUES ($2, $1, $3)
        ON CONFLICT (id) DO UPDATE SET code = $2, size = $3 + $1
        """
      try await storage.write { database in
        try database.execute(
          unsafe: statement,
          forEach: [
            [.integer(1), .text("a"), .integer(10)], [.integer(2), .text("b"), .null],
            [.integer(1), .text("c"), .integer(30)],
          ])
      }
      let found = try await storage.read { database in
        try database.rows("SELECT id, code, size FROM place ORDER BY id") {
          "\($0.int(0)) \($0.text(1)) \($0.int(2))"
        }
      }
      #expect(found == ["1 c 31", "2 b 0"])
    }
  }

  @Test(arguments: Engine.allCases, [19, 20, 120])
  func `rows keep their values and their order, however many go together`(
    on engine: Engine, count: Int
  ) async throws {
    try await withStorage(on: engine) { storage in
      try await Sample.makeTables(in: storage)
      let rows = (1...count).map { number in
        [SQLValue.integer(Int64(number)), .text("$1 (n° \(number))"), .integer(Int64(2 * number))]
      }
      try await storage.write { database in
        try database.execute(
          unsafe: "INSERT INTO place (id, code, size) VALUES ($1, $2, $3)", forEach: rows)
      }
      let found = try await storage.read { database in
        try database.rows("SELECT id, code, size FROM place ORDER BY id") {
          "\($0.int(0)) \($0.text(1)) \($0.int(2))"
        }
      }
      #expect(found == (1...count).map { "\($0) $1 (n° \($0)) \(2 * $0)" })
    }
  }

  @Test(arguments: Engine.allCases, [1, 50])
  func `no text means something else than itself`(on engine: Engine, times: Int) async throws {
    let texts = [
      "a\tb", "a\nb", "a\r\nb", #"\N"#, #"\."#, #"\"#, #"\x41"#, "", "NULL", "'; --", "é🙂", "a\"b",
    ]
    try await withStorage(on: engine) { storage in
      try await storage.write { database in
        try database.executeScript(
          "CREATE TABLE text_sample (id bigint, text text, bytes \(blob(engine)))")
        let rows = (0..<times).flatMap { round in
          texts.enumerated().map { place, text in
            [
              SQLValue.integer(Int64(round * texts.count + place)), .text(text),
              place.isMultiple(of: 2) ? .blob([0, 9, 10, 92, 255]) : .null,
            ]
          }
        }
        try database.execute(
          unsafe: "INSERT INTO text_sample (id, text, bytes) VALUES ($1, $2, $3)", forEach: rows)
      }
      let found = try await storage.read { database in
        try database.rows("SELECT text, bytes FROM text_sample ORDER BY id") {
          ($0.text(0), $0.isNull(1) ? nil : $0.blob(1))
        }
      }
      #expect(found.map(\.0) == (0..<times).flatMap { _ in texts })
      for (place, row) in found.enumerated() {
        #expect(row.1 == (place.isMultiple(of: 2) ? [0, 9, 10, 92, 255] : nil))
      }
    }
  }

  @Test(arguments: Engine.allCases, [1, 499, 1_499])
  func `a failed batch leaves nothing`(on engine: Engine, failing: Int) async throws {
    try await withStorage(on: engine) { storage in
      try await Sample.makeTables(in: storage)
      let wrong: [SQLValue] = [.integer(9_999), .null, .integer(-1)]
      let places = Self.places(1...failing) + [wrong] + Self.places(failing + 1...1_500)
      await #expect(throws: StorageError.checkViolation("size_is_positive")) {
        try await storage.write { try $0.execute(unsafe: Sample.insertion, forEach: places) }
      }
      #expect(try await Sample.placeCount(in: storage) == 0)
      try await storage.write { try $0.execute(Sample.insert(1)) }
      #expect(try await Sample.placeCount(in: storage) == 1)
    }
  }

  @Test(arguments: Engine.allCases, [2, 4])
  func `a list of another length than the placeholders is refused`(
    on engine: Engine, length: Int
  ) async throws {
    try await withStorage(on: engine) { storage in
      try await Sample.makeTables(in: storage)
      let list = (1...length).map { SQLValue.integer(Int64($0)) }
      await #expect(throws: StorageError.self) {
        try await storage.write { try $0.execute(unsafe: Sample.insertion, forEach: [list]) }
      }
      #expect(try await Sample.placeCount(in: storage) == 0)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a text with the character zero fails the batch`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      try await Sample.makeTables(in: storage)
      await #expect(throws: StorageError.nullCharacter) {
        try await storage.write { database in
          try database.execute(
            unsafe: Sample.insertion,
            forEach: Self.places(1...600) + [[.integer(601), .text("\u{0}"), .null]])
        }
      }
      #expect(try await Sample.placeCount(in: storage) == 0)
    }
  }

  @Test(arguments: Engine.allCases)
  func `an empty batch writes nothing`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      try await Sample.makeTables(in: storage)
      try await storage.write { try $0.execute(unsafe: Sample.insertion, forEach: []) }
      #expect(try await Sample.placeCount(in: storage) == 0)
    }
  }

  private func blob(_ engine: Engine) -> String { engine == .postgres ? "bytea" : "blob" }

  static func places(_ ids: ClosedRange<Int>) -> [[SQLValue]] {
    ids.map { [.integer(Int64($0)), .text("n° \($0)"), .integer(Int64($0))] }
  }
}
