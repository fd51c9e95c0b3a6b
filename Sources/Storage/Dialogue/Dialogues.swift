package import Domain

/// A dialogue as it is kept, with the number that its next change has to know.
package struct StoredDialogue: Sendable {
  package let dialogue: Dialogue
  package let revision: Int
}

/// Someone else has changed the same part of the dialogue in the meantime.
package struct StaleDialogue: Error {
  package init() {}
}

extension Database {
  /// Nil while nothing has been written for the year.
  package func dialogue(
    of structure: Structure.Code, in year: ReportingYear
  ) throws -> StoredDialogue? {
    let means = try means(of: structure, in: year)
    return try row(
      """
      SELECT revision, met_on, participants, decisions FROM dialogue
      WHERE structure = \(structure.text) AND year = \(year.number)
      """
    ) { row in
      StoredDialogue(
        dialogue: Dialogue(
          structure: structure, year: year, staff: means["staff"] ?? [],
          funding: means["funding"] ?? [], metOn: row.isNull(1) ? nil : try row.day(1),
          participants: row.text(2), decisions: row.text(3)),
        revision: row.int(0))
    }
  }

  /// Keeps the dialogue, if it is still at the revision that the person saw.
  ///
  /// - Parameter revision: 0 for a dialogue of which nothing was kept.
  /// - Throws: `StaleDialogue` when someone else has changed it since.
  package func save(_ dialogue: Dialogue, from revision: Int) throws {
    let (structure, year) = (dialogue.structure.text, dialogue.year.number)
    let count =
      if revision == 0 {
        try execute(
          """
          INSERT INTO dialogue (structure, year, revision, met_on, participants, decisions)
          VALUES (\(structure), \(year), 1, \(dialogue.metOn?.description),
            \(dialogue.participants), \(dialogue.decisions))
          ON CONFLICT DO NOTHING
          """)
      } else {
        try execute(
          """
          UPDATE dialogue SET revision = revision + 1, met_on = \(dialogue.metOn?.description),
            participants = \(dialogue.participants), decisions = \(dialogue.decisions)
          WHERE structure = \(structure) AND year = \(year) AND revision = \(revision)
          """)
      }
    guard count == 1 else { throw StaleDialogue() }
    try execute("DELETE FROM dialogue_means WHERE structure = \(structure) AND year = \(year)")
    try execute(
      unsafe: """
        INSERT INTO dialogue_means (structure, year, kind, position, name, hundredths)
        VALUES ($1, $2, $3, $4, $5, $6)
        """,
      forEach: dialogue.rows(of: dialogue.staff, "staff")
        + dialogue.rows(of: dialogue.funding, "funding"))
  }

  /// The day of each structure's meeting about a year, where something is kept of that year.
  ///
  /// - Parameter structure: nil for all.
  package func dialogueYears(
    of structure: Structure.Code?
  ) throws -> [(structure: Structure.Code, year: ReportingYear, metOn: Day?)] {
    try rows(
      """
      SELECT structure, year, met_on FROM dialogue
      WHERE CAST(\(structure?.text) AS text) IS NULL OR structure = \(structure?.text)
      ORDER BY structure, year
      """
    ) { row in
      ReportingYear(row.int(1)).map { year in
        (Structure.Code(row.text(0)), year, row.isNull(2) ? nil : Day(row.text(2)))
      }
    }
    .compactMap(\.self)
  }

  private func means(
    of structure: Structure.Code, in year: ReportingYear
  ) throws -> [String: [Dialogue.Means]] {
    var means: [String: [Dialogue.Means]] = [:]
    try forEachRow(
      of: """
        SELECT kind, name, hundredths FROM dialogue_means
        WHERE structure = \(structure.text) AND year = \(year.number) ORDER BY kind, position
        """
    ) { row in
      means[row.text(0), default: []].append(
        Dialogue.Means(name: row.text(1), amount: try row.amount(2)))
    }
    return means
  }
}

extension Dialogue {
  fileprivate func rows(of means: [Means], _ kind: String) -> [[SQLValue]] {
    zip(means, (0 as Int64)...).map { means, position in
      [
        .text(structure.text), .integer(Int64(year.number)), .text(kind), .integer(position),
        .text(means.name), .integer(Int64(means.amount.hundredths)),
      ]
    }
  }
}

extension Row {
  fileprivate func amount(_ column: Int) throws -> Amount {
    guard let amount = Amount(hundredths: int(column)) else {
      throw UnreadableColumn(found: "\(int(column))", expected: "an amount in hundredths")
    }
    return amount
  }
}
