import Domain
import Storage
import TestSupport
import Testing

/// What a report was computed from stays with it, whatever becomes of the journal.
struct SealedBasisTests {
  @Test(arguments: Engine.allCases)
  func `the entries and projects of a sent report stay as they were`(on engine: Engine) async throws
  {
    let region = try Region()
    var journal = SampleJournal()
    for kind in EntryKind.allCases { try journal.add(kind) }
    try journal.add(.awareness, ["structure": "S2"])
    try journal.add(.awareness, ["date": "2024-05-06"])
    let entries = journal.entries
    try await withRegion(on: engine, entries) { storage in
      try await storage.write { try $0.keep(region.submission(1, of: "S1")) }
      let sent = try #require(try await region.sealed(storage))
      #expect(sent.entries == entries.filter(region.isOwn))
      #expect(sent.projects.isEmpty == false)
      let before = try await storage.read { database in
        try database.projects().filter { sent.projects[$0.code] != nil }
      }
      #expect(Set(sent.projects.values) == Set(before))
      try await storage.write { database in
        for var project in try database.projects() {
          project.team = "Autre équipe"
          try database.save(project)
        }
        for entry in try database.storedEntries(entries.map(\.reference)) {
          try database.delete(entry.id, at: 7)
        }
      }
      let after = try #require(try await region.sealed(storage))
      #expect(after.entries == sent.entries)
      #expect(after.projects == sent.projects)
    }
  }

  @Test(arguments: Engine.allCases)
  func `the last report of each structure counts, in the order of the journal`(
    on engine: Engine
  ) async throws {
    let region = try Region()
    var journal = SampleJournal()
    for structure in ["S2", "S1", "S2"] { try journal.add(.awareness, ["structure": structure]) }
    let entries = journal.entries
    try await withRegion(on: engine, entries) { storage in
      #expect(try await region.sealed(storage)?.entries.isEmpty == true)
      try await storage.write { database in
        try database.keep(region.submission(1, of: "S2"))
        let first = try #require(try database.storedEntry(entries[0].reference))
        try database.delete(first.id, at: 7)
        try database.keep(region.submission(2, of: "S2"))
        try database.keep(region.submission(1, of: "S1"))
      }
      let sealed = try await region.sealed(storage)
      #expect(sealed?.entries == Array(entries.dropFirst()))
    }
  }

  @Test(arguments: Engine.allCases)
  func `a report of an earlier version has no sealed entries`(on engine: Engine) async throws {
    let region = try Region()
    try await withRegion(on: engine) { storage in
      try await storage.write { database in
        try database.keep(region.submission(1, of: "S1"))
        try database.keep(region.submission(1, of: "S2"))
        try database.execute("UPDATE submission SET entry_count = NULL WHERE structure = 'S1'")
      }
      #expect(try await region.sealed(storage) == nil)
      try await storage.write { try $0.keep(region.submission(2, of: "S1")) }
      #expect(try await region.sealed(storage) != nil)
    }
  }
}

private struct Region: Sendable {
  let year: ReportingYear
  let framework: Framework

  init() throws {
    year = try #require(ReportingYear(2025))
    framework = Framework(version: "essai", inForceFrom: year, parameters: [], missions: [])
  }

  /// Whether the entry belongs to the report of S1.
  func isOwn(_ entry: Entry) -> Bool {
    entry.reference.structure.text == "S1" && year.contains(entry.date)
  }

  func submission(_ number: Int, of structure: String) -> SealedSubmission {
    SealedSubmission(
      Submission(
        structure: Structure.Code(structure), year: year, number: number, version: 1, at: number,
        by: "Anne", framework: framework.version, hash: "h"),
      report: "{}", page: "", comments: ReportComments())
  }

  func sealed(_ storage: any Storage) async throws -> ReportBasis? {
    try await storage.read { database in
      try database.sealedBasis(
        in: year, under: framework, with: Parameters(of: framework))
    }
  }
}
