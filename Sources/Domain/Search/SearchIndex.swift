/// Finds offers of a directory by words, place and codes: built once, never changed, the same on
/// every engine.
///
/// All of it is flat arrays: a search goes once over those that its words and filters ask for.
package struct SearchIndex: Sendable {
  let lexicon: Lexicon
  let postings: Postings
  let facts: SearchFacts
  let phrases: PhraseTable
  let typology: Typology
  let gazetteer: Gazetteer
  /// By term, the types whose name has the word, and how much it says of them.
  let typeTerms: [Int: [TypeTerm]]

  struct TypeTerm: Sendable {
    let type: Int
    let weight: UInt8
  }

  package init(_ directory: Directory, words: SearchWords) {
    typology = directory.typology
    gazetteer = directory.gazetteer
    phrases = PhraseTable(words, directory.typology)
    var writer = TermWriter(words, phrases)
    typeTerms = Self.typeTerms(of: directory.typology, &writer)
    for commune in directory.gazetteer.communes {
      _ = writer.terms(of: commune.name, from: .towns)
    }
    facts = Self.facts(of: directory, &writer)
    var lexicon = writer.lexicon
    lexicon.close()
    self.lexicon = lexicon
    postings = Postings(writer.found, terms: lexicon.count)
  }

  private static func facts(
    of directory: Directory, _ writer: inout TermWriter
  ) -> SearchFacts {
    let typology = directory.typology
    let types = Dictionary(
      typology.types.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    var facts = SearchFacts(typology)
    for (place, offer) in directory.offers.enumerated() where offer.status != .inactive {
      // A search must not find what it may not show.
      let offer = offer.forEveryone
      let commune = directory.gazetteer.commune(insee: offer.site.address.insee)
      writer.write(
        offer, areas(of: commune, in: directory.gazetteer), group: commune?.epciName ?? "",
        as: facts.count)
      facts.add(
        offer, at: place, type: types[offer.type],
        position: offer.site.position ?? commune?.position)
    }
    facts.close()
    return facts
  }

  /// The names of the commune, the department and the region.
  private static func areas(of commune: Commune?, in gazetteer: Gazetteer) -> [String] {
    guard let commune else { return [] }
    let around: [Area] = [.department(commune.department), .region(commune.region)]
    return [commune.name] + around.compactMap { gazetteer.area($0)?.name }
  }

  private static func typeTerms(
    of typology: Typology, _ writer: inout TermWriter
  ) -> [Int: [TypeTerm]] {
    var terms: [Int: [TypeTerm]] = [:]
    for (place, type) in typology.types.enumerated() {
      for text in [type.name, type.shortName, type.code.text] {
        for term in writer.terms(of: text) {
          terms[term, default: []].append(TypeTerm(type: place, weight: 100))
        }
      }
    }
    return terms
  }
}
