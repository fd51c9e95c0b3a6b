/// Why a page cannot be shown as it was asked for.
enum PageError: Error, Hashable {
  case notSignedIn
  case forbidden
  case notFound
  /// Someone else has changed the same thing in the meantime.
  case conflict
  /// The form did not come from one of our pages, or its session has ended.
  case foreignForm
  /// The request cannot be read.
  case unreadable
  /// - Parameter limit: in bytes.
  case tooLarge(limit: Int)
  /// Too many ask for the same costly thing at once.
  case busy
}
