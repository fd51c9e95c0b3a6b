package import Domain

/// A priority as it is kept.
package struct StoredPriority: Sendable {
  package typealias ID = Int64

  package let id: ID
  package let structure: Structure.Code
  package let year: ReportingYear
  /// Grows by one with each change.
  package let revision: Int
  package let priority: Priority
  /// Whether the next year goes on with it.
  package let isCarried: Bool
}

extension Database {
  private var priorityColumns: Query {
    """
    p.id, p.structure, p.year, p.revision, p.title, p.indicator, p.target, p.owner, p.due_on,
    p.state, (SELECT COUNT(*) FROM priority n WHERE n.carried_from = p.id)
    """
  }

  /// The priorities agreed for a structure and a year, in the order in which they were written.
  package func priorities(
    of structure: Structure.Code, in year: ReportingYear
  ) throws -> [StoredPriority] {
    try rows(
      """
      SELECT \(priorityColumns) FROM priority p
      WHERE p.structure = \(structure.text) AND p.year = \(year.number) ORDER BY p.id
      """, StoredPriority.init)
  }

  /// What a structure had agreed to when a year began: the priorities of the year before, then those
  /// of earlier years that are still open and that no later year has taken over.
  package func agreedPriorities(
    of structure: Structure.Code, before year: ReportingYear
  ) throws -> [StoredPriority] {
    try rows(
      """
      SELECT \(priorityColumns) FROM priority p
      WHERE p.structure = \(structure.text) AND p.year < \(year.number)
        AND (p.year = \(year.number - 1)
          OR p.state IN (\(Priority.State.notStarted.rawValue), \(Priority.State.underWay.rawValue))
            AND NOT EXISTS (SELECT 1 FROM priority n WHERE n.carried_from = p.id))
      ORDER BY p.year DESC, p.id
      """, StoredPriority.init)
  }

  /// Every priority of all years, oldest first.
  ///
  /// - Parameter structure: nil for those of all structures.
  package func priorities(of structure: Structure.Code?) throws -> [StoredPriority] {
    try rows(
      """
      SELECT \(priorityColumns) FROM priority p
      WHERE CAST(\(structure?.text) AS text) IS NULL OR p.structure = \(structure?.text)
      ORDER BY p.id
      """, StoredPriority.init)
  }

  package func priority(_ id: StoredPriority.ID) throws -> StoredPriority? {
    try row(
      "SELECT \(priorityColumns) FROM priority p WHERE p.id = \(id)", StoredPriority.init)
  }

  package func add(
    _ priority: Priority, for structure: Structure.Code, in year: ReportingYear
  ) throws {
    try execute(
      """
      INSERT INTO priority
        (structure, year, revision, title, indicator, target, owner, due_on, state)
      VALUES (\(structure.text), \(year.number), 1, \(priority.title), \(priority.indicator),
        \(priority.target), \(priority.owner), \(priority.dueOn?.description),
        \(priority.state.rawValue))
      """)
  }

  /// Gives a priority new values, if it is still at the revision that the person saw.
  ///
  /// - Throws: `StaleDialogue` when someone else has changed it since.
  package func update(
    _ id: StoredPriority.ID, from revision: Int, to priority: Priority
  ) throws {
    let count = try execute(
      """
      UPDATE priority SET revision = revision + 1, title = \(priority.title),
        indicator = \(priority.indicator), target = \(priority.target), owner = \(priority.owner),
        due_on = \(priority.dueOn?.description), state = \(priority.state.rawValue)
      WHERE id = \(id) AND revision = \(revision)
      """)
    guard count == 1 else { throw StaleDialogue() }
  }

  /// Takes the unfinished priorities of the year before over to this year, each once.
  ///
  /// - Returns: how many were taken over.
  @discardableResult
  package func carryPriorities(
    of structure: Structure.Code, to year: ReportingYear
  ) throws -> Int {
    try execute(
      """
      INSERT INTO priority
        (structure, year, revision, title, indicator, target, owner, due_on, state, carried_from)
      SELECT structure, CAST(\(year.number) AS bigint), 1, title, indicator, target, owner, due_on,
        state, id
      FROM priority
      WHERE structure = \(structure.text) AND year = \(year.number - 1)
        AND state IN (\(Priority.State.notStarted.rawValue), \(Priority.State.underWay.rawValue))
      ORDER BY id
      ON CONFLICT DO NOTHING
      """)
  }
}

extension StoredPriority {
  fileprivate init(_ row: any Row) throws {
    id = row.integer(0)
    structure = Structure.Code(row.text(1))
    guard let year = ReportingYear(row.int(2)) else {
      throw UnreadableColumn(found: row.text(2), expected: "a year")
    }
    self.year = year
    revision = row.int(3)
    priority = Priority(
      title: row.text(4), indicator: row.optionalText(5), target: row.text(6), owner: row.text(7),
      dueOn: row.isNull(8) ? nil : try row.day(8), state: try row.code(9))
    isCarried = row.int(10) > 0
  }
}
