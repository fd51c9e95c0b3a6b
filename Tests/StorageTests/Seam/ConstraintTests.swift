import Storage
import TestSupport
import Testing

struct ConstraintTests {
  @Test(arguments: Engine.allCases)
  func `a repeated key is a unique violation that says where`(on engine: Engine) async throws {
    let error = try await failure(on: engine) { database in
      try database.execute(Sample.insert(1, code: "a"))
      try database.execute(Sample.insert(2, code: "a"))
    }
    #expect(
      error == .uniqueViolation(engine == .sqlite ? "place.code" : "place_code_key"))
  }

  @Test(arguments: Engine.allCases)
  func `a repeated primary key is a unique violation`(on engine: Engine) async throws {
    let error = try await failure(on: engine) { database in
      try database.execute(Sample.insert(1))
      try database.execute(Sample.insert(1))
    }
    #expect(error == .uniqueViolation(engine == .sqlite ? "place.id" : "place_pkey"))
  }

  @Test(arguments: Engine.allCases)
  func `a reference to nothing is a foreign key violation`(on engine: Engine) async throws {
    let error = try await failure(on: engine) { database in
      try database.execute("INSERT INTO visit (id, place) VALUES (1, 404)")
    }
    #expect(error == .foreignKeyViolation)
  }

  @Test(arguments: Engine.allCases)
  func `a value out of its range is a check violation`(on engine: Engine) async throws {
    let error = try await failure(on: engine) { database in
      try database.execute(Sample.insert(1, size: -1))
    }
    #expect(error == .checkViolation("size_is_positive"))
  }

  @Test(arguments: Engine.allCases)
  func `a mistake in a statement keeps the engine's code`(on engine: Engine) async throws {
    let error = try await failure(on: engine) { try $0.execute("SELECT nothing FROM nowhere") }
    guard case .other(let code, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(code == (engine == .sqlite ? "1" : "42P01"))
  }

  @Test(arguments: Engine.allCases)
  func `the storage serves again after a failure`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      try await Sample.makeTables(in: storage)
      for _ in 1...5 {
        await #expect(throws: StorageError.self) {
          try await storage.write { try $0.execute("INSERT INTO nowhere (id) VALUES (\(1))") }
        }
      }
      try await storage.write { try $0.execute(Sample.insert(1)) }
      #expect(try await Sample.placeCount(in: storage) == 1)
    }
  }

  private func failure(
    on engine: Engine, of body: @escaping @Sendable (any Database) throws -> Void
  ) async throws -> StorageError? {
    try await withStorage(on: engine) { storage in
      try await Sample.makeTables(in: storage)
      return await #expect(throws: StorageError.self) { try await storage.write(body) }
    }
  }
}
