import Domain
import Exchange
import Testing

/// Words that people type of themselves and theirs, over places that know one topic each.
struct EverydayWordTests {
  private struct Region: Sendable {
    let directory: Directory
    let index: SearchIndex

    /// The reference of a place is its topic.
    init() throws {
      let places = Topic.allCases.map { topic in
        Offer(
          reference: Offer.Reference(topic.rawValue), site: Site(name: "Lieu"),
          type: StructureType.Code("csapa"), profile: Self.profile([topic]))
      }
      directory = Directory(
        offers: places.sorted { $0.reference < $1.reference }, typology: try Typology.load(),
        gazetteer: .empty)
      index = SearchIndex(directory, words: try SearchWords.load())
    }

    private static func profile(_ topics: [Topic]) -> Profile {
      var profile = Profile.unknown
      profile.topics = topics
      return profile
    }
  }

  private static let region = Result { try Region() }

  @Test(arguments: [
    ("picole", Topic.alcohol), ("bourré", .alcohol), ("je suis bourrée", .alcohol),
    ("ma mère picole", .alcohol), ("saoul", .alcohol), ("biture", .alcohol),
    ("fumre", .tobacco), ("tabac", .tobacco), ("clopes", .tobacco), ("joint", .cannabis),
    ("shit", .cannabis), ("chichon", .cannabis), ("poudre", .stimulants), ("coke", .stimulants),
    ("sniffer", .stimulants), ("subu", .opioids), ("kéta", .otherDrugs),
    ("ballons de gaz", .otherDrugs), ("médocs", .medicines), ("cachetons", .medicines),
    ("accro aux écrans", .screens), ("accro aux jeux vidéo", .screens),
    ("paris en ligne", .gambling), ("FDJ", .gambling), ("accro au jeu", .gambling),
    ("accro au sexe", .otherBehaviours),
  ])
  func `everyday words reach who knows the topic`(text: String, topic: Topic) throws {
    let region = try Self.region.get()
    let results = region.index.search(SearchQuery(text: text))
    let first = try #require(results.page.first, "\(text) finds nothing")
    #expect(region.directory.offers[first.offer].reference.text == topic.rawValue, "\(text)")
    #expect(results.page.dropFirst().first.map { $0.score < first.score } ?? true)
  }

  @Test(arguments: ["défonce", "défoncé", "camé", "bad trip", "accro", "dealer"])
  func `words that name no product reach addiction care`(text: String) throws {
    let first = try #require(try SearchSample.shared.get().references(text).first)
    #expect(first.hasSuffix("csapa"), "\(text): \(first)")
  }
}
