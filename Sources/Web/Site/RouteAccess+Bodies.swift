/// How long the body of a form may be, in bytes: each form is held in memory before anything is
/// known of what it asks for.
extension RouteAccess {
  /// From whoever is not signed in.
  package static let largestOfStrangers = 64 << 10
  /// From whoever is signed in.
  private static let largest = 8 << 20

  /// The routes that take longer files than that, from whoever is signed in.
  package static let largestFiles = ["POST /journal/import": 32 << 20]

  static func largestBody(_ method: String, _ path: String, isSignedIn: Bool) -> Int {
    guard isSignedIn, !isTraceless(method, path) else { return largestOfStrangers }
    return largestFiles["\(method) \(path)"] ?? largest
  }
}
