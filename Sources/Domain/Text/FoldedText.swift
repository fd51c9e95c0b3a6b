import Foundation

/// A text as names are compared: without case, accents or spaces.
package struct FoldedText: Sendable, Hashable {
  package let key: String

  package init(_ text: String) {
    key = String(decoding: Self.folded(text, space: nil), as: UTF8.self)
  }

  /// The text without case or accents, its spaces plain: what a search looks into.
  package static func searchable(_ text: String) -> String {
    String(decoding: searchableBytes(text), as: UTF8.self)
  }

  /// The same as UTF-8, for indexes that keep no texts.
  static func searchableBytes(_ text: String) -> [UInt8] {
    folded(text, space: UInt8(ascii: " "))
  }

  /// The words of a text, folded one by one: what a search looks for.
  package static func words(of text: String) -> [String] {
    searchable(text).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// - Parameter space: what stands for white space; nil to leave it out.
  private static func folded(_ text: String, space: UInt8?) -> [UInt8] {
    var folded: [UInt8] = []
    append(text, to: &folded, space: space)
    return folded
  }

  /// Appends what `key` would hold: without a text of its own, for keys made of several.
  static func appendKey(of text: String, to bytes: inout [UInt8]) {
    append(text, to: &bytes, space: nil)
  }

  private static func append(_ text: String, to folded: inout [UInt8], space: UInt8?) {
    if folded.isEmpty { folded.reserveCapacity(text.utf8.count) }
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: folded.append(UInt8(scalar.value) + 0x20)
      case 0x09...0x0D, 0x20: if let space { folded.append(space) }
      case 0..<0x80: folded.append(UInt8(scalar.value))
      case 0x80..<0x250: append(latin[Int(scalar.value) - 0x80], to: &folded, space: space)
      case 0x2000..<0x2070:
        append(punctuation[Int(scalar.value) - 0x2000], to: &folded, space: space)
      default: append(Self.folded(scalar), to: &folded, space: space)
      }
    }
  }

  private static func append(_ letters: [UInt8]?, to folded: inout [UInt8], space: UInt8?) {
    if let letters { folded += letters } else if let space { folded.append(space) }
  }

  /// The accented letters of European languages, folded once: U+0080 to U+024F.
  private static let latin = (0x80..<0x250).map { UnicodeScalar($0).flatMap(folded) }

  /// The apostrophes, dashes, points and narrow spaces of print.
  private static let punctuation = (0x2000..<0x2070).map { UnicodeScalar($0).flatMap(folded) }

  /// The letters that a scalar stands for, none for an accent alone; nil for white space.
  private static func folded(_ scalar: UnicodeScalar) -> [UInt8]? {
    if scalar.properties.isWhitespace { return nil }
    let parts = String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars
    return parts.filter { $0.properties.generalCategory != .nonspacingMark }
      .flatMap { $0.properties.lowercaseMapping.utf8 }
  }
}
