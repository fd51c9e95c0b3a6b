/// An establishment as a flow of the national register describes it; texts are empty when the flow
/// leaves them out.
struct FinessSite {
  /// A position in metres of a projection, without knowing which number is which.
  struct Coordinates {
    var one: Double
    var other: Double
  }

  var line: Int
  var number = ""
  /// The number of the legal entity, and its name where the flow says it.
  var entity = ""
  var entityName = ""
  var name = ""
  var longName = ""
  var category = ""
  var categoryName = ""
  var street = ""
  var postalCode = ""
  var city = ""
  var insee = ""
  var phone = ""
  var email = ""
  var siret = ""
  var isClosed = false
  var coordinates: Coordinates?
  /// Degrees, which the flow may have taken one for the other.
  var degrees: Coordinates?

  init(line: Int) {
    self.line = line
  }
}

/// What a flow holds, piece by piece.
enum FinessRecord {
  case entity(number: String, name: String)
  case site(FinessSite)
}

/// A flow that cannot be read to its end.
package enum FinessFlowProblem: Error, Sendable, Hashable {
  /// Neither a flow of the register in XML nor one in JSON.
  case notAFlow
  case malformed(line: Int)
  /// A document type: it could name entities to expand or files to read.
  case documentType(line: Int)
  case tooDeep(line: Int)
  /// A text or a legal entity that is larger than any real one.
  case tooLong(line: Int)
}

extension FinessFlowProblem: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notAFlow:
      "this is no flow of the FINESS register: "
        + "expected XML with <fluxfiness>, or JSON with \"pmej\""
    case .malformed(let line): "line \(line): the text is cut or wrong here; is the file whole?"
    case .documentType(let line):
      "line \(line): a document type (DOCTYPE); the flows of the register have none"
    case .tooDeep(let line):
      "line \(line): nested more than \(FinessFlow.deepest) deep; no flow of the register is"
    case .tooLong(let line): "line \(line): larger than any text or legal entity of the register"
    }
  }
}
