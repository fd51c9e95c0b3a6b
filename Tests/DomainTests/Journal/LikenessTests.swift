import Domain
import TestSupport
import Testing

struct LikenessTests {
  private let own = SampleRow(
    .awareness, ["title": "Journée de l’ETP à Vannes", "date": "2025-05-20"])

  private func other(_ changes: KeyValuePairs<String, String>) throws -> Entry {
    var row = SampleRow(
      .awareness,
      ["structure": "S2", "title": "Journée de l’ETP à Vannes", "date": "2025-05-20"])
    for (column, text) in changes { row[column] = text }
    return try row.entry()
  }

  private func isLikely(_ other: Entry) throws -> Bool {
    let own = try own.entry()
    #expect(own.probablyTellsOfTheSame(as: other) == other.probablyTellsOfTheSame(as: own))
    return own.probablyTellsOfTheSame(as: other)
  }

  @Test(arguments: [
    "Journée de l’ETP à Vannes", "JOURNEE DE L’ETP A VANNES", "Journée ETP à Vannes",
    "Journée de l’ETP - Vannes",
  ])
  func `two spellings of a title tell of one activity`(title: String) throws {
    #expect(try isLikely(other(["title": title])))
  }

  @Test(arguments: ["Forum santé de Lorient", "Stand au marché", "J", "."])
  func `another title tells of another activity`(title: String) throws {
    #expect(try !isLikely(other(["title": title])))
  }

  @Test(arguments: [("2025-05-17", true), ("2025-05-23", true), ("2025-05-16", false)])
  func `three days apart is close enough`(date: String, isClose: Bool) throws {
    #expect(try isLikely(other(["date": date])) == isClose)
  }

  @Test func `one structure does not note an activity twice`() throws {
    #expect(try !isLikely(other(["structure": "S1", "reference": "R2"])))
  }

  @Test func `another kind is another activity`() throws {
    let entry = try SampleRow(
      .goodPractice,
      ["structure": "S2", "title": "Journée de l’ETP à Vannes", "date": "2025-05-20"]
    ).entry()
    #expect(try !isLikely(entry))
  }

  @Test func `participations are compared by the body`() throws {
    let own = try SampleRow(.bodyParticipation, ["body": "Conseil local de santé"]).entry()
    let same = try SampleRow(
      .bodyParticipation, ["structure": "S2", "body": "conseil local de sante"]
    ).entry()
    #expect(own.probablyTellsOfTheSame(as: same))
  }
}
