/// Why a situation cannot be read: what is wrong with one of its parts.
package struct SituationProblem: Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    case missing
    /// The part has another form than this one.
    case wrongType(expected: Form)
    case unknownCode(String, known: [String])
    case outOfRange(ClosedRange<Int>)
    case unknownPlace(String)
    case unknownKey(known: [String])

    /// The code that programs read.
    package var name: String {
      switch self {
      case .missing: "missing"
      case .wrongType: "wrong_type"
      case .unknownCode: "unknown_code"
      case .outOfRange: "out_of_range"
      case .unknownPlace: "unknown_place"
      case .unknownKey: "unknown_key"
      }
    }
  }

  /// What a part of a situation is made of.
  package enum Form: String, Sendable, Hashable {
    case object, code, wholeNumber, listOfCodes
  }

  /// The key that files give the part; empty for the whole.
  package let field: String
  package let reason: Reason

  package init(_ field: String, _ reason: Reason) {
    self.field = field
    self.reason = reason
  }
}

/// All that is wrong with a situation, in the order of its parts.
package struct SituationProblems: Error, Sendable, Hashable {
  package let all: [SituationProblem]

  package init(_ all: [SituationProblem]) { self.all = all }
}
