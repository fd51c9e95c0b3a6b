package import Domain

/// An import of the official file of communes.
package struct CommuneImport: RowImport {
  private static let batchSize = 500

  /// A commune, and what is wrong with its position, which it then has none of.
  package struct Reading: Sendable {
    fileprivate let commune: Commune
    fileprivate let doubts: [Problem]
  }

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

  package let read: RowReading<Reading> = { row in
    var doubts: [Problem] = []
    return Result { () throws(Problems) in
      let commune = try Commune(from: row) { doubts.append($0) }
      return Reading(commune: commune, doubts: doubts)
    }
  }

  package mutating func take(line: Int, _ reading: Result<Reading, Problems>) throws {
    guard let commune = commune(line, reading) else { return }
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
    _ line: Int, _ reading: Result<Reading, Problems>
  ) -> Commune? {
    do throws(Problems) {
      let reading = try reading.get()
      for doubt in reading.doubts { warn(line, doubt) }
      let commune = reading.commune
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
