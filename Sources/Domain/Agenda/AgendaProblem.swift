/// What is wrong with one field of an item of the agenda.
package struct AgendaProblem: Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    case missing
    case tooLong(Int)
    case controlCharacter
    case unknownCode
    case notADay
    case outsideYears(ClosedRange<Int>)
    case notATime
    /// Summer time begins that night: the clocks pass over this time.
    case skippedTime
    case endBeforeBegin
    case endWithoutBegin
    case timeWithoutDay
    case repeatedSitting
    case tooManySittings(Int)
    case notALink
    case notAPhone
    case notAPostalCode
    case unknownStructure
  }

  package let field: AgendaDraft.Field
  package let reason: Reason

  package init(_ field: AgendaDraft.Field, _ reason: Reason) {
    self.field = field
    self.reason = reason
  }
}

/// Everything that is wrong with an item of the agenda, in the order of its fields.
package struct AgendaProblems: Error, Sendable, Hashable {
  package var all: [AgendaProblem]

  package init(_ all: [AgendaProblem]) { self.all = all }
}
