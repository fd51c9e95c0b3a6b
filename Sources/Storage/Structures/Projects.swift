package import Domain

extension Database {
  /// All projects, in the order in which they were recorded.
  package func projects() throws -> [Project] { try projects(among: "SELECT code FROM project") }

  /// The projects that the entries of these structures and this year name.
  package func projects(
    namedBy structures: [Structure.Code], in year: ReportingYear
  ) throws -> [Project] {
    let filter = JournalFilter(structures: structures, year: year)
    return try projects(
      among: "SELECT project FROM entry WHERE \(filter.condition) AND project IS NOT NULL")
  }

  /// - Parameter codes: a query for their codes.
  private func projects(among codes: Query) throws -> [Project] {
    let structures = try structuresByProject(among: codes)
    return try rows(
      """
      SELECT code, title, team, nature, declared_on, partnership FROM project
      WHERE code IN (\(codes)) ORDER BY id
      """
    ) { row in
      Project(
        code: Project.Code(row.text(0)), title: row.text(1), team: row.text(2),
        nature: try row.code(3), declaredOn: row.isNull(4) ? nil : try row.day(4),
        partnership: try row.code(5), structures: structures[row.text(0)] ?? [])
    }
  }

  package func project(_ code: Project.Code) throws -> Project? {
    try projects().first { $0.code == code }
  }

  /// The projects that a structure accompanies, by title.
  package func projects(of structure: Structure.Code) throws -> [Project] {
    try projects().filter { $0.structures.contains(structure) }.sorted { $0.title < $1.title }
  }

  /// Adds the project, or gives the one with its code these values.
  package func save(_ project: Project) throws {
    try execute(
      """
      INSERT INTO project (code, title, team, nature, declared_on, partnership)
      VALUES (\(project.code.text), \(project.title), \(project.team),
        \(project.nature.rawValue), \(project.declaredOn?.description),
        \(project.partnership.rawValue))
      ON CONFLICT (code) DO UPDATE SET title = excluded.title, team = excluded.team,
        nature = excluded.nature, declared_on = excluded.declared_on,
        partnership = excluded.partnership
      """)
    try execute("DELETE FROM project_structure WHERE project = \(project.code.text)")
    try execute(
      unsafe: "INSERT INTO project_structure (project, structure, position) VALUES ($1, $2, $3)",
      forEach: project.structures.enumerated().map { position, structure in
        [.text(project.code.text), .text(structure.text), .integer(Int64(position))]
      })
  }

  private func structuresByProject(among codes: Query) throws -> [String: [Structure.Code]] {
    var structures: [String: [Structure.Code]] = [:]
    try forEachRow(
      of: """
        SELECT project, structure FROM project_structure
        WHERE project IN (\(codes)) ORDER BY project, position
        """
    ) { row in
      structures[row.text(0), default: []].append(Structure.Code(row.text(1)))
    }
    return structures
  }
}
