/// Every word that searches know: of the offers, the typology, people's phrases and the towns.
struct Lexicon: Sendable {
  /// A word of the lexicon that a word looked for may mean.
  struct Match: Sendable {
    /// The number of its singular.
    let term: Int
    /// From 0 to 100: how surely it is meant.
    let quality: Int
  }

  /// A word looked for, as the lexicon understands it.
  struct Reading: Sendable {
    /// Without its typing error.
    let text: String
    let isExact: Bool
    let matches: [Match]
  }

  /// Where a word is known from.
  enum Origin: UInt8, Sendable {
    case offers = 1
    case phrases = 2
    case towns = 4
    case stopWords = 8
  }

  private static let nearQuality = 90
  private static let beginningQuality = 75
  private static let shortestBeginning = 4
  private static let mostMatches = 24

  private let singulars: Singulars
  private var words = WordTable()
  private var terms: [UInt32] = []
  private var origins: [UInt8] = []
  private var near: NearWords?
  private var sorted: [UInt32] = []

  init(_ singulars: Singulars) { self.singulars = singulars }

  var count: Int { words.count }

  /// Adds a folded word.
  ///
  /// - Returns: the number of its singular, under which it is found.
  @discardableResult
  mutating func add(_ word: ArraySlice<UInt8>, from origin: Origin) -> Int {
    let number = words.add(word)
    if number >= terms.count {
      terms.append(UInt32(number))
      origins.append(0)
      let text = String(decoding: word, as: UTF8.self)
      let singular = singulars.singular(of: text)
      if singular != text { terms[number] = UInt32(add(Array(singular.utf8)[...], from: origin)) }
    }
    let term = Int(terms[number])
    origins[number] |= origin.rawValue
    if origin != .stopWords { origins[term] |= origin.rawValue }
    return term
  }

  /// The same for a word of a text: nil for one that tells nothing.
  mutating func addTelling(_ word: ArraySlice<UInt8>, from origin: Origin) -> Int? {
    let number = words.add(word)
    guard number < terms.count else { return add(word, from: origin) }
    if origins[number] & Origin.stopWords.rawValue != 0 { return nil }
    let term = Int(terms[number])
    origins[number] |= origin.rawValue
    origins[term] |= origin.rawValue
    return term
  }

  /// Makes the words findable in spite of errors; after the last has been added.
  mutating func close() {
    let words = words
    near = NearWords(words) { number in
      words[number].first.map { !Area.isDigit($0) } ?? false
    }
    sorted = words.sorted()
  }

  /// The number of the singular of a word; nil for one that is not known.
  func term(of word: String) -> Int? {
    number(of: word).map { Int(terms[$0]) }
  }

  func isKnown(_ word: String, from origin: Origin) -> Bool {
    number(of: word).map { origins[$0] & origin.rawValue != 0 } ?? false
  }

  /// What a folded word can mean: itself, else the words one error away, else those that begin so.
  ///
  /// - Parameter frequency: how many offers have a term; of several corrections the one of a
  ///   phrase comes first, then the most frequent.
  func reading(of word: String, frequency: (Int) -> Int) -> Reading {
    if let term = term(of: word) {
      return Reading(text: word, isExact: true, matches: [Match(term: term, quality: 100)])
    }
    let close = numbers(near: word)
    if !close.isEmpty {
      let ranked = close.map { number in
        (isPhrase: isPhrase(number), count: frequency(Int(terms[number])), number: number)
      }.sorted { one, other in
        (one.isPhrase ? 1 : 0, one.count, words.text(other.number))
          > (other.isPhrase ? 1 : 0, other.count, words.text(one.number))
      }
      return reading(word, ranked.map(\.number), quality: Self.nearQuality, corrects: true)
    }
    return reading(word, beginning(word), quality: Self.beginningQuality, corrects: false)
  }

  /// One error away from the word, or from its singular.
  private func numbers(near word: String) -> [Int] {
    guard let near else { return [] }
    let spellings = Set([word, singulars.singular(of: word)])
    return Set(spellings.flatMap { near.numbers(near: Array($0.utf8), in: words) }).sorted()
  }

  private func reading(
    _ word: String, _ numbers: [Int], quality: Int, corrects: Bool
  ) -> Reading {
    var matches: [Match] = []
    for number in numbers.prefix(Self.mostMatches) {
      let term = Int(terms[number])
      if !matches.contains(where: { $0.term == term }) {
        matches.append(Match(term: term, quality: quality))
      }
    }
    let text = corrects ? numbers.first.map(words.text) ?? word : word
    return Reading(text: text, isExact: false, matches: matches)
  }

  private func number(of word: String) -> Int? {
    words.number(of: Array(word.utf8)[...])
      ?? words.number(of: Array(singulars.singular(of: word).utf8)[...])
  }

  private func isPhrase(_ number: Int) -> Bool { origins[number] & Origin.phrases.rawValue != 0 }

  private func beginning(_ word: String) -> [Int] {
    let start = Array(word.utf8)
    guard start.count >= Self.shortestBeginning, start.first.map(Area.isDigit) == false
    else { return [] }
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if words[Int(sorted[middle])].lexicographicallyPrecedes(start) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return sorted[low...].prefix { words[Int($0)].starts(with: start) }
      .lazy.prefix(Self.mostMatches).map { Int($0) }
  }
}
