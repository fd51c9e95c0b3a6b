/// Reads the words of offers into the terms of an index.
struct TermWriter {
  /// How much a word says of an offer, by where it stands, from 0 to 100.
  enum Weight {
    static let name: UInt8 = 100
    static let organisation: UInt8 = 90
    static let area: UInt8 = 90
    /// It bears the name of its chief town more often than not: no more than a place near that town.
    static let group: UInt8 = 50
    static let expanded: UInt8 = 90
    static let description: UInt8 = 70
  }

  private(set) var lexicon: Lexicon
  private(set) var found = FoundTerms()
  private var cutter = WordCutter()
  /// The terms of texts that many offers share.
  private var shared: [String: [Int]] = [:]
  /// By the first term of each form: what else an offer with all of them has.
  private var expansions: [Int: [(needs: [Int], gives: [Int])]] = [:]
  /// No later term has one.
  private var expansionsEnd = 0

  init(_ words: SearchWords, _ phrases: PhraseTable) {
    lexicon = Lexicon(phrases.singulars)
    for word in phrases.stopWords.sorted() { lexicon.add(Array(word.utf8)[...], from: .stopWords) }
    for word in phrases.words.sorted() { lexicon.add(Array(word.utf8)[...], from: .phrases) }
    for acronym in words.acronyms {
      let (short, full) = (terms(of: acronym.short), terms(of: acronym.full))
      for (needs, gives) in [(short, full), (full, short)] {
        guard let first = needs.first else { continue }
        expansions[first, default: []].append((needs, gives))
      }
    }
    expansionsEnd = (expansions.keys.max() ?? -1) + 1
  }

  /// - Parameters:
  ///   - areas: the names of those that it is in.
  ///   - group: the name of its group of communes; empty for none.
  mutating func write(_ offer: Offer, _ areas: [String], group: String, as document: Int) {
    found.begin()
    note(offer.site.name, Weight.name, document)
    note(offer.name, Weight.name, document)
    noteShared(offer.site.address.city, Weight.name, document)
    noteShared(offer.site.address.postalCode, Weight.name, document)
    noteShared(offer.site.organisation, Weight.organisation, document)
    for area in areas { noteShared(area, Weight.area, document) }
    noteShared(group, Weight.group, document)
    if let finess = offer.site.finess { note(finess.text, Weight.name, document) }
    expand(document)
    note(offer.description, Weight.description, document)
  }

  /// Adds words that no offer need have: those of towns, or of types.
  mutating func terms(of text: String, from origin: Lexicon.Origin = .phrases) -> [Int] {
    cutter.cut(text)
    return cutTerms(from: origin)
  }

  private mutating func note(_ text: String, _ weight: UInt8, _ document: Int) {
    guard !text.isEmpty else { return }
    cutter.cut(text)
    for term in cutTerms(from: .offers) { found.note(term, weight, in: document) }
  }

  private mutating func noteShared(_ text: String, _ weight: UInt8, _ document: Int) {
    guard !text.isEmpty else { return }
    if shared[text] == nil {
      cutter.cut(text)
      shared[text] = cutTerms(from: .offers)
    }
    for term in shared[text] ?? [] { found.note(term, weight, in: document) }
  }

  /// The terms of the text that was cut, without stop words; words that a hyphen joins also as one.
  private mutating func cutTerms(from origin: Lexicon.Origin) -> [Int] {
    var terms: [Int] = []
    var previous: Range<Int>?
    for word in cutter.words {
      let bytes = WordCutter.written(cutter.bytes[word.range])
      if let term = lexicon.addTelling(bytes, from: origin) { terms.append(term) }
      if word.isHyphenated, let previous, previous.upperBound == word.range.lowerBound {
        let joined = cutter.bytes[previous.lowerBound..<word.range.upperBound]
        terms.append(lexicon.add(joined, from: origin))
      }
      previous = word.range
    }
    return terms
  }

  /// Acronyms give the words that they stand for, and these words the acronym.
  private mutating func expand(_ document: Int) {
    // An array of their own: held while terms are added, `current` would have all terms copied.
    let expanded = found.current.filter { $0 < expansionsEnd }
    for term in expanded {
      for expansion in expansions[Int(term)] ?? [] where expansion.needs.allSatisfy(found.has) {
        for given in expansion.gives { found.note(given, Weight.expanded, in: document) }
      }
    }
  }
}
