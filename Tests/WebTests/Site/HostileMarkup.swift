import Testing

/// Markup that somebody types where a text is asked for: never a part of a page.
enum HostileMarkup {
  /// An element that no page has.
  static let text = "\"'><hostile x=\"y\"> & co"

  /// Fails for an error of the server, and for a page with the element.
  static func check(_ answer: Answer, _ place: String) {
    #expect(answer.status < 500, "\(place): \(answer.status)")
    if answer.type?.hasPrefix("text/html") == true {
      #expect(!answer.text.contains("<hostile"), "\(place)")
    }
  }

  /// Whether the page shows the markup, as text.
  static func isShown(by answer: Answer) -> Bool { answer.text.contains("&lt;hostile") }
}
