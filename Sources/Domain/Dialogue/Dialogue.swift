/// The yearly talk about a structure: its means, the meeting, what was decided.
package struct Dialogue: Sendable, Hashable {
  /// One line of the means: a role with its full-time equivalents, or a source with its euros.
  package struct Means: Sendable, Hashable {
    package var name: String
    package var amount: Amount

    package init(name: String, amount: Amount) {
      self.name = name
      self.amount = amount
    }
  }

  package let structure: Structure.Code
  package let year: ReportingYear
  /// Full-time equivalents by role.
  package var staff: [Means]
  /// Euros by source.
  package var funding: [Means]
  package var metOn: Day?
  /// Empty when not said.
  package var participants: String
  /// Empty when nothing is decided yet.
  package var decisions: String

  package init(
    structure: Structure.Code, year: ReportingYear, staff: [Means] = [], funding: [Means] = [],
    metOn: Day? = nil, participants: String = "", decisions: String = ""
  ) {
    self.structure = structure
    self.year = year
    self.staff = staff
    self.funding = funding
    self.metOn = metOn
    self.participants = participants
    self.decisions = decisions
  }
}
