/// Cuts texts into words as searches compare them: without case, accents or ligatures.
struct WordCutter {
  /// One word, as UTF-8, and whether only a hyphen stands before it.
  struct Word {
    let range: Range<Int>
    let isHyphenated: Bool
  }

  private(set) var bytes: [UInt8] = []
  private(set) var words: [Word] = []
  private var folded: [UInt8] = []

  /// The longest word that is kept, in bytes; the rest of a longer one is left out.
  static let longestWord = 60

  /// Replaces what was cut before.
  mutating func cut(_ text: String) {
    bytes.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    folded = FoldedText.searchableBytes(text)
    var place = 0
    var gap = 0
    var hyphens = 0
    while place < folded.count {
      let separator = separatorLength(at: place)
      guard separator == 0 else {
        gap += 1
        hyphens += folded[place] == UInt8(ascii: "-") ? 1 : 0
        place += separator
        continue
      }
      let start = bytes.count
      while place < folded.count, separatorLength(at: place) == 0 { place += letter(at: place) }
      let end = min(bytes.count, start + Self.longestWord)
      words.append(Word(range: start..<end, isHyphenated: gap == 1 && hyphens == 1))
      (gap, hyphens) = (0, 0)
    }
  }

  func text(_ word: Word) -> String { String(decoding: bytes[word.range], as: UTF8.self) }

  /// The words of a text, in its order; "st" is "saint" as in addresses.
  static func words(of text: String) -> [String] {
    var cutter = WordCutter()
    cutter.cut(text)
    return cutter.words.map { written(cutter.text($0)) }
  }

  static func written(_ word: String) -> String {
    String(decoding: written(Array(word.utf8)[...]), as: UTF8.self)
  }

  static func written(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard word.count == 2 || word.count == 3, word.first == saint[0] else { return word }
    if word.elementsEqual("st".utf8) { return saint[..<5] }
    return word.elementsEqual("ste".utf8) ? saint[...] : word
  }

  private static let saint = Array("sainte".utf8)

  /// The bytes of what stands between words at this place; none within a word.
  private func separatorLength(at place: Int) -> Int {
    switch folded[place] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): 0
    case 0..<0x80: 1
    // Signs of Latin-1, punctuation and symbols, emoji and what varies them.
    case 0xC2: 2
    case 0xE2 where place + 1 < folded.count && folded[place + 1] <= 0xAF: 3
    case 0xE3 where place + 1 < folded.count && folded[place + 1] == 0x80: 3
    case 0xEF where place + 1 < folded.count && folded[place + 1] == 0xB8: 3
    case 0xF0: 4
    default: 0
    }
  }

  /// Keeps a letter; how many bytes it took.
  private mutating func letter(at place: Int) -> Int {
    let first = folded[place]
    let second = place + 1 < folded.count ? folded[place + 1] : 0
    if first == 0xC5, second == 0x93 {
      bytes += [UInt8(ascii: "o"), UInt8(ascii: "e")]
      return 2
    }
    if first == 0xC3, second == 0xA6 {
      bytes += [UInt8(ascii: "a"), UInt8(ascii: "e")]
      return 2
    }
    bytes.append(first)
    return 1
  }
}

/// Takes the mark of a plural from words, but from acronyms: GHBS is no plural of GHB.
struct Singulars: Sendable {
  private let acronyms: Set<String>

  init(_ words: SearchWords, _ typology: Typology) {
    let shorts = words.acronyms.map(\.short) + typology.types.map(\.code.text)
    acronyms = Set(shorts.flatMap(WordCutter.words))
  }

  /// - Parameter word: folded.
  func singular(of word: String) -> String { acronyms.contains(word) ? word : word.singular }
}

extension String {
  /// The word without the mark of a plural: `jeux` and `jeu`, `hôpitaux` and `hôpital`, folded.
  var singular: String {
    let letters = utf8.count
    guard letters >= 4, hasSuffix("s") || hasSuffix("x") else { return self }
    if letters >= 6, hasSuffix("aux"), !hasSuffix("eaux") { return dropLast(2) + "l" }
    return String(dropLast())
  }
}
