package import Domain

extension Database {
  /// Keeps a copy of the entries and projects that a report being sent is computed from.
  func sealBasis(of submission: Submission) throws {
    let (structure, year, number) = (submission.structure, submission.year, submission.number)
    let filter = JournalFilter(structures: [structure], year: year)
    let columns = EntryRow.columns
    try execute(
      """
      INSERT INTO submission_entry (year, number, \(unsafe: columns))
      SELECT CAST(\(year.number) AS bigint), CAST(\(number) AS bigint), \(unsafe: columns)
      FROM entry WHERE \(filter.condition)
      """)
    let codes = Set(
      try rows(
        "SELECT DISTINCT project FROM entry WHERE \(filter.condition) AND project IS NOT NULL"
      ) { Project.Code($0.text(0)) })
    try execute(
      unsafe: """
        INSERT INTO submission_project (structure, year, number, code, title, team, nature,
          declared_on, partnership, structures)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """,
      forEach: try projects(codes).map { project in
        [
          .text(structure.text), .integer(Int64(year.number)), .integer(Int64(number)),
          .text(project.code.text), .text(project.title), .text(project.team),
          .text(project.nature.rawValue), (project.declaredOn?.description).sqlValue,
          .text(project.partnership.rawValue),
          .text(project.structures.map(\.text).joined(separator: "|")),
        ]
      })
  }

  /// What the reports that structures last sent for a year were computed from, together.
  ///
  /// - Parameter parameters: those of the reports.
  /// - Returns: nil when one of the reports was sent before its entries were kept with it.
  package func sealedBasis(
    in year: ReportingYear, under framework: Framework, with parameters: Parameters
  ) throws -> ReportBasis? {
    let last = SubmittedReport.last(in: year)
    let unknown = try row(
      "\(last) SELECT 1 FROM last WHERE entry_count IS NULL LIMIT 1"
    ) { $0.int(0) }
    guard unknown == nil else { return nil }
    var entries: [Entry] = []
    var lists = CodeLists()
    try forEachRow(
      of: """
        \(last) SELECT \(unsafe: EntryRow.columns) FROM submission_entry
        WHERE year = \(year.number)
          AND (structure, number) IN (SELECT structure, number FROM last)
        ORDER BY id
        """
    ) { row in entries.append(try EntryRow.decode(row, &lists).entry) }
    return ReportBasis(
      framework: framework, parameters: parameters, year: year, entries: entries,
      projects: try sealedProjects(of: last, in: year))
  }

  /// The latest sealed first: of two states of a project the latest one counts.
  private func sealedProjects(of last: Query, in year: ReportingYear) throws -> [Project] {
    try rows(
      """
      \(last) SELECT p.code, p.title, p.team, p.nature, p.declared_on, p.partnership, p.structures
      FROM submission_project p
      JOIN last ON last.structure = p.structure AND last.number = p.number
      WHERE p.year = \(year.number) ORDER BY last.sealed_at DESC, p.structure, p.code
      """
    ) { row in
      Project(
        code: Project.Code(row.text(0)), title: row.text(1), team: row.text(2),
        nature: try row.code(3), declaredOn: row.isNull(4) ? nil : try row.day(4),
        partnership: try row.code(5),
        structures: row.text(6).split(separator: "|").map { Structure.Code(String($0)) })
    }
  }
}
