import ArgumentParser
import Domain
import Exchange
import Foundation
import Storage

/// `maillage import structures|projects|journal FILE`.
struct ImportCommand: AsyncParsableCommand {
  enum Content: String, ExpressibleByArgument, CaseIterable {
    case structures, projects, journal
  }

  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in structures, projects or journal entries from a CSV file, all or nothing.",
    discussion: """
      Every wrong row is reported with its line, its column, what was found and what is allowed; \
      then nothing is written. A row whose reference is known updates what is there.
      """)

  @Argument(help: "What the file holds: structures, projects or journal.")
  var content: Content

  @Argument(help: "The CSV file, in UTF-8.", completion: .file(extensions: ["csv"]))
  var file: String

  @Flag(help: "Check the file and say what would change, without writing anything.")
  var dryRun = false

  @OptionGroup var database: DatabaseOption

  func run() async throws {
    // A missing file is said before a database is made.
    _ = try ByteSource(path: file)
    let storage = try await database.open()
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
    }
  }
}

/// Ends the transaction of an import that keeps nothing.
private struct DryRun: Error {
  let outcome: ImportOutcome
}

/// One reading of one file into the database.
private struct FileImport {
  private let content: ImportCommand.Content
  private let path: String

  init(_ content: ImportCommand.Content, of path: String) {
    self.content = content
    self.path = path
  }

  func run(into database: any Database) throws -> ImportOutcome {
    switch content {
    case .structures:
      try read(
        RegisterImport<Structure>(into: database, report: Self.report),
        columns: Structure.columns, required: ["code", "name", "kind"])
    case .projects:
      try read(
        RegisterImport<Project>(into: database, report: Self.report),
        columns: Project.columns, required: Project.columns.filter { $0 != "declared_on" })
    case .journal:
      try read(
        JournalImport(into: database, report: Self.report),
        columns: EntryColumn.all.map(\.name), required: JournalImport.requiredColumns)
    }
  }

  private func read(
    _ rows: some RowImport, columns: [String], required: [String]
  ) throws -> ImportOutcome {
    var rows = rows
    var progress = Progress(reading: path)
    var misshapen = 0
    var read = 0
    let source = try ByteSource(path: path) { read += $0 }
    // Said last, after the problems of the rows before it.
    var breaking: FileProblem?
    defer {
      progress.end()
      if let breaking { Self.say(breaking.description) }
    }
    do {
      try CSVFile.read(
        source, columns: columns, required: required,
        row: { row in
          try rows.take(line: row.line, row.cells)
          progress.row(after: read)
        },
        problem: { problem in
          misshapen += 1
          Self.say(problem.description)
        })
    } catch let problem as FileProblem {
      breaking = problem
      misshapen += 1
    }
    return try rows.finish(misshapenRows: misshapen)
  }

  private static func report(_ line: Int, _ problem: Problem) {
    say(ImportProblem(line: line, problem: problem).description)
  }

  private static func say(_ text: String) {
    FileHandle.standardError.write(Data("\(text)\n".utf8))
  }
}
