import Domain
import Storage
import TestSupport
import Testing

struct SheetStorageTests {
  private static let reference = Offer.Reference("A/1")
  private static let structure = Structure.Code("S1")

  private static func proposal(_ remark: String) -> SheetProposal {
    SheetProposal(
      reference: reference, source: .link, author: "Accueil", remark: remark,
      changes: [
        OfferChange(column: "name", before: "A", after: "B"),
        OfferChange(column: "phone", before: "", after: "02 97 00 00 00"),
      ], isNew: false)
  }

  private static func withDirectory(
    on engine: Engine, _ body: @escaping @Sendable (any Storage) async throws -> Void
  ) async throws {
    try await withStorage(on: engine) { storage in
      try await storage.migrate()
      let offers = [
        try SampleDirectory.full("A/1"),
        try SampleDirectory.offer("B", "Maison", ["insee": "56121", "verified_on": "2025-01-31"]),
        try SampleDirectory.offer("C", "Abri", ["insee": "29019"]),
        try SampleDirectory.offer("D", "Fermé", ["insee": "56121", "status": "inactive"]),
      ]
      try await storage.write { database in
        for structure in SampleRegion.structures { try database.save(structure) }
        try database.save(offers, at: 1, by: nil, origin: .file)
      }
      try await body(storage)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a proposal waits until it is answered, once`(on engine: Engine) async throws {
    try await Self.withDirectory(on: engine) { storage in
      let ids = try await storage.write { database in
        try ["un", "deux"].map { try database.add(Self.proposal($0), at: 5) }
      }
      let open = try await storage.read { try $0.openProposals() }
      #expect(open.map(\.id) == ids && open.map(\.proposal) == ["un", "deux"].map(Self.proposal))
      #expect(open.allSatisfy { $0.writtenAt == 5 && $0.answer == nil })
      let answer = StoredProposal.Answer(decision: .refused, at: 9, by: "Pôle", reason: "non")
      #expect(try await storage.write { try $0.answer(ids[0], with: answer) })
      #expect(try await storage.write { try $0.answer(ids[0], with: answer) } == false)
      #expect(try await storage.read { try $0.proposal(ids[0]) }?.answer == answer)
      #expect(try await storage.read { try $0.openProposalCount() } == 1)
      let left = try await storage.read { try $0.openProposals(of: Self.reference) }
      #expect(left.map(\.id) == [ids[1]])
    }
  }

  @Test(arguments: Engine.allCases)
  func `the history says who proposed what an editor published`(on engine: Engine) async throws {
    try await Self.withDirectory(on: engine) { storage in
      var offer = try SampleDirectory.full("A/1")
      offer.site.phone = "02 97 00 00 00"
      let changed = offer
      let answer = StoredProposal.Answer(decision: .published, at: 9, by: "Pôle", reason: "")
      try await storage.write { database in
        let refused = try database.add(Self.proposal("un"), at: 4)
        let no = StoredProposal.Answer(decision: .refused, at: 9, by: "Pôle", reason: "")
        _ = try database.answer(refused, with: no)
        let published = try database.add(Self.proposal("deux"), at: 5)
        _ = try database.answer(published, with: answer)
        try database.save([changed], at: 9, by: "Pôle", origin: .structure)
      }
      let history = try await storage.read { try $0.history(of: Self.reference) }
      #expect(history.map(\.by) == ["Pôle", nil])
      let proposer = DirectoryEvent.Proposer(source: .link, name: "Accueil")
      #expect(history.map(\.proposer) == [proposer, nil])
    }
  }

  @Test(arguments: Engine.allCases)
  func `a link opens its sheet until it ends or is withdrawn`(on engine: Engine) async throws {
    try await Self.withDirectory(on: engine) { storage in
      try await storage.write { database in
        try database.addSheetLink(to: Self.reference, tokenHash: "h", at: 10, by: "Pôle")
      }
      let link = try #require(
        try await storage.read { try $0.sheetLink(tokenHash: "h", at: 11) })
      #expect(link.reference == Self.reference && link.usedAt == nil)
      try await storage.write { try $0.markUsed(link.id, at: 12) }
      let links = try await storage.read { try $0.sheetLinks(to: Self.reference, at: 13) }
      #expect(links.map(\.usedAt) == [12])
      let end = 10 + SheetLink.lifetime
      #expect(try await storage.read { try $0.sheetLink(tokenHash: "h", at: end) } == nil)
      #expect(try await storage.read { try $0.sheetLink(tokenHash: "x", at: 11) } == nil)
      #expect(try await storage.write { try $0.withdrawSheetLinks(to: Self.reference) } == 1)
      #expect(try await storage.read { try $0.sheetLink(tokenHash: "h", at: 11) } == nil)
    }
  }

  @Test(arguments: Engine.allCases)
  func `the list of what to verify keeps to keeper and department`(
    on engine: Engine
  ) async throws {
    try await Self.withDirectory(on: engine) { storage in
      let day = try #require(Day("2025-09-01"))
      func found(_ list: SheetsToVerify) async throws -> [String] {
        try await storage.read { database in
          let offers = try database.sheets(list, after: nil, limit: 10)
          #expect(try database.count(of: list) == offers.count)
          return offers.map(\.reference.text)
        }
      }
      #expect(try await found(SheetsToVerify(before: day)) == ["B", "C"])
      #expect(try await found(SheetsToVerify(before: day, department: "56")) == ["B"])
      let own = SheetsToVerify(before: day, keeper: Self.structure)
      #expect(try await found(own) == [])
      try await storage.write { database in
        try database.keep(Offer.Reference("C"), by: Self.structure)
        try database.keep(Offer.Reference("C"), by: Self.structure)
      }
      #expect(try await found(own) == ["C"])
      #expect(
        try await storage.read { try $0.keepers(of: Offer.Reference("C")) } == [Self.structure])
      try await storage.write { try $0.release(Offer.Reference("C"), by: Self.structure) }
      #expect(try await found(own) == [])
      let next = try await storage.read { database in
        try database.sheets(SheetsToVerify(before: day), after: Offer.Reference("B"), limit: 10)
      }
      #expect(next.map(\.reference.text) == ["C"])
    }
  }
}
