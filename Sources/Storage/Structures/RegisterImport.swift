package import Domain

/// An import of structures or projects: few rows, each with a code of its own.
package struct RegisterImport<Record: Equatable & Sendable>: RowImport {
  package let read: RowReading<Record>
  private let code: (Record) -> String
  private let save: (Record) throws -> Void
  private let report: ReportProblem
  private var known: [String: Record]
  private var seen: Set<String> = []
  private var problems = 0
  private var outcome = ImportOutcome()

  package mutating func take(line: Int, _ record: Result<Record, Problems>) throws {
    guard let record = new(record, line) else { return }
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

  /// The record of a row, unless something is wrong with it, which is reported.
  private mutating func new(_ record: Result<Record, Problems>, _ line: Int) -> Record? {
    do throws(Problems) {
      let record = try record.get()
      guard let repetition = repetition(of: code(record)) else { return record }
      throw Problems([repetition])
    } catch {
      let found = [error.key.flatMap { repetition(of: $0) }].compactMap(\.self) + error.all
      problems += found.count
      for problem in found { report(line, problem) }
      return nil
    }
  }

  /// Nil for the first row of this code, even if it was wrong.
  private mutating func repetition(of code: String) -> Problem? {
    seen.insert(code).inserted
      ? nil : Problem(column: "code", found: code, reason: .repeatedInFile)
  }
}

extension RegisterImport<Structure> {
  package init(into database: any Database, report: @escaping ReportProblem) throws {
    read = { row in Result { () throws(Problems) in try Structure(from: row) } }
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
    read = { row in
      Result { () throws(Problems) in try Project(from: row, structures: structures) }
    }
    code = \.code.text
    save = database.save
    self.report = report
    known = Dictionary(
      try database.projects().map { ($0.code.text, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
