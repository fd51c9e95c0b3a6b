package import Domain

/// What an import did, or would do.
package struct ImportOutcome: Sendable, Hashable {
  package var created = 0
  package var updated = 0
  package var unchanged = 0

  package init() {}

  package var total: Int { created + updated + unchanged }
}

/// A row's problem, with the line of the file where the row begins.
package typealias ReportProblem = (_ line: Int, _ problem: Problem) -> Void

/// The import found problems, which it has reported; nothing is kept.
package struct ImportRefused: Error {
  package let problems: Int

  package init(problems: Int) { self.problems = problems }
}

/// An import under way: it takes rows, then says what it did.
package protocol RowImport {
  /// - Parameter line: the line of the file where the row begins.
  mutating func take(line: Int, _ row: [(column: String, text: String)]) throws

  /// - Parameter misshapenRows: how many rows could not be taken, their cells not being those of
  ///   the first line.
  /// - Throws: `ImportRefused` when any row had a problem.
  mutating func finish(misshapenRows: Int) throws -> ImportOutcome
}

/// An import of structures or projects: few rows, each with a code of its own.
package struct RegisterImport<Record: Equatable>: RowImport {
  private let read: ([(column: String, text: String)]) throws(Problems) -> Record
  private let code: (Record) -> String
  private let save: (Record) throws -> Void
  private let report: ReportProblem
  private var known: [String: Record]
  private var seen: Set<String> = []
  private var problems = 0
  private var outcome = ImportOutcome()

  package mutating func take(line: Int, _ row: [(column: String, text: String)]) throws {
    guard let record = record(line, row) else { return }
    switch known[code(record)] {
    case nil: outcome.created += 1
    case record: outcome.unchanged += 1
    default: outcome.updated += 1
    }
    if known[code(record)] != record { try save(record) }
  }

  package func finish(misshapenRows: Int) throws -> ImportOutcome {
    let problems = problems + misshapenRows
    if problems > 0 { throw ImportRefused(problems: problems) }
    return outcome
  }

  private mutating func record(
    _ line: Int, _ row: [(column: String, text: String)]
  ) -> Record? {
    do throws(Problems) {
      let record = try read(row)
      if seen.insert(code(record)).inserted { return record }
      throw Problems([Problem(column: "code", found: code(record), reason: .repeatedInFile)])
    } catch {
      problems += error.all.count
      for problem in error.all { report(line, problem) }
      return nil
    }
  }
}

extension RegisterImport<Structure> {
  package init(into database: any Database, report: @escaping ReportProblem) throws {
    read = { row throws(Problems) in try Structure(from: row) }
    code = \.code.text
    save = database.save
    self.report = report
    known = Dictionary(
      try database.structures().map { ($0.code.text, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension RegisterImport<Project> {
  package init(into database: any Database, report: @escaping ReportProblem) throws {
    let structures = Set(try database.structures().map(\.code))
    read = { row throws(Problems) in try Project(from: row, structures: structures) }
    code = \.code.text
    save = database.save
    self.report = report
    known = Dictionary(
      try database.projects().map { ($0.code.text, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
