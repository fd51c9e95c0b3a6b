/// Counts the pieces that a guesser has to find, when a known word, a walk on the keyboard, a
/// sequence or a repetition is one piece, however long it is.
struct Predictability {
  /// The fewest pieces that a password may have.
  private static let fewest = 8
  /// The longest word that digits and signs around it do not save, in letters.
  private static let longestWord = 11

  private let plain: KnownParts
  private let leet: KnownParts

  /// - Parameter words: folded.
  init(words: [String]) {
    plain = KnownParts(words: words.map(Array.init))
    leet = KnownParts(
      words: words.map { $0.map(Self.letter) }, folding: Self.letter)
  }

  /// - Parameter folded: the password without case, accents or spaces.
  func leavesEnough(of folded: String) -> Bool {
    let whole = Array(folded)
    let range = Self.core(of: whole)
    let core = Array(whole[range])
    // What is set before and after words adds little: guessers try it next.
    let before = plain.pieces(of: Array(whole[..<range.lowerBound]))
    let ends = (before + plain.pieces(of: Array(whole[range.upperBound...]))) / 2
    let counts = [
      plain.pieces(of: whole), plain.pieces(of: core) + ends,
      leet.pieces(of: whole.map(Self.letter)), leet.pieces(of: core.map(Self.letter)) + ends,
    ]
    return counts.allSatisfy { $0 >= Self.fewest }
  }

  /// Whether nothing but letters is left, and few of them, once the digits and signs around them are
  /// taken off and those within are read as letters: any such word is in the lists of guessers.
  ///
  /// - Parameter folded: the password without case, accents or spaces.
  static func isSingleWord(_ folded: String) -> Bool {
    let whole = Array(folded)
    let core = whole[core(of: whole)].map(letter)
    return core.count <= longestWord && core.allSatisfy(\.isLetter)
  }

  /// From the first letter to the last.
  private static func core(of whole: [Character]) -> Range<Int> {
    let start = whole.firstIndex(where: \.isLetter) ?? whole.endIndex
    return start..<(whole.lastIndex(where: \.isLetter).map { $0 + 1 } ?? start)
  }

  /// The letter that a sign is often written for; `1` stands for `i` and for `l`, which are one.
  private static func letter(_ sign: Character) -> Character {
    switch sign {
    case "0": "o"
    case "1", "!", "|", "l": "i"
    case "3", "€": "e"
    case "4", "@": "a"
    case "5", "$": "s"
    case "7", "+": "t"
    case "8": "b"
    case "9": "g"
    default: sign
    }
  }
}

/// The parts of passwords that guessers know.
private struct KnownParts {
  private static let walks = [
    "azertyuiop", "qsdfghjklm", "wxcvbn", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop",
    "yxcvbnm", "&e\"'(-e_ca)=", "abcdefghijklmnopqrstuvwxyz", "01234567890",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm", "1aqw2zsx3edc4rfv5tgb6yhn7uj", "aqwzsxedcrfvtgbyhnuj",
    "qazwsxedcrfvtgbyhnujm", "1a2z3e4r5t6y7u8i9o0p", "1q2w3e4r5t6y7u8i9o0p", "a1b2c3d4e5f6g7h8i9",
    "a1z2e3r4t5y6u7i8o9p0", "q1w2e3r4t5y6u7i8o9p0",
  ]

  private let words: [[Character]]
  private let walks: [[Character]]

  init(words: [[Character]], folding: (Character) -> Character = { $0 }) {
    self.words = words
    walks = Self.walks.flatMap { walk in
      [walk.map(folding), walk.reversed().map(folding)]
    }
  }

  func pieces(of text: [Character]) -> Int {
    let text = Self.withoutRepetition(text)
    var (position, count) = (0, 0)
    while position < text.count {
      position += max(1, longest(in: text[position...]))
      count += 1
    }
    return count
  }

  /// How much of the beginning is known; 0 when nothing is.
  private func longest(in text: ArraySlice<Character>) -> Int {
    let word = words.filter { text.starts(with: $0) }.map(\.count).max() ?? 0
    return max(word, walk(in: text), Self.repetition(in: text), Self.year(in: text))
  }

  /// Three digits that follow each other are a walk, and four of any signs.
  private func walk(in text: ArraySlice<Character>) -> Int {
    guard let first = text.first else { return 0 }
    let lengths = walks.flatMap { walk in
      walk.indices.filter { walk[$0] == first }.map { start in
        zip(walk[start...], text).prefix { $0 == $1 }.count
      }
    }
    let length = lengths.max() ?? 0
    return length >= (first.isNumber ? 3 : 4) ? length : 0
  }

  private static func repetition(in text: ArraySlice<Character>) -> Int {
    let length = text.prefix { $0 == text.first }.count
    return length > 2 ? length : 0
  }

  private static func year(in text: ArraySlice<Character>) -> Int {
    let digits = String(text.prefix(4))
    guard digits.count == 4, digits.allSatisfy(\.isNumber) else { return 0 }
    return digits.hasPrefix("19") || digits.hasPrefix("20") ? 4 : 0
  }

  /// `abc` for `abcabcab`: what comes again and again is found once.
  private static func withoutRepetition(_ text: [Character]) -> [Character] {
    for length in 1..<max(2, text.count / 2 + 1) where length < text.count {
      if zip(text, text.dropFirst(length)).allSatisfy(==) { return Array(text.prefix(length)) }
    }
    return text
  }
}
