/// Reads what a person typed as clues: phrases and towns first, then the words that are left.
struct QueryReader {
  /// A word of the text, as the lexicon understands it.
  private struct Word {
    let text: String
    let matches: [Lexicon.Match]
    let isStopWord: Bool
  }

  private static let mostWords = 24
  private static let longestTown = 6
  private static let mostTowns = 8
  /// How near an offer must be for a town to help in finding it, in kilometres.
  private static let townReach = 25.0

  let index: SearchIndex

  /// Empty when there is no word in the text.
  func clues(of text: String, near: Position?) -> [Clue] {
    var words = words(of: text)
    if words.allSatisfy(\.isStopWord) {
      words = words.map { Word(text: $0.text, matches: $0.matches, isStopWord: false) }
    }
    var clues: [Clue] = []
    var place = 0
    while place < words.count {
      let (length, clue) = clue(at: words[place...], near: near)
      place += length
      if let clue { clues.append(clue) }
    }
    return clues
  }

  private func clue(at words: ArraySlice<Word>, near: Position?) -> (length: Int, clue: Clue?) {
    let town = town(at: words, near: near)
    let first = words[words.startIndex]
    let phrase = first.isStopWord ? nil : phrase(at: words)
    if let phrase, phrase.length >= town?.length ?? 0 {
      return (phrase.length, Clue(words: matches(words, phrase.length), meanings: phrase.meanings))
    }
    if let town {
      return (town.length, Clue(words: matches(words, town.length), town: town.point))
    }
    return (1, first.isStopWord ? nil : Clue(words: [first.matches]))
  }

  private func matches(_ words: ArraySlice<Word>, _ length: Int) -> [[Lexicon.Match]] {
    words.prefix(length).filter { !$0.isStopWord }.map(\.matches)
  }

  /// The longest phrase that begins here, with its stop words counted.
  private func phrase(at words: ArraySlice<Word>) -> (length: Int, meanings: [Meaning])? {
    let telling = words.indices.filter { !words[$0].isStopWord }
    let texts = telling.map { words[$0].text }
    guard let found = index.phrases.longest(at: texts[...]) else { return nil }
    return (telling[found.length - 1] - words.startIndex + 1, found.meanings)
  }

  /// The longest name of a town that begins here and has offers around it.
  private func town(at words: ArraySlice<Word>, near: Position?) -> (
    length: Int, point: EarthPoint
  )? {
    guard let first = words.first, index.lexicon.isKnown(first.text, from: .towns)
    else { return nil }
    for length in (1...min(Self.longestTown, words.count)).reversed() {
      let name = words.prefix(length).map(\.text)
      if length == 1, first.isStopWord || first.text.utf8.count < 3 { continue }
      if let point = point(of: name.joined(separator: " "), near: near) { return (length, point) }
    }
    return nil
  }

  /// Of towns of one name, the nearest to the place that is asked for, or the most populous.
  private func point(of name: String, near: Position?) -> EarthPoint? {
    let gazetteer = index.gazetteer
    let numbers =
      ["", "le ", "la ", "les ", "l "].lazy
      .map { gazetteer.names.numbers(of: $0 + name) }.first { !$0.isEmpty } ?? []
    var positions = numbers.prefix(Self.mostTowns).compactMap { gazetteer.communes[$0].position }
    if let near { positions.sort { $0.distance(to: near) < $1.distance(to: near) } }
    let reach = EarthPoint.squaredChord(kilometres: Self.townReach)
    return positions.lazy.map(EarthPoint.init).first { point in
      index.facts.places.contains { $0.squaredChord(to: point) <= reach }
    }
  }

  private func words(of text: String) -> [Word] {
    var cutter = WordCutter()
    cutter.cut(text)
    var words: [Word] = []
    var wasExact = true
    for cut in cutter.words.prefix(Self.mostWords) {
      let text = WordCutter.written(cutter.text(cut))
      let reading = index.reading(of: text)
      if cut.isHyphenated, !(wasExact && reading.isExact), let previous = words.last,
        let term = index.lexicon.term(of: previous.text + text)
      {
        let match = Lexicon.Match(term: term, quality: 100)
        words[words.count - 1] = Word(
          text: previous.text + text, matches: [match], isStopWord: false)
        wasExact = true
        continue
      }
      wasExact = reading.isExact
      words.append(
        Word(
          text: reading.text, matches: reading.matches,
          isStopWord: index.phrases.isStopWord(text)))
    }
    return words
  }
}

extension SearchIndex {
  func reading(of word: String) -> Lexicon.Reading {
    lexicon.reading(of: word) { term in
      postings.count(of: term) + (typeTerms[term] == nil ? 0 : facts.count)
    }
  }
}
