package import Domain

extension Database {
  /// The limits of the area as a GeoJSON geometry; nil when none were imported.
  package func outline(of area: Area) throws -> Outline? {
    try row("SELECT geometry FROM outline WHERE area = \(area.code)") { row in
      Outline(area: area, geometry: row.text(0))
    }
  }

  /// The areas whose outlines were imported, by code.
  package func outlinedAreas() throws -> [Area] {
    try rows("SELECT area FROM outline ORDER BY area") { row in Area(row.text(0)) }
      .compactMap(\.self)
  }

  /// Keeps outlines in the place of those of the same areas.
  package func save(_ outlines: [Outline]) throws -> ImportOutcome {
    var known: [String: String] = [:]
    try forEachRow(of: "SELECT area, geometry FROM outline") { known[$0.text(0)] = $0.text(1) }
    let changed = outlines.filter { known[$0.area.code] != $0.geometry }
    try execute(
      unsafe: """
        INSERT INTO outline (area, geometry) VALUES ($1, $2)
        ON CONFLICT (area) DO UPDATE SET geometry = excluded.geometry
        """,
      forEach: changed.map { [.text($0.area.code), .text($0.geometry)] })
    if !changed.isEmpty { try raiseTerritoriesRevision() }
    var outcome = ImportOutcome()
    outcome.created = changed.count { known[$0.area.code] == nil }
    outcome.updated = changed.count - outcome.created
    outcome.unchanged = outlines.count - changed.count
    return outcome
  }
}
