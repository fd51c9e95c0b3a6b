import Domain
import Storage
import TestSupport
import Testing

struct DuplicateStorageTests {
  /// Saves the offers, then asks about all offers; returns how many new questions there are.
  private func ask(_ offers: [Offer], in storage: any Storage) async throws -> Int {
    try await storage.write { database in
      try database.save(offers, at: 1, by: nil, origin: .file)
      let all = try database.rows("SELECT id FROM offer") { $0.integer(0) }
      return try database.askAboutDuplicates(of: all, at: 7).count
    }
  }

  @Test(arguments: Engine.allCases)
  func `a place under two references is asked about once`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      try await storage.migrate()
      let town: KeyValuePairs = ["insee": "56260", "latitude": "47.66", "longitude": "-2.75"]
      let one = try SampleDirectory.offer("A", "CSAPA Vannes", town)
      let other = try SampleDirectory.offer("B", "CSAPA de Vannes", town)
      #expect(try await ask([one], in: storage) == 0)
      #expect(try await ask([other], in: storage) == 1)
      #expect(try await ask([], in: storage) == 0)
      let open = try #require(try await storage.read { try $0.openDuplicates().first })
      #expect(open.duplicate == Duplicate(first: one, second: other, sign: .name))
      #expect(open.askedAt == 7)
      #expect(try await storage.read { try $0.openDuplicateCount() } == 1)
      let id = open.id
      let decided = try await storage.write {
        [
          try $0.decide(duplicate: id, .different, at: 9, by: "Anne"),
          try $0.decide(duplicate: id, .same, at: 9, by: "Anne"),
        ]
      }
      #expect(decided == [true, false])
      #expect(try await storage.read { try $0.openDuplicates().isEmpty })
      #expect(try await ask([one, other], in: storage) == 0)
      #expect(try await storage.read { try $0.offers().count } == 2)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a shared number is a sign, wherever the places are`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      try await storage.migrate()
      let offers = [
        try SampleDirectory.offer("A", "Escale", ["finess": "560099996", "insee": "56260"]),
        try SampleDirectory.offer("B", "Port", ["finess": "560099996", "insee": "56260"]),
        try SampleDirectory.offer("C", "Phare", ["siret": "99999999900017", "insee": "56121"]),
        try SampleDirectory.offer(
          "D", "Môle",
          ["finess": "560099988", "siret": "99999999900017", "insee": "56260"]),
        try SampleDirectory.offer("E", "Port", ["type": "cjc", "finess": "560099996"]),
      ]
      #expect(try await ask(offers, in: storage) == 4)
      let signs = try await storage.read { try $0.openDuplicates() }.map(\.duplicate)
      #expect(signs.map(\.sign) == [.finess, .finess, .finess, .siret])
      #expect(signs.map(\.first.reference.text) == ["A", "A", "B", "C"])
    }
  }

  @Test(arguments: Engine.allCases)
  func `what is closed is no duplicate, and pages follow each other`(
    on engine: Engine
  ) async throws {
    try await withStorage(on: engine) { storage in
      try await storage.migrate()
      let closed = try SampleDirectory.offer(
        "Z", "Escale", ["insee": "56260", "status": "inactive"])
      let open = try (1...3).map {
        try SampleDirectory.offer("A\($0)", "Escale", ["insee": "56260", "phone": "\($0)"])
      }
      #expect(try await ask(open + [closed], in: storage) == 3)
      let first = try await storage.read { try $0.openDuplicates(limit: 2) }
      let last = try #require(first.last?.id)
      let rest = try await storage.read { try $0.openDuplicates(after: last, limit: 2) }
      #expect((first.count, rest.count) == (2, 1))
    }
  }
}
