package import Domain

extension Database {
  /// Where the report of a structure stands.
  package func progress(
    of structure: Structure.Code, in year: ReportingYear
  ) throws -> ReportProgress {
    ReportProgress(
      try rows(
        """
        SELECT kind, taken_at, taken_by, words, due_on FROM report_step
        WHERE structure = \(structure.text) AND year = \(year.number) ORDER BY id
        """
      ) { row in try row.step(from: 0) })
  }

  /// Where every report of a year stands that has begun to move.
  package func progress(in year: ReportingYear) throws -> [Structure.Code: ReportProgress] {
    let steps = try rows(
      """
      SELECT structure, kind, taken_at, taken_by, words, due_on FROM report_step
      WHERE year = \(year.number) ORDER BY id
      """
    ) { row in (structure: Structure.Code(row.text(0)), step: try row.step(from: 1)) }
    return Dictionary(grouping: steps, by: \.structure)
      .mapValues { ReportProgress($0.map(\.step)) }
  }

  /// Takes a step of a report.
  ///
  /// - Throws: `StepRefusal` for one that cannot be taken from where the report stands.
  package func take(
    _ step: ReportStep, of structure: Structure.Code, in year: ReportingYear
  ) throws {
    if let refusal = try progress(of: structure, in: year).refusal(of: step) { throw refusal }
    try execute(
      """
      INSERT INTO report_step (structure, year, kind, taken_at, taken_by, words, due_on)
      VALUES (\(structure.text), \(year.number), \(step.kind.rawValue), \(step.at), \(step.by),
        \(String(Cells.trimmed(step.words))), \(step.due?.description))
      """)
  }
}

extension Row {
  /// A step of the columns `kind, taken_at, taken_by, words, due_on`.
  func step(from column: Int) throws -> ReportStep {
    ReportStep(
      try code(column), at: int(column + 1), by: text(column + 2), words: text(column + 3),
      due: isNull(column + 4) ? nil : try day(column + 4))
  }
}
