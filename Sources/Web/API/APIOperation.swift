import Exchange
import HTTPTypes
import Hummingbird

/// One thing that programs can ask for: its route, and what the document of the interface says.
struct APIOperation: Sendable {
  let method: HTTPRequest.Method
  /// Such as `/api/v1/journal/{id}`.
  let path: String
  /// Its name in the document.
  let id: String
  /// What it does, in a sentence for people.
  let summary: String
  var parameters: [APIParameter] = []
  /// The schema of the body; nil for none.
  var body: String?
  var success = HTTPResponse.Status.ok
  /// The schema of the answer; nil for none.
  var answer: String?
  /// The headers of the answer, with what they say.
  var headers: [(name: String, description: String)] = []
  var needsToken = true
  /// Whether parameters that are well written can still contradict what is there, or each other.
  var canContradict = false

  /// The statuses with which it can fail, besides those of every operation.
  var failures: [Int] {
    let reading = parameters.isEmpty ? [] : [400]
    let finding = path.contains("{") ? [404] : []
    let writing = body == nil ? [] : [400, 413, 415, 422]
    let changing = method == .get && !canContradict ? [] : [409]
    let matching = parameters.contains { $0.name == "If-Match" } ? [412, 428] : []
    return Set(reading + finding + writing + changing + matching).sorted()
  }
}

extension APIOperation {
  typealias Handler = @Sendable (APIRequest, Request, SiteContext) async throws -> Response

  /// Adds its route, which reads the request as the operation describes it.
  func add(to router: some RouterMethods<SiteContext>, use handler: @escaping Handler) {
    router.on(RouterPath(path), method: method) { request, context in
      try await handler(try APIRequest(request, context, for: self), request, context)
    }
  }
}
