import Domain
import Storage
import TestSupport
import Testing

struct CampaignStorageTests {
  private let own = Structure.Code("S1")

  private func campaign(_ year: Int = 2025, of codes: [String] = ["S2", "S1"]) throws -> Campaign {
    Campaign(
      year: try #require(ReportingYear(year)), framework: "missions-2025-09",
      opensOn: try #require(Day("\(year + 1)-01-02")),
      dueOn: try #require(Day("\(year + 1)-01-31")),
      structures: codes.map(Structure.Code.init))
  }

  @Test(arguments: Engine.allCases)
  func `a campaign is kept, changed and listed`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      let first = try campaign()
      let second = try campaign(2026, of: ["S3"])
      try await storage.write { database in
        try database.save(first)
        try database.save(second)
      }
      var read = try await storage.read { try $0.campaigns() }
      #expect(read.map(\.year.number) == [2026, 2025])
      #expect(read[1].structures.map(\.text) == ["S1", "S2"], "in the order of the structures")
      var changed = first
      changed.structures = [Structure.Code("S3")]
      changed.dueOn = try #require(Day("2026-02-28"))
      try await storage.write { [changed] database in try database.save(changed) }
      read = try await storage.read { try $0.campaigns() }
      #expect(read[1] == changed)
      let none = try #require(ReportingYear(2020))
      #expect(try await storage.read { try $0.campaign(of: none) } == nil)
    }
  }

  @Test(arguments: Engine.allCases)
  func `steps are kept in order, and refused out of order`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      let year = try #require(ReportingYear(2025))
      let sent = ReportStep(.submission, at: 5, by: "Agnès")
      let asked = ReportStep(
        .questions, at: 5, by: "ARS", words: "Pourquoi ?\nComment ?", due: Day("2026-03-01"))
      try await storage.write { [own] database in
        try database.take(sent, of: own, in: year)
        try database.take(asked, of: own, in: year)
      }
      await #expect(throws: StepRefusal.impossible(.acceptance, in: .returned)) {
        try await storage.write { [own] database in
          try database.take(ReportStep(.acceptance, at: 6, by: "ARS"), of: own, in: year)
        }
      }
      let found = try await storage.read { [own] database in
        (try database.progress(of: own, in: year), try database.progress(in: year))
      }
      #expect(found.0.steps == [sent, asked] && found.0.state == .returned)
      #expect(found.1 == [own: found.0])
      let before = try await storage.read { [own] database in
        try database.progress(of: own, in: year.previous)
      }
      #expect(before.steps.isEmpty)
    }
  }

  @Test(arguments: Engine.allCases)
  func `comments are kept whole, and replaced`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      let year = try #require(ReportingYear(2025))
      let comments = ReportComments([
        .indicator("2.1.1"): "« L’été »\nfut <long>", .mission(2): "Texte",
        .check("empty/1.1.1"): "Non",
      ])
      let other = ReportComments([.mission(1): "Un"])
      try await storage.write { [own] database in
        try database.keep(other, of: own, in: year)
        try database.keep(comments, of: own, in: year)
        try database.keep(other, of: Structure.Code("S2"), in: year)
      }
      let read = try await storage.read { [own] database in
        (try database.comments(of: own, in: year), try database.comments(in: year))
      }
      #expect(read.0 == comments)
      #expect(read.1 == [own: comments, Structure.Code("S2"): other])
    }
  }

  @Test(arguments: Engine.allCases)
  func `what was sent is kept with its comments, each time`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      let year = try #require(ReportingYear(2025))
      let sealed = (1...2).map { number in
        SealedSubmission(
          Submission(
            structure: own, year: year, number: number, version: number, at: 7, by: "Agnès",
            framework: "missions-2025-09", hash: "h\(number)"),
          report: "{\"é\": \(number)}\n", page: "<p>\(number)</p>",
          comments: ReportComments([.mission(1): "Texte \(number)"]))
      }
      try await storage.write { database in for one in sealed { try database.keep(one) } }
      let (heads, last, first) = try await storage.read { [own] database in
        (
          try database.submissions(of: own, in: year), try database.lastSubmissions(in: year),
          try database.sealed(1, of: own, in: year)
        )
      }
      #expect(heads == sealed.map(\.submission))
      #expect(last == [own: sealed[1].submission])
      #expect(first?.report == sealed[0].report && first?.page == sealed[0].page)
      #expect(first?.comments == sealed[0].comments)
      await #expect(throws: StorageError.self) {
        try await storage.write { try $0.keep(sealed[0]) }
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `a calendar opens by its secret alone, until it is closed`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      let email = try #require(EmailAddress("a@exemple.fr"))
      let account = Account(id: Account.ID("A"), email: email, name: "Agnès")
      try await storage.write { database in
        try database.add(account, rights: [.officer(of: own)], passwordHash: nil)
        try database.openFeed(of: account.id, tokenHash: "old", at: 1)
        try database.openFeed(of: account.id, tokenHash: "new", at: 2)
      }
      let found = try await storage.read { database in
        (
          try database.owner(ofFeed: "old"), try database.owner(ofFeed: "new"),
          try database.feed(of: account.id), try database.officers()
        )
      }
      #expect(found.0 == nil && found.1 == account.id && found.2 == 2)
      #expect(found.3 == [own: [account]])
      try await storage.write { try $0.closeFeed(of: account.id) }
      #expect(try await storage.read { try $0.owner(ofFeed: "new") } == nil)
    }
  }
}
