/// A password as a person typed it.
package struct Password: Sendable {
  package static let shortest = 12
  /// Longer ones would only slow the sign-in down.
  package static let longest = 200

  package let text: String

  package init(_ text: String) { self.text = text }

  package var isLongEnough: Bool { text.count >= Self.shortest && text.utf8.count <= Self.longest }
}
