package import Domain

extension Database {
  /// What the reports of these structures and this year are computed from.
  ///
  /// - Parameter structures: nil for all.
  package func reportBasis(
    of structures: [Structure.Code]?, in year: ReportingYear, under framework: Framework
  ) throws -> ReportBasis {
    let reading = try basisReading(nil, of: structures, in: year)
    return ReportBasis([reading], in: year, under: framework, with: try parameters(of: framework))
  }

  /// The entries that the half has, and the projects that they name.
  fileprivate func basisReading(
    _ half: JournalFilter.Half?, of structures: [Structure.Code]?, in year: ReportingYear
  ) throws -> BasisReading {
    var filter = JournalFilter(structures: structures, year: year)
    filter.half = half
    var reading = BasisReading()
    var named: Set<Project.Code> = []
    try forEachStoredEntry(filter) { stored in
      reading.append(stored)
      if let project = stored.entry.project { named.insert(project) }
    }
    reading.projects = try projects(named)
    return reading
  }
}

extension Storage {
  /// What the reports of these structures are computed from, for each of these years, and what
  /// `body` reads beside: two connections read half of the entries each.
  ///
  /// - Parameter structures: nil for all.
  package func reportBases<T: Sendable>(
    of structures: [Structure.Code]?, in years: [(year: ReportingYear, framework: Framework)],
    _ body: @escaping @Sendable (any Database) throws -> T
  ) async throws -> (bases: [ReportBasis], beside: T) {
    let (one, other) = try await read { database in
      let beside = try body(database)
      let parameters = try years.map { try database.parameters(of: $0.framework) }
      let readings = try years.map {
        try database.basisReading(.first, of: structures, in: $0.year)
      }
      return (beside, parameters, readings)
    } together: { database in
      try years.map { try database.basisReading(.second, of: structures, in: $0.year) }
    }
    let (beside, parameters, readings) = one
    let bases = years.indices.map { place in
      ReportBasis(
        [readings[place], other[place]], in: years[place].year, under: years[place].framework,
        with: parameters[place])
    }
    return (bases, beside)
  }
}

/// Entries of a year, and the projects that they name.
private struct BasisReading: Sendable {
  /// Entries that were recorded one after the other.
  struct Run {
    let number: StoredEntry.ID
    var entries: [Entry]
  }

  private(set) var runs: [Run] = []
  var projects: [Project] = []

  /// - Parameter stored: recorded after those that were appended before.
  mutating func append(_ stored: StoredEntry) {
    let number = stored.id / JournalFilter.Half.run
    if runs.last?.number != number { runs.append(Run(number: number, entries: [])) }
    runs[runs.count - 1].entries.append(stored.entry)
  }
}

extension ReportBasis {
  /// - Parameter readings: of different halves.
  fileprivate init(
    _ readings: [BasisReading], in year: ReportingYear, under framework: Framework,
    with parameters: Parameters
  ) {
    let runs = readings.flatMap(\.runs).sorted { $0.number < $1.number }
    self.init(
      framework: framework, parameters: parameters, year: year, entries: runs.flatMap(\.entries),
      projects: readings.flatMap(\.projects))
  }
}
