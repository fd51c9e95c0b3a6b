import Domain
import Exchange
import HTTPTypes
import Hummingbird

/// What is wrong with one field or one parameter of a program's request.
struct FieldProblem: Sendable, Hashable {
  let field: String
  let code: String
  let detail: String
}

extension FieldProblem {
  init(_ problem: Problem, labels: Labels) {
    self.init(
      field: problem.column, code: problem.reason.name, detail: labels.sentence(for: problem))
  }
}

/// Why a program's request is not carried out, besides what pages refuse too.
enum APIError: Error, Hashable {
  /// The body is not what the document of the interface describes.
  case invalid([FieldProblem])
  /// The body is well made, and contradicts what is there or itself.
  case contradictory([FieldProblem])
  /// The parameters are not what the document describes.
  case wrongParameters([FieldProblem])
  case notJSON
  case wrongContentType
  case notAcceptable
  /// - Parameter allowed: the methods that the address takes.
  case methodNotAllowed(allowed: [String])
  /// The request does not say which revision it would replace.
  case noRevision
  case staleRevision
  /// The idempotency key came with another request before.
  case reusedKey
  /// The entry that was noted with the idempotency key has been deleted since.
  case deletedSince
  /// The token only reads.
  case readingToken
  /// A role of the person's asks for a second factor, which is not set up.
  case secondFactorMissing
  case badToken

  /// - Returns: `.contradictory` when the document of the interface could not have said it.
  init(_ problems: Problems, labels: Labels) {
    let fields = problems.all.map { FieldProblem($0, labels: labels) }
    self =
      problems.all.allSatisfy(\.reason.dependsOnOthers) ? .contradictory(fields) : .invalid(fields)
  }
}

extension Problem.Reason {
  /// Whether a field is wrong only beside what else is there.
  fileprivate var dependsOnOthers: Bool {
    switch self {
    case .unknownProject, .unknownStructure, .sharedTwice, .sharedWithAnotherKind, .dayBefore: true
    default: false
    }
  }
}

extension APIError: HTTPResponseError {
  var status: HTTPResponse.Status {
    switch self {
    case .invalid: .unprocessableContent
    case .contradictory, .reusedKey, .deletedSince: .conflict
    case .wrongParameters, .notJSON: .badRequest
    case .wrongContentType: .unsupportedMediaType
    case .notAcceptable: .notAcceptable
    case .methodNotAllowed: .methodNotAllowed
    case .noRevision: .preconditionRequired
    case .staleRevision: .preconditionFailed
    case .readingToken, .secondFactorMissing: .forbidden
    case .badToken: .unauthorized
    }
  }

  var fields: [FieldProblem] {
    switch self {
    case .invalid(let fields), .contradictory(let fields), .wrongParameters(let fields): fields
    default: []
    }
  }

  func response(from request: Request, context: some RequestContext) throws -> Response {
    APIProblem(self, request: context.id).response
  }
}
