package import Domain

extension Database {
  /// All imported communes, by code.
  package func communes() throws -> [Commune] {
    // Some thousand groups of communes have tens of thousands of members: each name is kept once.
    var groupNames: [String: String] = [:]
    return try rows(
      """
      SELECT insee, name, postal_codes, department, region, epci, epci_name, population, latitude,
        longitude
      FROM commune ORDER BY insee
      """
    ) { row in
      var commune = row.commune()
      if let name = commune.epciName {
        commune.epciName = groupNames[name, default: name]
        groupNames[name] = commune.epciName
      }
      return commune
    }
  }

  /// Adds the communes, or gives those with their codes these values.
  package func upsert(_ communes: [Commune]) throws {
    try execute(
      unsafe: """
        INSERT INTO commune (insee, name, postal_codes, department, region, epci, epci_name,
          population, latitude, longitude)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        ON CONFLICT (insee) DO UPDATE SET name = excluded.name,
          postal_codes = excluded.postal_codes, department = excluded.department,
          region = excluded.region, epci = excluded.epci, epci_name = excluded.epci_name,
          population = excluded.population, latitude = excluded.latitude,
          longitude = excluded.longitude
        """,
      forEach: communes.map { commune in
        [
          .text(commune.insee), .text(commune.name),
          .text(commune.postalCodes.joined(separator: "|")), .text(commune.department),
          .text(commune.region), commune.epci.sqlValue, commune.epciName.sqlValue,
          commune.population.sqlValue, (commune.position?.latitude).sqlValue,
          (commune.position?.longitude).sqlValue,
        ]
      })
  }

  /// Raised by each import that changed a commune or an outline: a server that holds them reads
  /// them again when it meets another number.
  package func territoriesRevision() throws -> Int {
    try row("SELECT number FROM territories_revision") { $0.int(0) } ?? 0
  }

  func raiseTerritoriesRevision() throws {
    try execute(
      """
      INSERT INTO territories_revision (id, number) VALUES (1, 1)
      ON CONFLICT (id) DO UPDATE SET number = territories_revision.number + 1
      """)
  }
}

extension Row {
  fileprivate func commune() -> Commune {
    Commune(
      insee: text(0), name: text(1), postalCodes: list(2), department: text(3), region: text(4),
      epci: optionalText(5), epciName: optionalText(6),
      population: optionalInteger(7).map { Int($0) },
      position: isNull(8) || isNull(9) ? nil : Position(latitude: real(8), longitude: real(9)))
  }
}
