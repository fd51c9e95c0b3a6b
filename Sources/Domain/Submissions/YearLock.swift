/// Why a year of a structure's journal cannot be changed: its report was accepted.
package struct YearLock: Error, Sendable, Hashable {
  package let structure: Structure.Code
  package let year: ReportingYear
  /// The name of the account that accepted the report.
  package let by: String
  /// When, in seconds since 1970.
  package let at: Int
  /// The entry that was to be written; nil where no entry is meant.
  package var entry: Entry.Reference?

  package init(structure: Structure.Code, year: ReportingYear, by name: String, at instant: Int) {
    self.structure = structure
    self.year = year
    by = name
    at = instant
  }

  /// Whether the lock keeps this entry as it is.
  package func covers(_ reference: Entry.Reference, on day: Day) -> Bool {
    reference.structure == structure && year.contains(day)
  }
}
