import ArgumentParser
import Domain
import Exchange
import Storage

/// `maillage import structures|projects|journal|communes|outlines|directory|finess FILE`.
struct ImportCommand: AsyncParsableCommand {
  enum Content: String, ExpressibleByArgument, CaseIterable {
    case structures, projects, journal, communes, outlines, directory, finess
  }

  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in structures, projects, entries, territories or places, all or nothing.",
    discussion: """
      Every wrong row is reported with its line, its column, what was found and what is allowed; \
      then nothing is written. A row whose reference is known updates what is there.

      What is doubtful in a row of the directory is said and kept. Offers that the directory may \
      have under another reference are listed, for a person to decide.

      Outlines of regions and departments come from GeoJSON, everything else from CSV.
      """)

  @Argument(help: "What the file holds: \(Content.allValueStrings.joined(separator: ", ")).")
  var content: Content

  @Argument(
    help: "The CSV or GeoJSON file, in UTF-8.",
    completion: .file(extensions: ["csv", "geojson", "json"]))
  var file: String

  @Flag(help: "Check the file and say what would change, without writing anything.")
  var dryRun = false

  @OptionGroup var database: DatabaseOption

  func run() async throws {
    // A missing file is said before a database is made.
    _ = try ByteSource(path: file)
    let storage = try await database.open(missing: dryRun ? .empty : .made)
    let outcome = try await outcome(in: storage)
    try await storage.close()
    print(
      "\(content.rawValue): \(outcome.created) created, \(outcome.updated) updated, "
        + "\(outcome.unchanged) unchanged" + (dryRun ? " (dry run: nothing written)" : ""))
  }

  private func outcome(in storage: any Storage) async throws -> ImportOutcome {
    do {
      return try await storage.write(
        recording: content.importAction
      ) { [content, file, dryRun] database in
        let outcome = try FileImport(content, of: file).run(into: database)
        if dryRun { throw DryRun(outcome: outcome) }
        return outcome
      }
    } catch let trial as DryRun {
      return trial.outcome
    }
  }
}

extension ImportCommand.Content {
  fileprivate var importAction: AuditAction {
    switch self {
    case .structures: .importStructures
    case .projects: .importProjects
    case .journal: .importEntries
    case .communes, .outlines: .importTerritories
    case .directory: .importDirectory
    case .finess: .importFiness
    }
  }
}

/// Ends the transaction of an import that keeps nothing.
private struct DryRun: Error {
  let outcome: ImportOutcome
}
