/// The name of a place as names are compared: without case, accents, hyphens or abbreviations.
package enum PlaceName {
  /// The words of the name, one space apart, "St" and "Ste" written out.
  package static func key(_ name: String) -> String {
    words(of: name).joined(separator: " ")
  }

  /// The same for the last line of a postal address: without "CEDEX 9" or "14e arrondissement".
  package static func cityKey(_ line: String) -> String {
    var words = words(of: line)
    if let cedex = words.firstIndex(of: "cedex") { words.removeSubrange(cedex...) }
    while let last = words.last, isDistrict(last) { words.removeLast() }
    return words.joined(separator: " ")
  }

  private static func isDistrict(_ word: String) -> Bool {
    word == "arrondissement" || word.utf8.first.map(Area.isDigit) == true
  }

  private static func words(of name: String) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    for scalar in FoldedText.searchable(name).unicodeScalars {
      if isLetter(scalar) {
        append(scalar, to: &word)
      } else if !word.isEmpty {
        words.append(String(decoding: word, as: UTF8.self))
        word.removeAll(keepingCapacity: true)
      }
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    // The last word may be one being typed: "ste" is then the beginning of Stenay.
    for place in words.indices.dropLast() {
      words[place] = abbreviations[words[place]] ?? words[place]
    }
    return words
  }

  private static func isLetter(_ scalar: UnicodeScalar) -> Bool {
    switch scalar {
    case "a"..."z", "0"..."9": true
    default: scalar.value >= 0x80 && scalar.properties.isAlphabetic
    }
  }

  private static func append(_ scalar: UnicodeScalar, to word: inout [UInt8]) {
    switch scalar {
    case "œ": word += "oe".utf8
    case "æ": word += "ae".utf8
    default: word += scalar.utf8
    }
  }

  private static let abbreviations = ["st": "saint", "ste": "sainte"]
}
