import Foundation
import Hummingbird

extension Request {
  /// What the address asks for after its `?`, decoded; empty when it cannot be read.
  var query: Form { Form(urlEncoded: uri.query ?? "") ?? Form() }
}

extension SiteContext {
  /// The part of the path that a route names, decoded.
  ///
  /// - Throws: `PageError.notFound` when the path has none that can be read.
  func pathText(_ name: String) throws -> String {
    guard let text = parameters.get(name)?.removingPercentEncoding, !text.isEmpty else {
      throw PageError.notFound
    }
    return text
  }
}
