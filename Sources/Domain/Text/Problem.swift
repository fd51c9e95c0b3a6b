/// What is wrong with one cell of a file or one field of a form.
package struct Problem: Error, Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    case missing
    case notADay
    case notANumber(ClosedRange<Int>)
    /// The text is none of these codes.
    case unknownCode(allowed: [String])
    case repeatedCode(String)
    case dayBefore(Day)
    /// Entries of this kind have no such field.
    case unused(by: EntryKind)
    /// Filled without the other field, which it goes with.
    case without(EntryField)
    case unknownStructure
    case unknownProject
    case controlCharacter
    case notACommuneCode
    case notAPostalCode
    /// Not degrees of latitude or longitude.
    case notAPosition
    /// The other one of latitude and longitude is empty.
    case halfAPosition
    case notAFinessNumber
    case notASiretNumber
    /// No commune, department or region.
    case notAnArea
    /// The highest age is below the lowest.
    case agesReversed
    /// A code with a character that references use as a separator.
    case reservedCharacter(Character)
    /// A second row with the same key.
    case repeatedInFile
    /// The shared activity is of another kind in another structure.
    case sharedWithAnotherKind(EntryKind)
    /// The structure has another entry for the same shared activity.
    case sharedTwice(by: String)
    case declaredTargetedAction
  }

  package var column: String
  package var found: String
  package var reason: Reason

  package init(column: String, found: String, reason: Reason) {
    self.column = column
    self.found = found
    self.reason = reason
  }
}

/// Everything that is wrong with one row or one form, in the order of its columns.
package struct Problems: Error, Sendable, Hashable {
  package var all: [Problem]

  package init(_ all: [Problem]) { self.all = all }
}
