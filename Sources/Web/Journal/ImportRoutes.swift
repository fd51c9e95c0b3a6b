import Domain
import Exchange
import Hummingbird
import Storage

/// Taking a journal in from a file, all or nothing, with every error shown.
struct ImportRoutes {
  let storage: any Storage
  let labels: Labels
  let pages: Pages

  func add(to router: some RouterMethods<SiteContext>) {
    router.get("/journal/import", use: show)
    router.post("/journal/import", use: take)
  }

  @Sendable
  private func show(_ request: Request, _ context: SiteContext) async throws -> Response {
    let structure = try context.ownStructure()
    let locks = try await storage.read { try $0.locks(of: [structure]) }
    return try pages.response(ImportPage(locks: locks), context)
  }

  @Sendable
  private func take(_ request: Request, _ context: SiteContext) async throws -> Response {
    let structure = try context.ownStructure()
    guard let file = context.form.files["fichier"] else { throw PageError.unreadable }
    let isTrial = context.form["essai"] == "oui"
    let result = try await result(of: file.bytes, into: structure, isTrial: isTrial)
    return try pages.response(
      ImportPage(file: file.name, isTrial: isTrial, result, of: structure, labels: labels), context,
      status: result.isRefused ? .unprocessableContent : .ok)
  }

  /// Imports in one transaction, which a trial or a problem takes back.
  private func result(
    of bytes: [UInt8], into structure: Structure.Code, isTrial: Bool
  ) async throws -> ImportResult {
    do {
      return try await storage.write { database in
        var result = ImportResult()
        try result.read(bytes, into: database, of: structure)
        if isTrial || result.isRefused { throw TakenBack(result: result) }
        return result
      }
    } catch let back as TakenBack {
      return back.result
    }
  }
}

/// Ends the transaction of an import that keeps nothing.
private struct TakenBack: Error {
  let result: ImportResult
}

/// What an import found, for its page.
struct ImportResult: Sendable {
  /// How many problems the page lists; the others are counted.
  static let shown = 200

  private(set) var outcome = ImportOutcome()
  /// The new entries; nil for none.
  private(set) var recorded: ClosedRange<StoredEntry.ID>?
  private(set) var problems: [(line: Int, problem: Problem)] = []
  private(set) var problemCount = 0
  private(set) var fileProblems: [FileProblem] = []

  var isRefused: Bool { problemCount > 0 || !fileProblems.isEmpty }

  /// - Parameter structure: the only one whose entries the file may hold.
  fileprivate mutating func read(
    _ bytes: [UInt8], into database: any Database, of structure: Structure.Code
  ) throws {
    var found: [(line: Int, problem: Problem)] = []
    var journal = try JournalImport(into: database, only: structure) { line, problem in
      found.append((line, problem))
    }
    do {
      try CSVFile.read(
        ByteSource(bytes), columns: EntryColumn.all.map(\.name),
        required: JournalImport.requiredColumns,
        decode: { [read = journal.read] row in read(row.cells) },
        row: { line, entry in try journal.take(line: line, entry) },
        problem: { fileProblems.append($0) })
    } catch let problem as FileProblem {
      fileProblems.append(problem)
    }
    do {
      outcome = try journal.finish(misshapenRows: fileProblems.count)
      recorded = try journal.recorded()
    } catch is ImportRefused {
      outcome = ImportOutcome()
    }
    problemCount = found.count
    problems = Array(found.prefix(Self.shown))
  }
}
