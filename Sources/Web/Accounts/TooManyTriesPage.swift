import Domain
import HTTPTypes
import Hummingbird

/// Asks to wait after too many wrong tries.
struct TooManyTriesPage: Page {
  static let template = "too-many-tries"

  let title = Words.tooManyTries
  let minutes: String

  /// - Parameter wait: in seconds.
  init(wait: Int) { minutes = Words.minutes((wait + 59) / 60) }
}

extension Pages {
  /// - Parameter wait: how long the person has to wait, in seconds.
  func tooManyTries(_ wait: Int, _ context: SiteContext) throws -> Response {
    var response = try response(TooManyTriesPage(wait: wait), context, status: .tooManyRequests)
    response.headers[.retryAfter] = "\(wait)"
    return response
  }
}
