/// A report as it was sent: sealed, never changed afterwards.
package struct Submission: Sendable, Hashable {
  package let structure: Structure.Code
  package let year: ReportingYear
  /// Among all submissions of the year, from 1.
  package let number: Int
  /// Of the report: a submission that answers questions keeps it, a reopening starts the next.
  package let version: Int
  /// Seconds since 1970.
  package let at: Int
  /// The name of the account.
  package let by: String
  /// The version of the framework.
  package let framework: String
  /// SHA-256 of the sealed JSON, in hexadecimal.
  package let hash: String
  /// SHA-256 of the sealed page, likewise; nil for a report that was sent before it was taken.
  package let pageHash: String?

  package init(
    structure: Structure.Code, year: ReportingYear, number: Int, version: Int, at instant: Int,
    by name: String, framework: String, hash: String, pageHash: String? = nil
  ) {
    self.structure = structure
    self.year = year
    self.number = number
    self.version = version
    at = instant
    by = name
    self.framework = framework
    self.hash = hash
    self.pageHash = pageHash
  }
}
