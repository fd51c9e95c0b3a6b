import Domain
import Exchange
import Testing

struct DemonstrationRegionTests {
  @Test(arguments: [2025, 2026, 2027])
  func `two whole years have about a thousand entries each`(year: Int) throws {
    let region = try DemonstrationRegion.made(until: try day("\(year)-12-31"))
    let counts = Dictionary(grouping: region.entries, by: \.date.year).mapValues(\.count)
    #expect((1_800...2_400).contains(region.entries.count))
    #expect(Set(counts.keys) == [year - 1, year])
    #expect(counts.values.allSatisfy { (900...1_200).contains($0) })
  }

  @Test func `the same day gives the same region`() throws {
    let today = try day("2026-09-15")
    let first = try DemonstrationRegion.made(until: today)
    let second = try DemonstrationRegion.made(until: today)
    #expect(first.structures == second.structures)
    #expect(first.projects == second.projects)
    #expect(first.entries == second.entries)
    #expect(first.accounts == second.accounts)
  }

  @Test func `a later day only adds entries after the others`() throws {
    var earlier: [Entry] = []
    for text in ["2026-01-01", "2026-02-14", "2026-08-16", "2026-12-31"] {
      let entries = try DemonstrationRegion.made(until: try day(text)).entries
      #expect(entries.count > earlier.count)
      #expect(Array(entries.prefix(earlier.count)) == earlier)
      earlier = entries
    }
  }

  @Test func `a year keeps its entries when another year begins`() throws {
    let before = try DemonstrationRegion.made(until: try day("2026-12-31")).entries
    let after = try DemonstrationRegion.made(until: try day("2027-06-30")).entries
    let kept = Set(after)
    #expect(before.filter { $0.date.year == 2026 }.allSatisfy(kept.contains))
  }

  @Test func `nothing is later than the day`() throws {
    let today = try day("2026-04-20")
    let region = try DemonstrationRegion.made(until: today)
    #expect(region.entries.allSatisfy { $0.date <= today })
    #expect(region.entries.allSatisfy { answerDay(of: $0).map { $0 <= today } ?? true })
    #expect(region.projects.allSatisfy { $0.declaredOn.map { $0 <= today } ?? true })
  }

  @Test func `every entry can be written to a file and read back`() throws {
    let region = try DemonstrationRegion.made(until: try day("2026-12-31"))
    let reader = EntryReader(
      structures: region.structures.map(\.code), projects: region.projects.map(\.code))
    let read = try region.entries.map { entry in
      try reader.entry(
        from: EntryColumn.all.map { (column: $0.name, text: entry.written($0)) }
          .filter { !$0.text.isEmpty })
    }
    #expect(read == region.entries)
  }

  @Test func `references follow each other in each journal and year`() throws {
    let entries = try DemonstrationRegion.made(until: try day("2026-12-31")).entries
    let journals = Dictionary(grouping: entries) {
      "\($0.reference.structure.text) \($0.date.year)"
    }
    #expect(journals.count == 14)
    for journal in journals.values {
      let numbers = journal.map { Int($0.reference.local.suffix(4)) }
      #expect(numbers == (1...journal.count).map(Optional.some))
      #expect(journal.allSatisfy { $0.reference.local.hasPrefix("\($0.date.year)-") })
    }
  }

  @Test func `entries are recorded on their day or when the answer is known`() throws {
    let entries = try DemonstrationRegion.made(until: try day("2026-12-31")).entries
    let recorded = entries.map { answerDay(of: $0) ?? $0.date }
    #expect(zip(recorded, recorded.dropFirst()).allSatisfy { $0 <= $1 })
  }

  @Test func `nobody has a real address and nothing passes for a real organism`() throws {
    let region = try DemonstrationRegion.made(until: try day("2026-12-31"))
    #expect(region.accounts.allSatisfy { $0.email.hasSuffix("@demo.maillage.example") })
    #expect(Set(region.accounts.map(\.email)).count == region.accounts.count)
    let held = region.accounts.flatMap(\.rights)
    #expect(Set(held.map(\.role)) == Set(Right.Role.allCases), "every role can be tried")
    #expect(region.structures.allSatisfy { $0.name.hasSuffix("(démonstration)") })
    let codes = Set(region.structures.map(\.code))
    #expect(held.compactMap(\.structure).allSatisfy(codes.contains))
    #expect(region.entries.allSatisfy { !$0.title.contains("@") && !$0.comment.contains("@") })
    let providers = Set(region.entries.compactMap { $0[.provider]?.written })
    #expect(providers.allSatisfy { $0.contains("inventé") })
  }
}

private func day(_ text: String) throws -> Day {
  try #require(Day(text))
}

private func answerDay(of entry: Entry) -> Day? {
  if case .day(let day) = entry[.answeredOn] { day } else { nil }
}
