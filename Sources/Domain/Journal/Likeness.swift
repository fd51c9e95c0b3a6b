extension Entry {
  /// How many days apart two notes of the same activity can be.
  package static let likelyDays = 3

  /// Whether the entries of two structures probably tell of one activity: the same kind, close
  /// dates and close titles.
  package func probablyTellsOfTheSame(as other: Entry) -> Bool {
    kind == other.kind && reference.structure != other.reference.structure
      && abs(date.days(to: other.date)) <= Self.likelyDays
      && Likeness.of(displayTitle, other.displayTitle) >= Likeness.close
  }
}

/// How alike two titles are, by the pairs of letters that they share.
enum Likeness {
  /// From where on titles are taken for two spellings of one.
  static let close = 0.7

  /// Sørensen's coefficient over pairs of letters: 0 for nothing in common, 1 for the same.
  static func of(_ one: String, _ other: String) -> Double {
    let (left, right) = (pairs(of: one), pairs(of: other))
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    var remaining = right.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    let shared = left.count { pair in
      guard let count = remaining[pair], count > 0 else { return false }
      remaining[pair] = count - 1
      return true
    }
    return 2 * Double(shared) / Double(left.count + right.count)
  }

  private static func pairs(of text: String) -> [String] {
    let letters = Array(FoldedText(text).key)
    return zip(letters, letters.dropFirst()).map { String([$0, $1]) }
  }
}
