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
    /// The day is after today.
    case dayToCome
    case notAPhoneNumber
    /// No address of a page, beginning with `https://` or `http://`.
    case notAWebAddress
    /// The city is another commune than that of the official code beside it.
    case cityElsewhere(code: String, commune: String)
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
    /// The year of the day is locked, as the structure's report was accepted.
    case lockedYear(YearLock)
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
  /// What the row names itself by, its reference or its code; nil when that cannot be said.
  ///
  /// No other row of the file may have the same.
  package var key: String?

  package init(_ all: [Problem], key: String? = nil) {
    self.all = all
    self.key = key
  }
}
