import Foundation
import TestSupport
import Testing

/// The official files, which are kept beside the repository, not in it: these tests are skipped
/// where they are absent.
struct SharedTerritoriesTests {
  /// `../shared/data/geography` from the repository.
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/data/geography").standardizedFileURL

  private static let isPresent = FileManager.default.fileExists(atPath: folder.path)

  private static let absence: Comment =
    "the folder shared/data/geography is not beside the repository"

  private static func file(_ name: String) -> String { folder.appending(path: name).path }

  @Test(.enabled(if: isPresent, absence), arguments: Engine.allCases)
  func `every commune of France is taken`(on engine: Engine) async throws {
    try await withTerminal(on: engine) { terminal in
      let file = Self.file("communes_france_2026.csv")
      let first = try await terminal.run("import", "communes", file)
      #expect(first.status == 0)
      #expect(first.text == "communes: 34875 created, 0 updated, 0 unchanged\n")
      #expect(first.errors.isEmpty, "\(first.errors.prefix(500))")
      let second = try await terminal.run("import", "communes", file)
      #expect(second.text == "communes: 0 created, 0 updated, 34875 unchanged\n")
    }
  }

  @Test(
    .enabled(if: isPresent, absence),
    arguments: [
      ("regions-version-simplifiee.geojson", 13), ("departements-version-simplifiee.geojson", 96),
      ("region-bretagne.geojson", 1), ("departements-bretagne.geojson", 4),
      ("region-occitanie.geojson", 1), ("departements-occitanie.geojson", 13),
    ])
  func `the outlines of regions and departments are taken`(
    name: String, count: Int
  ) async throws {
    try await withTerminal(on: .sqlite) { terminal in
      let run = try await terminal.run("import", "outlines", Self.file(name))
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.text == "outlines: \(count) created, 0 updated, 0 unchanged\n")
    }
  }
}
