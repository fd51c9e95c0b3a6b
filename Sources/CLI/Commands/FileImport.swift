import Domain
import Exchange
import Foundation
import Storage

/// One reading of one file into the database.
struct FileImport {
  private let content: ImportCommand.Content
  let path: String

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
    case .communes:
      try read(
        CommuneImport(into: database, report: Self.report, warn: Self.warn),
        columns: Commune.columns, required: Commune.requiredColumns)
    case .outlines: try readOutlines(into: database)
    case .directory: try readDirectory(into: database)
    case .finess: try readFiness(into: database)
    }
  }

  private func read(
    _ rows: some RowImport, columns: [String], required: [String]
  ) throws -> ImportOutcome {
    var rows = rows
    return try read(into: &rows, columns: columns, required: required)
  }

  func read(
    into rows: inout some RowImport, columns: [String], required: [String]
  ) throws -> ImportOutcome {
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
        decode: { [read = rows.read] row in read(row.cells) },
        row: { line, record in
          try rows.take(line: line, record)
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

  static func report(_ line: Int, _ problem: Problem) {
    say(ImportProblem(line: line, problem: problem).description)
  }

  private static func warn(_ line: Int, _ problem: Problem) {
    say("warning: \(ImportProblem(line: line, problem: problem)); kept without a position")
  }

  static func say(_ text: String) {
    FileHandle.standardError.write(Data("\(Progress.cleared)\(text)\n".utf8))
  }
}
