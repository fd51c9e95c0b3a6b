import Domain
import Storage
import TestSupport
import Testing

struct LikelySharedTests {
  private func pairs(_ storage: any Storage) async throws -> [String] {
    let (from, to) = (try #require(Day("2025-01-01")), try #require(Day("2025-12-31")))
    let found = try await storage.read { database in
      try database.likelyShared(by: Structure.Code("S1"), since: from, until: to)
    }
    return found.map {
      "\($0.own.entry.reference.local) \($0.other.entry.reference.written) \($0.otherStructureName)"
    }
  }

  @Test(arguments: Engine.allCases)
  func `entries that tell of one activity are found, the latest first`(
    on engine: Engine
  ) async throws {
    var journal = SampleJournal()
    try journal.add(.awareness, ["title": "Forum des associations"])
    try journal.add(.awareness, ["title": "Marche rose", "date": "2025-10-04"])
    try journal.add(.awareness, ["structure": "S2", "title": "FORUM DES ASSOCIATIONS"])
    try journal.add(
      .awareness, ["structure": "S3", "title": "La marche rose", "date": "2025-10-05"])
    try journal.add(.awareness, ["structure": "S2", "title": "Autre chose"])
    try await withRegion(on: engine, journal.entries) { storage in
      let pairs = try await pairs(storage)
      #expect(pairs == ["R2 S3/R4 Structure S3", "R1 S2/R3 Structure S2"])
    }
  }

  /// What is proposed on the page of the first entry of S1.
  private func proposed(
    _ engine: Engine, beside others: SampleRow...,
    to own: SampleRow = SampleRow(.awareness, ["date": "2019-12-31"])
  ) async throws -> [String] {
    let entries = try ([own] + others).map { try $0.entry() }
    var proposed: [String] = []
    try await withRegion(on: engine, entries) { storage in
      proposed = try await storage.read { database in
        let stored = try #require(try database.storedEntry(entries[0].reference))
        return try database.likelyShared(with: stored).map(\.other.entry.reference.written)
      }
    }
    return proposed
  }

  @Test(arguments: Engine.allCases)
  func `an entry is compared with the days around it, however long ago`(
    on engine: Engine
  ) async throws {
    let found = try await proposed(
      engine, beside: SampleRow(.awareness, ["structure": "S2", "date": "2020-01-03"]),
      SampleRow(.awareness, ["structure": "S3", "date": "2020-01-04"]),
      SampleRow(.awareness, ["structure": "S3", "reference": "R2", "date": "2019-12-28"]),
      SampleRow(.goodPractice, ["structure": "S3", "reference": "R3", "date": "2019-12-31"]))
    #expect(found == ["S2/R1", "S3/R2"])
  }

  @Test(
    arguments: Engine.allCases,
    [EntryKind.partnerRequest, .trainingReferral, .orientation])
  func `what is mostly done alone is proposed to its very likeness`(
    on engine: Engine, kind: EntryKind
  ) async throws {
    let found = try await proposed(
      engine, beside: SampleRow(kind, ["structure": "S2", "title": "ACCUEIL commun"]),
      SampleRow(kind, ["structure": "S3", "title": "Accueil commun", "date": "2025-03-13"]),
      SampleRow(kind, ["structure": "S3", "reference": "R2", "title": "Accueil communs"]),
      to: SampleRow(kind, ["title": "Accueil commun"]))
    #expect(found == ["S2/R1"])
  }

  @Test(arguments: Engine.allCases)
  func `what is mostly done alone is not looked for`(on engine: Engine) async throws {
    var journal = SampleJournal()
    try journal.add(.orientation)
    try journal.add(.orientation, ["structure": "S2"])
    try await withRegion(on: engine, journal.entries) { storage in
      let pairs = try await pairs(storage)
      #expect(pairs.isEmpty)
    }
  }

  @Test(arguments: Engine.allCases)
  func `an activity that another own entry shares is not proposed`(on engine: Engine) async throws {
    let found = try await proposed(
      engine, beside: SampleRow(.awareness, ["reference": "R2", "shared_reference": "SH-1"]),
      SampleRow(
        .awareness, ["structure": "S2", "shared_reference": "SH-1", "date": "2019-12-31"]))
    #expect(found.isEmpty)
  }

  @Test(arguments: Engine.allCases)
  func `entries that are joined already are left out`(on engine: Engine) async throws {
    var journal = SampleJournal()
    try journal.add(.awareness, ["shared_reference": "SH-1"])
    try journal.add(.awareness, ["structure": "S2", "shared_reference": "SH-1"])
    try journal.add(.awareness)
    try await withRegion(on: engine, journal.entries) { storage in
      let pairs = try await pairs(storage)
      #expect(pairs.isEmpty)
    }
  }

  @Test(arguments: Engine.allCases)
  func `an activity that others share already may be joined`(on engine: Engine) async throws {
    var journal = SampleJournal()
    try journal.add(.awareness)
    try journal.add(.awareness, ["structure": "S2", "shared_reference": "SH-1"])
    try journal.add(.awareness, ["structure": "S3", "shared_reference": "SH-1"])
    try await withRegion(on: engine, journal.entries) { storage in
      let pairs = try await pairs(storage)
      #expect(pairs == ["R1 S3/R3 Structure S3", "R1 S2/R2 Structure S2"])
    }
  }

  @Test(arguments: Engine.allCases)
  func `entries outside the days are left out`(on engine: Engine) async throws {
    var journal = SampleJournal()
    try journal.add(.awareness, ["date": "2024-12-31"])
    try journal.add(.awareness, ["structure": "S2", "date": "2025-01-01"])
    try await withRegion(on: engine, journal.entries) { storage in
      let pairs = try await pairs(storage)
      #expect(pairs.isEmpty)
    }
  }

  @Test(arguments: Engine.allCases)
  func `activities elsewhere are found by their words, joined ones apart`(
    on engine: Engine
  ) async throws {
    var journal = SampleJournal()
    try journal.add(.awareness, ["title": "Forum santé"])
    try journal.add(.awareness, ["structure": "S2", "title": "Forum SANTÉ de Vannes"])
    try journal.add(
      .awareness, ["structure": "S2", "title": "Forum", "comment": "Santé", "date": "2025-02-02"])
    try journal.add(.awareness, ["structure": "S2", "title": "Plateforum santé"])
    try journal.add(.awareness, ["structure": "S3", "title": "Forum santé", "date": "2025-11-12"])
    try journal.add(.awareness, ["title": "Forum SANTÉ", "date": "2025-11-13"])
    try journal.add(.awareness, ["shared_reference": "SH-1"])
    try journal.add(
      .awareness, ["structure": "S2", "title": "Forum santé", "shared_reference": "SH-1"])
    try journal.add(.awareness, ["structure": "S3", "title": "Forum emploi"])
    let days = (try #require(Day("2025-01-01")), try #require(Day("2025-12-31")))
    try await withRegion(on: engine, journal.entries) { storage in
      let found = try await storage.read { database in
        try database.activitiesElsewhere(
          than: Structure.Code("S1"), named: FoldedText.words(of: "forum sante"),
          since: days.0, until: days.1)
      }
      #expect(found.map(\.entry.reference.written) == ["S2/R2"])
    }
  }

  @Test(arguments: Engine.allCases)
  func `what each structure has noted so far is counted`(on engine: Engine) async throws {
    var journal = SampleJournal()
    for (structure, date) in [
      ("S1", "2025-01-01"), ("S1", "2025-06-30"), ("S1", "2025-07-01"), ("S1", "2024-06-30"),
      ("S3", "2025-02-02"),
    ] {
      try journal.add(.awareness, ["structure": structure, "date": date])
    }
    let (year, day) = (try #require(ReportingYear(2025)), try #require(Day("2025-06-30")))
    try await withRegion(on: engine, journal.entries) { storage in
      let counts = try await storage.read { try $0.activityCounts(in: year, until: day) }
      #expect(
        counts.map { "\($0.structure.text) \($0.entries) \($0.latest)" }
          == ["S1 2 2025-06-30", "S3 1 2025-02-02"])
    }
  }
}
