import ArgumentParser
import Domain
import Exchange
import Storage

/// `maillage export structures|projects|journal|directory`.
struct ExportCommand: AsyncParsableCommand {
  enum Content: String, ExpressibleByArgument, CaseIterable {
    case structures, projects, journal, directory
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write structures, projects, journal entries or the directory.",
    discussion: """
      What is exported as CSV can be imported again, elsewhere, and gives the same. Structures, \
      projects and entries come in their recorded order, the directory by reference.

      The formats for other systems are Open Referral HSDS 3.0, data·inclusion 1 and FHIR R4; what \
      they cannot carry is told on standard error.

      A confidential address never leaves: it and its position are left out, unless a person who \
      moves their own data asks for them with --include-confidential.
      """)

  @Argument(help: "What to write: structures, projects, journal or directory.")
  var content: Content

  @Option(help: "Only the journal of this structure.")
  var structure: StructureArgument?

  @Option(help: "Only the journal of this year.")
  var year: YearArgument?

  @Option(help: "The format of the directory; csv without it.")
  var format: DirectoryFormat?

  @Flag(help: "Write confidential addresses of the directory too: only to move your own data.")
  var includeConfidential = false

  @Option(help: "Where the site is reached, for the addresses in the directory's files.")
  var site: SiteAddress?

  @Option(
    help: "The file to write; standard output without it. A folder for hsds, data-inclusion, fhir.",
    completion: .file())
  var output: String?

  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if content != .journal, structure != nil || year != nil {
      throw ValidationError("--structure and --year go with 'export journal'")
    }
    if content != .directory, format != nil || includeConfidential {
      throw ValidationError("--format and --include-confidential go with 'export directory'")
    }
    guard format?.isFolder == true else { return }
    if output == nil { throw ValidationError("this format needs --output FOLDER") }
    if includeConfidential {
      throw ValidationError("--include-confidential goes with --format csv alone")
    }
  }

  func run() async throws {
    let storage = try await database.open()
    try await storage.record(content.exportAction, structure: structure?.code)
    let (content, structure, year, path) = (content, structure?.code, year?.year, output)
    let directory = DirectoryExport(
      format: format ?? .csv, includesConfidential: includeConfidential, path: path,
      site: site?.text)
    try await storage.read { database in
      if content == .directory { return try directory.run(from: database) }
      let output = try Output(path)
      switch content {
      case .directory: break
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

extension ExportCommand.Content {
  fileprivate var exportAction: AuditAction {
    switch self {
    case .structures: .exportStructures
    case .projects: .exportProjects
    case .journal: .exportJournal
    case .directory: .exportDirectory
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
