/// A person's name as an account keeps it: one line of visible text.
package struct PersonName: Sendable, Hashable {
  package enum Fault: Error, Sendable, Hashable {
    case missing
    /// Too long, or with line ends or characters that do not show.
    case unusable
  }

  /// In characters.
  package static let longest = 200

  package let text: String

  /// - Parameter typed: spaces around the name are left out.
  package init(_ typed: String) throws(Fault) {
    let text = String(Cells.trimmed(typed))
    guard !text.isEmpty else { throw .missing }
    guard text.count <= Self.longest, text.unicodeScalars.allSatisfy(Self.isVisible) else {
      throw .unusable
    }
    self.text = text
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: false
    default: true
    }
  }
}
