import Domain
import Storage
import TestSupport
import Testing

struct JournalPageTests {
  private let own = JournalFilter(structures: [Structure.Code("S1")])

  /// Seven entries over four days, several on one day.
  private func entries() throws -> [Entry] {
    var journal = SampleJournal()
    for day in ["02", "01", "03", "02", "02", "04", "01"] {
      try journal.add(.awareness, ["date": "2025-03-\(day)"])
    }
    return journal.entries
  }

  @Test(arguments: Engine.allCases, [1, 2, 3, 6, 7, 8])
  func `pages give each entry once, the latest first`(on engine: Engine, size: Int) async throws {
    try await withRegion(on: engine, try entries()) { storage in
      let pages = try await pages(of: size, .latestFirst, in: storage)
      #expect(pages.flatMap(\.self) == ["R6", "R3", "R5", "R4", "R1", "R7", "R2"])
      #expect(pages.count == (7 + size - 1) / size)
    }
  }

  @Test(arguments: Engine.allCases, [1, 3, 7])
  func `pages can go from the earliest`(on engine: Engine, size: Int) async throws {
    try await withRegion(on: engine, try entries()) { storage in
      let pages = try await pages(of: size, .earliestFirst, in: storage)
      #expect(pages.flatMap(\.self) == ["R2", "R7", "R1", "R4", "R5", "R3", "R6"])
    }
  }

  private func pages(
    of size: Int, _ order: JournalPage.Order, in storage: any Storage
  ) async throws -> [[String]] {
    var (pages, cursor): ([[String]], JournalPage.Cursor?) = ([], nil)
    repeat {
      let page = try await storage.read { [own, cursor] in
        try $0.journalPage(own, order: order, after: cursor, size: size)
      }
      pages.append(page.entries.map(\.entry.reference.local))
      cursor = page.next
    } while cursor != nil
    return pages
  }

  @Test(arguments: Engine.allCases)
  func `an entry added meanwhile does not show one twice`(on engine: Engine) async throws {
    try await withRegion(on: engine, try entries()) { storage in
      let first = try await storage.read { [own] in
        try $0.journalPage(own, after: nil, size: 3)
      }
      let new = try SampleRow(.awareness, ["reference": "N", "date": "2025-03-05"]).entry()
      try await storage.write { try $0.record([new]) }
      let second = try await storage.read { [own] in
        try $0.journalPage(own, after: first.next, size: 9)
      }
      #expect(second.entries.map(\.entry.reference.local) == ["R4", "R1", "R7", "R2"])
    }
  }

  @Test(arguments: Engine.allCases)
  func `filters by structure, year and kind are all met`(on engine: Engine) async throws {
    var journal = SampleJournal()
    try journal.add(.awareness)
    try journal.add(.goodPractice)
    try journal.add(.meeting)
    try journal.add(.awareness, ["structure": "S2"])
    try journal.add(.awareness, ["date": "2024-12-31"])
    try await withRegion(on: engine, journal.entries) { storage in
      var filter = own
      let all = try await references(filter, in: storage)
      #expect(all == ["R3", "R2", "R1", "R5"])
      filter.year = ReportingYear(2025)
      #expect(try await references(filter, in: storage) == ["R3", "R2", "R1"])
      filter.kinds = [.awareness, .meeting]
      #expect(try await references(filter, in: storage) == ["R3", "R1"])
      filter.structures = nil
      #expect(try await references(filter, in: storage) == ["R4", "R3", "R1"])
      filter.structures = []
      #expect(try await references(filter, in: storage).isEmpty)
    }
  }

  @Test(
    arguments: Engine.allCases,
    [
      ("seance", ["R2", "R1"]), ("SÉANCE ete", ["R1"]), ("conseil", ["R3"]), ("cœur", ["R2"]),
      ("eance", ["R2", "R1"]), ("absent", []), ("", ["R3", "R2", "R1"]),
    ])
  func `words are found without case or accents`(
    on engine: Engine, search: (typed: String, found: [String])
  ) async throws {
    var journal = SampleJournal()
    try journal.add(.awareness, ["title": "Séance d’été"])
    try journal.add(.awareness, ["title": "Cœur", "comment": "une SEANCE de plus"])
    try journal.add(.bodyParticipation, ["body": "Conseil de santé"])
    try await withRegion(on: engine, journal.entries) { storage in
      var filter = own
      filter.words = FoldedText.words(of: search.typed)
      let references = try await references(filter, in: storage)
      #expect(references == search.found)
    }
  }

  @Test(
    arguments: Engine.allCases,
    [("a_b", ["R1"]), ("100%", ["R2"]), ("_", ["R1"]), ("%", ["R2"]), ("!", ["R3"]), ("!!", [])])
  func `the wildcards of the search are text when people type them`(
    on engine: Engine, search: (word: String, found: [String])
  ) async throws {
    var journal = SampleJournal()
    for title in ["a_b", "100% axb", "Oui ! 1000"] {
      try journal.add(.awareness, ["title": title])
    }
    try await withRegion(on: engine, journal.entries) { storage in
      var filter = own
      filter.words = [search.word]
      let references = try await references(filter, in: storage)
      #expect(references == search.found)
    }
  }

  private func references(
    _ filter: JournalFilter, in storage: any Storage
  ) async throws -> [String] {
    let page = try await storage.read { try $0.journalPage(filter, after: nil, size: 50) }
    let count = try await storage.read { try $0.countEntries(filter) }
    #expect(count == page.entries.count)
    return page.entries.map(\.entry.reference.local)
  }
}
