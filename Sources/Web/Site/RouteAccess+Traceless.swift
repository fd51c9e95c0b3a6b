extension RouteAccess {
  /// The routes that keep nothing of who asks: they change nothing, so their forms need no secret,
  /// give no cookie and leave no record.
  package static let traceless: Set<String> = [
    "GET /trouver", "POST /trouver", "GET /trouver/professionnel", "POST /trouver/professionnel",
    "POST /api/v1/guidance",
  ]

  static func isTraceless(_ method: String, _ path: String) -> Bool {
    traceless.contains("\(method == "HEAD" ? "GET" : method) \(path)")
  }
}
