package import Domain

extension Database {
  /// What a structure says about the report of a year that it prepares.
  package func comments(
    of structure: Structure.Code, in year: ReportingYear
  ) throws -> ReportComments {
    ReportComments(
      try rows(
        """
        SELECT subject, text FROM report_comment
        WHERE structure = \(structure.text) AND year = \(year.number)
        """
      ) { row in (subject: try row.subject(0), text: row.text(1)) })
  }

  /// What every structure says about the report of a year that it prepares.
  package func comments(in year: ReportingYear) throws -> [Structure.Code: ReportComments] {
    let texts = try rows(
      "SELECT structure, subject, text FROM report_comment WHERE year = \(year.number)"
    ) { row in
      (
        structure: Structure.Code(row.text(0)),
        text: (subject: try row.subject(1), text: row.text(2))
      )
    }
    return Dictionary(grouping: texts, by: \.structure)
      .mapValues { ReportComments($0.map(\.text)) }
  }

  /// Keeps these texts in place of those that there were.
  package func keep(
    _ comments: ReportComments, of structure: Structure.Code, in year: ReportingYear
  ) throws {
    try execute(
      """
      DELETE FROM report_comment
      WHERE structure = \(structure.text) AND year = \(year.number)
      """)
    try execute(
      unsafe: """
        INSERT INTO report_comment (structure, year, subject, text) VALUES ($1, $2, $3, $4)
        """,
      forEach: comments.all.map { subject, text in
        [
          .text(structure.text), .integer(Int64(year.number)), .text(subject.written),
          .text(text),
        ]
      })
  }
}

extension ReportComments {
  init(_ rows: [(subject: Subject, text: String)]) {
    self.init(
      Dictionary(rows.map { ($0.subject, $0.text) }, uniquingKeysWith: { first, _ in first }))
  }
}

extension Row {
  /// What a comment is about.
  func subject(_ column: Int) throws -> ReportComments.Subject {
    guard let subject = ReportComments.Subject(text(column)) else {
      throw UnreadableColumn(found: text(column), expected: "the subject of a comment")
    }
    return subject
  }
}
