import ArgumentParser
import Domain
import Exchange
import Storage

/// `maillage export structures|projects|journal`.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write structures, projects or journal entries as CSV, in their recorded order.",
    discussion: "What is exported can be imported again, elsewhere, and gives the same reports.")

  @Argument(help: "What to write: structures, projects or journal.")
  var content: ImportCommand.Content

  @Option(help: "Only the journal of this structure.")
  var structure: StructureArgument?

  @Option(help: "Only the journal of this year.")
  var year: YearArgument?

  @Option(help: "The file to write; standard output without it.", completion: .file())
  var output: String?

  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if content != .journal, structure != nil || year != nil {
      throw ValidationError("--structure and --year go with 'export journal'")
    }
  }

  func run() async throws {
    let storage = try await database.open()
    try await storage.record(content.exportAction, structure: structure?.code)
    let (content, structure, year, path) = (content, structure?.code, year?.year, output)
    try await storage.read { database in
      let output = try Output(path)
      switch content {
      case .structures:
        try output.write(
          Structure.columns, try database.structures().map(\.written))
      case .projects:
        try output.write(Project.columns, try database.projects().map(\.written))
      case .journal:
        try database.check(structure.map { [$0] } ?? [])
        try output.writeJournal(of: structure, in: year, from: database)
      }
      try output.finish()
    }
    try await storage.close()
  }
}

extension ImportCommand.Content {
  fileprivate var exportAction: AuditAction {
    switch self {
    case .structures: .exportStructures
    case .projects: .exportProjects
    case .journal: .exportJournal
    }
  }
}

extension Output {
  /// Rows between two writes.
  private static let batch = 2_000

  fileprivate func write(_ columns: [String], _ rows: [[String]]) throws {
    var writer = CSVWriter(.exchange, columns: columns)
    for row in rows { writer.write(row) }
    try write(writer.take())
  }

  fileprivate func writeJournal(
    of structure: Structure.Code?, in year: ReportingYear?, from database: any Database
  ) throws {
    var writer = CSVWriter(.exchange, columns: EntryColumn.all.map(\.name))
    var rows = 0
    try database.forEachEntry(of: structure.map { [$0] }, in: year) { entry in
      writer.write(EntryColumn.all.map(entry.written))
      rows += 1
      if rows.isMultiple(of: Self.batch) { try write(writer.take()) }
    }
    try write(writer.take())
  }
}
