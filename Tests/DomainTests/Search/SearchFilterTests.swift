import Domain
import Exchange
import Testing

struct SearchFilterTests {
  private let sample: SearchSample

  init() throws { sample = try SearchSample.shared.get() }

  @Test func `types and sectors narrow a search`() {
    let types = SearchQuery(types: [StructureType.Code("cjc"), StructureType.Code("elsa")])
    #expect(sample.references(types) == ["cjclor", "elsa"])
    #expect(sample.references(SearchQuery(sectors: [.justice])) == ["spip"])
    let both = SearchQuery(types: [StructureType.Code("cjc")], sectors: [.justice])
    #expect(sample.references(both).isEmpty)
    #expect(sample.references(SearchQuery(types: [StructureType.Code("other")])).isEmpty)
  }

  @Test func `needs are those of the type where the offer states none`() {
    let found = sample.references(SearchQuery(needs: [.equipment], limit: 50))
    #expect(found == ["brestcaarud", "lorcaarud", "pharma"])
  }

  @Test func `an offer for all topics and anyone passes each of them`() {
    let gambling = sample.references(SearchQuery(topics: [.gambling], limit: 50))
    #expect(gambling.contains("lorcsapa") && !gambling.contains("lorcaarud"))
    let homeless = sample.references(SearchQuery(audiences: [.homeless], limit: 50))
    #expect(homeless.contains("chrsrennes") && homeless.contains("lorcsapa"))
    #expect(!homeless.contains("cadaquimper"))
  }

  @Test func `a radius keeps what is near`() throws {
    let lorient = try #require(sample.directory.gazetteer.place("Lorient")?.position)
    let near = sample.index.search(SearchQuery(near: lorient, radius: 10, limit: 50))
    #expect(near.total > 0)
    for result in near.page {
      #expect(result.distance.map { $0 <= 10 } == true)
      #expect(sample.directory.offers[result.offer].site.address.city == "Lorient")
    }
  }

  @Test func `inactive offers are not found, closed ones and those without a place are`() throws {
    let words = try SearchWords.load()
    func offer(_ reference: String, _ status: Offer.Status, hours: String = "") -> Offer {
      Offer(
        reference: Offer.Reference(reference), site: Site(name: "Lieu", openingHours: hours),
        type: StructureType.Code("csapa"), status: status)
    }
    let directory = Directory(
      offers: [
        offer("a", .active, hours: "Mo-Fr 09:00-17:00"), offer("b", .inactive),
        offer("c", .temporarilyClosed, hours: "24/7"), offer("d", .active, hours: "selon l’humeur"),
      ], typology: sample.directory.typology, gazetteer: sample.directory.gazetteer)
    let index = SearchIndex(directory, words: words)
    func found(_ query: SearchQuery) -> [String] {
      index.search(query).page.map { directory.offers[$0.offer].reference.text }
    }
    #expect(found(SearchQuery(text: "csapa")) == ["a", "c", "d"])
    let monday = try #require(Day("2026-11-16"))
    let moment = try #require(LocalMoment(day: monday, minute: 600))
    #expect(found(SearchQuery(openAt: moment)) == ["a"])
    let night = try #require(LocalMoment(day: monday, minute: 1_400))
    #expect(found(SearchQuery(openAt: night)).isEmpty)
    let lorient = try #require(Position("47.7482,-3.3702"))
    #expect(found(SearchQuery(near: lorient)) == ["a", "c", "d"])
    #expect(found(SearchQuery(near: lorient, radius: 100)).isEmpty)
  }

  @Test func `the same data give the same index`() throws {
    let again = SearchIndex(sample.directory, words: try SearchWords.load())
    for text in ["csapa", "mon fils lorient", "alcol", "cent", "saint"] {
      let query = SearchQuery(text: text, near: Position("48.1,-2.5"), limit: 50)
      #expect(again.search(query) == sample.index.search(query))
    }
  }

  @Test func `the words of the search are many and name types that exist`() throws {
    let words = try SearchWords.load()
    #expect(words.expressions.flatMap(\.phrases).count >= 150)
    let known = sample.directory.typology.types.map(\.code)
    for expression in words.expressions {
      for type in expression.types { #expect(known.contains(type), "\(type.text)") }
      let means = expression.needs.count + expression.topics.count + expression.audiences.count
      #expect(means + expression.sectors.count + expression.types.count > 0)
    }
  }
}
