import Domain
import Storage
import TestSupport
import Testing

struct OfferStorageTests {
  @discardableResult
  private func save(
    _ offers: [Offer], at instant: Int = 1, by name: String? = nil,
    origin: DirectoryEvent.Origin = .form, into storage: any Storage
  ) async throws -> ImportOutcome {
    try await storage.write { try $0.save(offers, at: instant, by: name, origin: origin) }
  }

  private func offers(in storage: any Storage) async throws -> [Offer] {
    try await storage.read { try $0.offers() }
  }

  @Test(arguments: Engine.allCases)
  func `an offer comes back with all it holds`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      try await storage.migrate()
      let full = try SampleDirectory.full("É/1")
      let bare = try SampleDirectory.offer("B", "Maison", ["type": "cjc"])
      #expect(try await save([full, bare], into: storage).created == 2)
      #expect(try await offers(in: storage) == [bare, full])
      #expect(try await storage.read { try $0.offer(full.reference) } == full)
      #expect(try await storage.read { try $0.offer(Offer.Reference("Z")) } == nil)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a copy without the confidential address erases nothing`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      try await storage.migrate()
      let full = try SampleDirectory.full("A")
      #expect(full.site.isAddressConfidential && full.forEveryone != full)
      try await save([full], into: storage)
      #expect(try await save([full.forEveryone], origin: .file, into: storage).unchanged == 1)
      #expect(try await offers(in: storage) == [full])
    }
  }

  @Test(arguments: Engine.allCases)
  func `references come in the order of their bytes`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      try await storage.migrate()
      let references = ["a", "B", "é", "a-1", "10", "9"]
      try await save(try references.map { try SampleDirectory.offer($0) }, into: storage)
      let sorted = references.map { Offer.Reference($0) }.sorted()
      #expect(try await offers(in: storage).map(\.reference) == sorted)
    }
  }

  @Test(
    arguments: Engine.allCases,
    [
      ["finess": "560099996", "address": "1 rue Haute"],
      ["siret": "99999999900017", "address": "1 RUE  HAUTE"],
      ["address": "1 rue Haute", "postal_code": "56000", "city": "Vannes"],
    ])
  func `offers at one place share what is known of it`(
    on engine: Engine, cells: [String: String]
  ) async throws {
    try await withStorage(on: engine) { storage in
      try await storage.migrate()
      func offer(_ reference: String, _ type: String, _ phone: String) throws -> Offer {
        let cells = cells.map { (column: $0.key, text: $0.value) }
        return try SampleDirectory.offer(
          [("reference", reference), ("name", "Escale"), ("type", type), ("phone", phone)] + cells)
      }
      try await save([try offer("A", "csapa", "1")], into: storage)
      try await save([try offer("B", "cjc", "2")], at: 2, into: storage)
      #expect(try await offers(in: storage).map(\.site.phone) == ["2", "2"])
      let history = try await storage.read { try $0.history(of: Offer.Reference("A")) }
      #expect(history.map(\.isCreation) == [false, true])
      let changes = try await storage.read { try $0.lastChanges() }
      #expect(changes[Offer.Reference("A")] == history.first?.at)
      #expect(
        history.first?.changes == [OfferChange(column: "phone", before: "1", after: "2")])
      let shared = try await storage.read {
        try $0.offers(sharingSiteOf: Offer.Reference("A"))
      }
      #expect(shared.map(\.reference.text) == ["A", "B"])
    }
  }

  @Test(arguments: Engine.allCases)
  func `the same again changes nothing`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      try await storage.migrate()
      let all = [try SampleDirectory.full(), try SampleDirectory.offer("B")]
      #expect(try await storage.read { try $0.directoryRevision() } == 0)
      try await save(all, into: storage)
      #expect(try await storage.read { try $0.directoryRevision() } == 1)
      let again = try await save(all, at: 2, into: storage)
      #expect((again.created, again.updated, again.unchanged) == (0, 0, 2))
      #expect(try await storage.read { try $0.directoryRevision() } == 1)
      #expect(try await storage.read { try $0.history(of: all[0].reference) }.count == 1)
    }
  }

  @Test(arguments: Engine.allCases)
  func `each change keeps who, when, before and after`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      try await storage.migrate()
      var offer = try SampleDirectory.full()
      try await save([offer], at: 10, into: storage)
      offer.site.phone = ""
      offer.profile.needs = [.listen]
      offer.status = .inactive
      try await save([offer], at: 20, by: "Anne", into: storage)
      let history = try await storage.read { [reference = offer.reference] in
        try $0.history(of: reference)
      }
      #expect(
        history == [
          DirectoryEvent(
            at: 20, by: "Anne", origin: .form, isCreation: false,
            changes: [
              OfferChange(column: "phone", before: "02 99 99 99 99", after: ""),
              OfferChange(column: "needs", before: "listen|withdraw", after: "listen"),
              OfferChange(column: "status", before: "temporarily_closed", after: "inactive"),
            ]),
          DirectoryEvent(at: 10, by: nil, origin: .form, isCreation: true, changes: []),
        ])
      #expect(try await storage.read { try $0.directoryRevision() } == 2)
      #expect(try await storage.read { try $0.history(of: Offer.Reference("Z")) }.isEmpty)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a place that an offer leaves is forgotten with its organisation`(
    on engine: Engine
  ) async throws {
    try await withStorage(on: engine) { storage in
      try await storage.migrate()
      let before = try SampleDirectory.offer("A", "Escale", ["organisation": "Une"])
      let after = try SampleDirectory.offer("A", "Phare", ["organisation": "Deux"])
      try await save([before], into: storage)
      try await save([after], into: storage)
      let names = try await storage.read { database in
        try database.rows("SELECT name FROM site UNION ALL SELECT name FROM organisation") {
          $0.text(0)
        }
      }
      #expect(names == ["Phare", "Deux"])
    }
  }

  @Test(arguments: Engine.allCases)
  func `an address that one offer says confidential stays so for a new one`(
    on engine: Engine
  ) async throws {
    try await withStorage(on: engine) { storage in
      try await storage.migrate()
      let finess: KeyValuePairs = ["finess": "560099996", "confidential_address": "yes"]
      try await save([try SampleDirectory.offer("A", "Escale", finess)], into: storage)
      let other = try SampleDirectory.offer("B", "Escale", ["finess": "560099996"])
      try await save([other], into: storage)
      #expect(try await offers(in: storage).map(\.site.isAddressConfidential) == [true, true])
      let known = try SampleDirectory.offer("A", "Escale", ["finess": "560099996"])
      try await save([known], into: storage)
      #expect(try await offers(in: storage).map(\.site.isAddressConfidential) == [false, false])
    }
  }

  @Test(arguments: Engine.allCases)
  func `many offers are written and read back`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      try await storage.migrate()
      let all = try (1...1_000).map { number in
        try SampleDirectory.offer("R\(number)", "Lieu \(number)", ["phone": "\(number)"])
      }
      #expect(try await save(all, into: storage).created == 1_000)
      #expect(try await offers(in: storage) == all.sorted { $0.reference < $1.reference })
    }
  }
}
