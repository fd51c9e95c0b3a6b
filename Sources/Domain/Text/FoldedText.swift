import Foundation

/// A text as names are compared: without case, accents or spaces.
package struct FoldedText: Sendable, Hashable {
  package let key: String

  package init(_ text: String) {
    key = Self.folded(text, keepingSpaces: false)
  }

  /// The words of a text, folded one by one: what a search compares.
  package static func words(of text: String) -> [String] {
    folded(text, keepingSpaces: true)
      .split { !$0.isLetter && !$0.isNumber }
      .map(String.init)
  }

  private static func folded(_ text: String, keepingSpaces: Bool) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.decomposedStringWithCompatibilityMapping.unicodeScalars {
      let properties = scalar.properties
      switch properties.generalCategory {
      case .nonspacingMark: continue
      case _ where properties.isWhitespace:
        if keepingSpaces { folded.append(" ") }
      default: folded.append(contentsOf: properties.lowercaseMapping.unicodeScalars)
      }
    }
    return String(folded)
  }
}
