import HTTPTypes
import Hummingbird
import NIOCore

extension Request {
  /// The whole body; one that says that it is longer is refused before any of it is read.
  ///
  /// - Parameter limit: in bytes.
  /// - Throws: `PageError.tooLarge`.
  func bytes(upTo limit: Int) async throws -> ByteBuffer {
    if let length = headers[.contentLength].flatMap({ Int($0) }), length > limit {
      throw PageError.tooLarge(limit: limit)
    }
    do {
      return try await body.collect(upTo: limit)
    } catch is NIOTooManyBytesError {
      throw PageError.tooLarge(limit: limit)
    }
  }
}
