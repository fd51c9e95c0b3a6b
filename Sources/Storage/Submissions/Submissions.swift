package import Domain

/// A submission with all that was sealed.
package struct SealedSubmission: Sendable {
  package let submission: Submission
  /// The report as JSON, with what its sender says of it: what the hash is of.
  package let report: String
  /// The report for printing, as HTML.
  package let page: String
  package let comments: ReportComments

  package init(_ submission: Submission, report: String, page: String, comments: ReportComments) {
    self.submission = submission
    self.report = report
    self.page = page
    self.comments = comments
  }
}

extension Database {
  /// Keeps what was sent, with the entries and projects that it was computed from as they are now;
  /// it is never changed afterwards.
  package func keep(_ sealed: SealedSubmission) throws {
    let head = sealed.submission
    let entries = JournalFilter(structures: [head.structure], year: head.year).condition
    _ = try runAgainWhenTaken {
      try execute(
        """
        INSERT INTO submission
          (structure, year, number, version, sealed_at, sealed_by, framework, hash, page_hash, report, page,
            entry_count)
        VALUES (\(head.structure.text), \(head.year.number), \(head.number), \(head.version),
          \(head.at), \(head.by), \(head.framework), \(head.hash), \(head.pageHash), \(sealed.report),
          \(sealed.page), (SELECT COUNT(*) FROM entry WHERE \(entries)))
        """)
    }
    try execute(
      unsafe: """
        INSERT INTO submission_comment (structure, year, number, subject, text)
        VALUES ($1, $2, $3, $4, $5)
        """,
      forEach: sealed.comments.all.map { subject, text in
        [
          .text(head.structure.text), .integer(Int64(head.year.number)),
          .integer(Int64(head.number)), .text(subject.written), .text(text),
        ]
      })
    try sealBasis(of: head)
  }

  /// What a structure has sent for a year, in order.
  package func submissions(
    of structure: Structure.Code, in year: ReportingYear
  ) throws -> [Submission] {
    try rows(
      """
      SELECT \(unsafe: SubmissionRow.columns) FROM submission
      WHERE structure = \(structure.text) AND year = \(year.number) ORDER BY number
      """, SubmissionRow.decode)
  }

  /// The last submission of each structure for a year.
  package func lastSubmissions(in year: ReportingYear) throws -> [Structure.Code: Submission] {
    let all = try rows(
      """
      SELECT \(unsafe: SubmissionRow.columns) FROM submission
      WHERE year = \(year.number) ORDER BY structure, number
      """, SubmissionRow.decode)
    return Dictionary(all.map { ($0.structure, $0) }, uniquingKeysWith: { _, last in last })
  }

  /// A submission with its content.
  package func sealed(
    _ number: Int, of structure: Structure.Code, in year: ReportingYear
  ) throws -> SealedSubmission? {
    let comments = try rows(
      """
      SELECT subject, text FROM submission_comment
      WHERE structure = \(structure.text) AND year = \(year.number) AND number = \(number)
      """
    ) { row in (subject: try row.subject(0), text: row.text(1)) }
    return try row(
      """
      SELECT \(unsafe: SubmissionRow.columns), report, page FROM submission
      WHERE structure = \(structure.text) AND year = \(year.number) AND number = \(number)
      """
    ) { row in
      SealedSubmission(
        try SubmissionRow.decode(row), report: row.text(9), page: row.text(10),
        comments: ReportComments(comments))
    }
  }
}
