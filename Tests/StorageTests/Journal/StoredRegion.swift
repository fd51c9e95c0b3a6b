import Domain
import Storage
import TestSupport

/// Runs `body` with a storage that holds the sample region and these entries, in this order.
func withRegion(
  on engine: Engine, _ entries: [Entry] = [], _ body: (any Storage) async throws -> Void
) async throws {
  try await withStorage(on: engine) { storage in
    try await storage.migrate()
    try await storage.write { database in
      for structure in SampleRegion.structures { try database.save(structure) }
      for project in SampleRegion.projects { try database.save(project) }
      try database.record(entries)
    }
    try await body(storage)
  }
}

extension Storage {
  /// Every entry, as they were recorded.
  func allEntries(in year: ReportingYear? = nil) async throws -> [Entry] {
    try await read { database in
      var entries: [Entry] = []
      try database.forEachEntry(of: nil, in: year) { entries.append($0) }
      return entries
    }
  }

  func stored(_ local: String, of structure: String = "S1") async throws -> StoredEntry? {
    try await read { database in
      try database.storedEntry(
        Entry.Reference(structure: Structure.Code(structure), local: local))
    }
  }
}
