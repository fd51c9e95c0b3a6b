package import Domain

extension Database {
  /// All projects, in the order in which they were recorded.
  package func projects() throws -> [Project] { try projects(where: "1 = 1") }

  /// Those of these projects that are recorded, in that order.
  package func projects(_ codes: Set<Project.Code>) throws -> [Project] {
    // A list of many values is slower than the few thousand projects of a region.
    guard codes.count <= 500 else { return try projects().filter { codes.contains($0.code) } }
    return try projects(where: "code IN \(.list(codes.map(\.text)))")
  }

  /// A row for each structure of a project, those of one project following each other.
  private func projects(where condition: Query) throws -> [Project] {
    var projects: [Project] = []
    try forEachRow(
      of: """
        SELECT code, title, team, nature, declared_on, partnership, structure FROM project
        LEFT JOIN project_structure ON project_structure.project = project.code
        WHERE \(condition) ORDER BY id, position
        """
    ) { row in
      let code = Project.Code(row.text(0))
      if projects.last?.code != code {
        projects.append(
          Project(
            code: code, title: row.text(1), team: row.text(2), nature: try row.code(3),
            declaredOn: row.isNull(4) ? nil : try row.day(4), partnership: try row.code(5),
            structures: []))
      }
      if let structure = row.optionalText(6) {
        projects[projects.count - 1].structures.append(Structure.Code(structure))
      }
    }
    return projects
  }

  package func project(_ code: Project.Code) throws -> Project? {
    try projects([code]).first
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
}
