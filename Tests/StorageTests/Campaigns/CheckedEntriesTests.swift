import Domain
import Storage
import TestSupport
import Testing

struct CheckedEntriesTests {
  @Test(arguments: Engine.allCases)
  func `the entries that share a structure's activities are found in every year`(
    on engine: Engine
  ) async throws {
    let rows = [
      SampleRow(.meeting, ["shared_reference": "A"]),
      SampleRow(.meeting, ["shared_reference": "A", "structure": "S2", "date": "2026-01-01"]),
      SampleRow(.meeting, ["shared_reference": "B", "structure": "S2"]),
      SampleRow(.meeting, ["reference": "R2"]),
      SampleRow(.meeting, ["reference": "R3", "shared_reference": "C", "date": "2024-05-05"]),
    ]
    var entries: [Entry] = []
    for (number, row) in rows.enumerated() {
      var row = row
      if row["structure"] == "S2" { row["reference"] = "N\(number)" }
      entries.append(try row.entry())
    }
    try await withRegion(on: engine, entries) { storage in
      let year = try #require(ReportingYear(2025))
      let found = try await storage.read { database in
        (
          try database.entries(sharedBy: [Structure.Code("S1")], in: year),
          try database.entries(sharedBy: nil, in: year)
        )
      }
      #expect(found.0.map(\.reference.written) == ["S1/R1", "S2/N1"])
      #expect(found.1.map(\.reference.written) == ["S1/R1", "S2/N1", "S2/N2"])
    }
  }

  @Test(arguments: Engine.allCases)
  func `a campaign awaits a structure while it has to act`(on engine: Engine) async throws {
    try await withRegion(on: engine) { storage in
      let own = Structure.Code("S1")
      let year = try #require(ReportingYear(2025))
      let (opening, due) = (try #require(Day("2026-01-02")), try #require(Day("2026-01-31")))
      try await storage.write { database in
        try database.save(
          Campaign(
            year: year, framework: "missions-2025-09", opensOn: opening, dueOn: due,
            structures: [own]))
      }
      func awaiting(_ code: Structure.Code, on day: Day) async throws -> Int {
        try await storage.read { try $0.campaigns(awaiting: code, on: day) }.count
      }
      #expect(try await awaiting(own, on: opening) == 1)
      #expect(try await awaiting(own, on: try #require(Day("2026-01-01"))) == 0)
      #expect(try await awaiting(Structure.Code("S2"), on: opening) == 0)
      try await storage.write {
        try $0.take(ReportStep(.submission, at: 1, by: "A"), of: own, in: year)
      }
      #expect(try await awaiting(own, on: due) == 0)
    }
  }
}
