import Domain

/// An import of the official file of communes.
package struct CommuneImport: RowImport {
  private static let batchSize = 500

  private let database: any Database
  private let report: ReportProblem
  private let warn: ReportProblem
  private var known: [String: Commune]
  private var seen: Set<String> = []
  private var batch: [Commune] = []
  private var problems = 0
  private var outcome = ImportOutcome()

  /// - Parameter warn: told of what is kept all the same, without its position.
  package init(
    into database: any Database, report: @escaping ReportProblem, warn: @escaping ReportProblem
  ) throws {
    self.database = database
    self.report = report
    self.warn = warn
    known = Dictionary(
      try database.communes().map { ($0.insee, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package mutating func take(line: Int, _ row: [(column: String, text: String)]) throws {
    guard let commune = commune(line, row) else { return }
    switch known[commune.insee] {
    case nil: outcome.created += 1
    case commune:
      outcome.unchanged += 1
      return
    default: outcome.updated += 1
    }
    batch.append(commune)
    if batch.count >= Self.batchSize { try writeBatch() }
  }

  package mutating func finish(misshapenRows: Int) throws -> ImportOutcome {
    let problems = problems + misshapenRows
    if problems > 0 { throw ImportRefused(problems: problems) }
    try writeBatch()
    if outcome.created + outcome.updated > 0 { try database.raiseTerritoriesRevision() }
    return outcome
  }

  private mutating func commune(
    _ line: Int, _ row: [(column: String, text: String)]
  ) -> Commune? {
    do throws(Problems) {
      let commune = try Commune(from: row) { warn(line, $0) }
      if seen.insert(commune.insee).inserted { return commune }
      throw Problems([
        Problem(column: "code_insee", found: commune.insee, reason: .repeatedInFile)
      ])
    } catch {
      problems += error.all.count
      for problem in error.all { report(line, problem) }
      return nil
    }
  }

  private mutating func writeBatch() throws {
    try database.upsert(batch)
    batch.removeAll(keepingCapacity: true)
  }
}
