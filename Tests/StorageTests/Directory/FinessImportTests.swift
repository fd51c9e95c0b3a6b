import Domain
import Storage
import TestSupport
import Testing

struct FinessImportTests {
  private func registered(_ name: String, phone: String = "") throws -> Offer {
    try SampleDirectory.offer(
      "560099996", name,
      ["finess": "560099996", "insee": "56260", "phone": phone, "address": "1 RUE HAUTE"])
  }

  private func take(_ offers: [Offer], into storage: any Storage) async throws -> ImportOutcome {
    try await storage.write { database in
      var flow = try FinessImport(into: database, at: 3)
      let entity = try #require(FinessNumber("350099917"))
      try flow.take(entity: entity, name: "ASSOCIATION D'EXEMPLE")
      for offer in offers { _ = try flow.take(offer, of: entity) }
      return try flow.finish()
    }
  }

  @Test(arguments: Engine.allCases)
  func `the register does not undo what people have said`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      try await storage.migrate()
      #expect(try await take([try registered("CSAPA")], into: storage).created == 1)
      var offer = try #require(
        try await storage.read { try $0.offer(Offer.Reference("560099996")) })
      #expect(offer.site.organisation == "ASSOCIATION D'EXEMPLE")
      offer.profile.needs = [.listen]
      offer.site.openingHours = "Mo-Fr 09:00-17:00"
      offer.site.isAddressConfidential = true
      let told = offer
      try await storage.write { try $0.save([told], at: 4, by: "Anne", origin: .form) }
      #expect(try await take([try registered("CSAPA")], into: storage).unchanged == 1)
      #expect(try await take([try registered("CSAPA", phone: "1")], into: storage).updated == 1)
      offer.site.phone = "1"
      #expect(try await storage.read { try $0.offers() } == [offer])
    }
  }

  @Test(arguments: Engine.allCases)
  func `a site that people describe is only completed`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      try await storage.migrate()
      var own = try registered("CSAPA", phone: "2")
      own.reference = Offer.Reference("A")
      own.site.openingHours = "24/7"
      let told = own
      try await storage.write { try $0.save([told], at: 1, by: nil, origin: .file) }
      for _ in 1...2 { _ = try await take([try registered("CSAPA", phone: "1")], into: storage) }
      let sites = try await storage.read { try $0.offers().map(\.site) }
      #expect(Set(sites).count == 1)
      #expect(sites.first?.phone == "2")
      #expect(sites.first?.openingHours == "24/7")
      let again = try await take([try registered("CSAPA", phone: "1")], into: storage)
      #expect(again.unchanged == 1)
    }
  }

  @Test(arguments: Engine.allCases)
  func `an establishment that a flow repeats is taken once`(on engine: Engine) async throws {
    try await withStorage(on: engine) { storage in
      try await storage.migrate()
      let outcome = try await take(
        [try registered("CSAPA"), try registered("CSAPA bis")], into: storage)
      #expect(outcome.total == 1)
    }
  }
}
