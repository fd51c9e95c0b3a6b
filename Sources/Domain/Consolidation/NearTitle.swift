/// A title as it is looked for among others that differ by a slip: a small word, a letter.
struct NearTitle {
  private static let smallWords: Set = [
    "a", "au", "aux", "avec", "d", "dans", "de", "des", "du", "en", "et", "l", "la", "le", "les",
    "par", "pour", "sur", "un", "une",
  ]
  /// From how many letters on one slip is allowed, and two.
  private static let lengths = (one: 6, two: 20)

  /// The words that tell, one after the other.
  private let key: [UInt8]
  /// The words with a digit: a level, a number of hours, which are never a slip.
  private let numbers: [String]

  init(_ title: String) {
    let words = FoldedText.words(of: title).filter { !Self.smallWords.contains($0) }
    key = Array(words.joined().utf8)
    numbers = words.filter { $0.contains(where: \.isNumber) }
  }

  func isNear(_ other: NearTitle) -> Bool {
    guard !key.isEmpty, numbers == other.numbers else { return false }
    if key == other.key { return true }
    let length = min(key.count, other.key.count)
    let limit = length >= Self.lengths.two ? 2 : length >= Self.lengths.one ? 1 : 0
    return limit > 0 && Self.areWithin(limit, key, other.key)
  }

  /// Whether as many letters added, left out or changed make one of the other.
  ///
  /// Only what lies near the diagonal of the table of distances is looked at.
  private static func areWithin(_ limit: Int, _ one: [UInt8], _ other: [UInt8]) -> Bool {
    guard abs(one.count - other.count) <= limit else { return false }
    let far = limit + 1
    var row = (0...other.count).map { min($0, far) }
    for (line, letter) in one.enumerated() {
      let near = max(0, line - limit)..<min(other.count, line + limit + 1)
      var next = [Int](repeating: far, count: other.count + 1)
      if line < limit { next[0] = line + 1 }
      for column in near {
        let changed = row[column] + (other[column] == letter ? 0 : 1)
        next[column + 1] = min(changed, row[column + 1] + 1, next[column] + 1)
      }
      if next.allSatisfy({ $0 >= far }) { return false }
      row = next
    }
    return row[other.count] <= limit
  }
}
