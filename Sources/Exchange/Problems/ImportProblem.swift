package import Domain

/// A problem of an imported file, at its line, in the words of the command line.
package struct ImportProblem: Error, Sendable, Hashable {
  /// The line of the file, counted from 1, on which the row begins.
  package var line: Int
  package var problem: Problem

  package init(line: Int, problem: Problem) {
    self.line = line
    self.problem = problem
  }
}

extension ImportProblem: CustomStringConvertible {
  package var description: String {
    "line \(line), column \"\(Excerpt(of: problem.column).text)\": \(problem.explanation)"
  }
}

extension Problem {
  /// What was found and what is allowed, in English.
  package var explanation: String {
    if reason == .missing { return "empty, but required" }
    return "found \"\(Excerpt(of: found).text)\"\(objection)"
  }

  /// The same, beginning with the column.
  func explanation(in column: String) -> String {
    "\(column) \"\(Excerpt(of: found).text)\"\(objection)"
  }

  private var objection: String {
    switch reason {
    case .missing: "; required"
    case .notADay: "; expected a date as YYYY-MM-DD or DD/MM/YYYY, from 1900 to 2999"
    case .notANumber(let range):
      "; expected a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .unknownCode(let allowed): "; allowed: \(allowed.joined(separator: ", "))"
    case .repeatedCode: " twice; write it once"
    case .dayBefore(let date): ", which is before the entry's date, \(date)"
    case .unused(let kind): "; entries of kind \"\(kind.rawValue)\" leave this column empty"
    case .without(let field): ", but column \"\(field.rawValue)\" is empty"
    case .unknownStructure: "; no structure has this code"
    case .unknownProject: "; no project has this code"
    case .controlCharacter: ", which contains a control character"
    case .dayToCome: ", which is a day to come"
    case .notAPhoneNumber: "; expected a whole phone number, as 02 97 00 00 00 or 3114"
    case .notAWebAddress: "; expected an address that begins with https:// or http://"
    case .cityElsewhere(let code, let commune):
      ", but \(code) is the code of \(Excerpt(of: commune).text)"
    case .notACommuneCode: "; expected the INSEE code of a commune, as 56121 or 2A004"
    case .notAPostalCode: "; expected a postal code of five digits"
    case .notAPosition: "; expected degrees, latitude from -90 to 90, longitude from -180 to 180"
    case .halfAPosition: ", but the other half of the position is empty"
    case .notAFinessNumber:
      "; expected a FINESS number: nine characters, the last one the key of the others"
    case .notASiretNumber: "; expected a SIRET number: fourteen digits that fit their key"
    case .notAnArea: "; expected a commune as 56121, a department as 56 or a region as R53"
    case .agesReversed: ", which is below the lowest age"
    case .reservedCharacter(let character): "; a code cannot contain \"\(character)\""
    case .repeatedInFile: ", which an earlier row of the file already has"
    case .lockedYear(let lock): lock.objection
    case .sharedWithAnotherKind(let kind):
      ", which names a shared activity of kind \"\(kind.rawValue)\""
    case .sharedTwice(let reference):
      ", which this structure's entry \"\(Excerpt(of: reference).text)\" already has"
    case .declaredTargetedAction: "; a targeted action is not declared, leave this column empty"
    }
  }
}

extension YearLock {
  fileprivate var objection: String {
    let day = French.day(of: at).map { " on \($0)" } ?? ""
    return
      ": the year \(year.number) is locked, as \(Excerpt(of: by).text) accepted its report\(day); "
      + "the structure can ask for the report to be reopened"
  }
}
