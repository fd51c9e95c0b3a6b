import Domain

/// How a submission is read, without what was sealed.
enum SubmissionRow {
  static let columns =
    "structure, year, number, version, sealed_at, sealed_by, framework, hash, page_hash"

  static func decode(_ row: any Row) throws -> Submission {
    Submission(
      structure: Structure.Code(row.text(0)), year: try row.year(1), number: row.int(2),
      version: row.int(3), at: row.int(4), by: row.text(5), framework: row.text(6),
      hash: row.text(7), pageHash: row.isNull(8) ? nil : row.text(8))
  }
}
