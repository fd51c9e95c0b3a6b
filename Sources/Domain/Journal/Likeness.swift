extension Entry {
  /// How many days apart two notes of the same activity can be.
  package static let likelyDays = 3

  /// Whether the entries of two structures probably tell of one activity: the same kind, close
  /// dates and close titles; the same day and the same title for what a structure mostly does alone.
  package func probablyTellsOfTheSame(as other: Entry) -> Bool {
    guard kind == other.kind, reference.structure != other.reference.structure,
      !details.contradict(other.details, of: kind)
    else { return false }
    return kind.isDoneTogether
      ? !isFar(from: other)
      : date == other.date && FoldedText(displayTitle) == FoldedText(other.displayTitle)
  }

  /// Whether the date or the title is too far from another entry's for both to look like one
  /// activity, whatever else they say.
  package func isFar(from other: Entry) -> Bool {
    abs(date.days(to: other.date)) > Self.likelyDays
      || !Likeness.isClose(displayTitle, other.displayTitle)
  }
}

extension Entry {
  /// Whether these words name the activity: two or more of them, or all of a shorter title's, each
  /// the beginning of a word of its title.
  ///
  /// - Parameter words: as `FoldedText.words` gives them.
  package func isNamed(by words: [String]) -> Bool {
    let title = FoldedText.words(of: displayTitle)
    return !words.isEmpty && words.count >= min(2, title.count)
      && words.allSatisfy { word in title.contains { $0.hasPrefix(word) } }
  }
}

extension Day {
  /// From this day on, what other structures have noted is proposed to those who look for it by its
  /// words, and can be taken over into their journals.
  package var sharingStart: Day { monthsEarlier(3) }
}

extension EntryKind {
  /// False for what one structure mostly does alone, with a person who turns to it: that is only
  /// proposed where the other structure's own entry is looked at.
  package var isDoneTogether: Bool {
    switch self {
    case .partnerRequest, .trainingReferral, .orientation: false
    default: true
    }
  }
}

extension Entry.Details {
  /// Whether both state a single value of one field, not the same one; roles differ between those
  /// who do a thing together.
  fileprivate func contradict(_ other: Entry.Details, of kind: EntryKind) -> Bool {
    KindDescription(of: kind).fields.contains { use in
      guard use.type.isSingle, use.field != .involvement, use.field != .role,
        let own = self[use.field], let theirs = other[use.field]
      else { return false }
      return own != theirs
    }
  }
}

extension FieldType {
  fileprivate var isSingle: Bool {
    switch self {
    case .project, .choice: true
    case .text, .number, .dayFromDate, .choices: false
    }
  }
}

/// How alike two titles are, by the pairs of letters that they share.
enum Likeness {
  /// From where on texts are taken for two spellings of one.
  private static let close = 0.7
  /// Words from this length on must be in both titles: a town, a name.
  private static let tellingLength = 4

  /// Whether the titles are close as wholes, and every telling word of the shorter one has its like
  /// in the other.
  static func isClose(_ one: String, _ other: String) -> Bool {
    guard of(one, other) >= close else { return false }
    let words = [one, other].map { title in
      FoldedText.words(of: title).filter { $0.count >= tellingLength }
    }
    let (fewer, more) = words[0].count <= words[1].count ? (0, 1) : (1, 0)
    return words[fewer].allSatisfy { word in words[more].contains { of(word, $0) >= close } }
  }

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
