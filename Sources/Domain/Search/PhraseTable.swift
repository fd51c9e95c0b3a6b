/// The phrases that mean codes, found by their first word; stop words inside them do not matter.
struct PhraseTable: Sendable {
  private struct Phrase: Sendable {
    /// In the singular, without stop words.
    let words: [String]
    let meaning: Int
  }

  private var phrases: [String: [Phrase]] = [:]
  private(set) var meanings: [Meaning] = []
  /// Every word of the phrases, as it is written there, folded.
  private(set) var words: Set<String> = []
  let stopWords: Set<String>
  let singulars: Singulars

  /// How well a type answers the words that its description gives for it.
  private static let described = 75

  init(_ words: SearchWords, _ typology: Typology) {
    singulars = Singulars(words, typology)
    stopWords = Set(words.stopWords.flatMap(WordCutter.words))
    for expression in words.expressions {
      add(Meaning(expression, typology), for: expression.phrases)
    }
    for (place, type) in typology.types.enumerated() {
      var types = [UInt8](repeating: 0, count: typology.types.count)
      types[place] = UInt8(Self.described)
      let codes = CodeMasks(needs: [], topics: [], audiences: [])
      add(Meaning(codes: codes, types: types), for: type.words)
      types[place] = 100
      add(Meaning(codes: codes, types: types), for: [type.name, type.shortName])
    }
  }

  func isStopWord(_ word: String) -> Bool { stopWords.contains(word) }

  /// The longest phrase that begins with the first of these words, and what it means.
  ///
  /// - Parameter words: without stop words.
  func longest(at words: ArraySlice<String>) -> (length: Int, meanings: [Meaning])? {
    let words = words.map(singulars.singular)
    guard let first = words.first, let known = phrases[first] else { return nil }
    let fitting = known.filter { words.starts(with: $0.words) }
    guard let length = fitting.map(\.words.count).max() else { return nil }
    let meant = fitting.filter { $0.words.count == length }.map { meanings[$0.meaning] }
    return (length, meant)
  }

  private mutating func add(_ meaning: Meaning, for texts: [String]) {
    meanings.append(meaning)
    for text in texts {
      let all = WordCutter.words(of: text)
      let telling = all.filter { !stopWords.contains($0) }
      words.formUnion(telling)
      let singulars = (telling.isEmpty ? all : telling).map(singulars.singular)
      guard let first = singulars.first else { continue }
      phrases[first, default: []].append(Phrase(words: singulars, meaning: meanings.count - 1))
    }
  }
}

extension Meaning {
  /// How much less the next of several types answers.
  private static let step = 4

  fileprivate init(_ expression: SearchWords.Expression, _ typology: Typology) {
    let sectors = typology.types.map { expression.sectors.contains($0.sector) }
    let ranks = typology.types.map { expression.types.firstIndex(of: $0.code) }
    let types = zip(sectors, ranks).map { isOfSector, rank -> UInt8 in
      rank.map { UInt8(max(50, 100 - Self.step * $0)) } ?? (isOfSector ? 100 : 0)
    }
    self.init(
      codes: CodeMasks(
        needs: expression.needs, topics: expression.topics, audiences: expression.audiences),
      types: types.contains { $0 > 0 } ? types : [])
  }
}
