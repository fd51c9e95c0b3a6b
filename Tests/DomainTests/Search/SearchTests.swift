import Domain
import Exchange
import Testing

struct SearchTests {
  private let sample: SearchSample

  init() throws { sample = try SearchSample.shared.get() }

  /// Each query with the references that must come first, in any order among them.
  @Test(arguments: [
    // Accents, case, hyphens, plurals, ligatures
    ("trégor", ["ctr"]), ("TREGOR", ["ctr"]), ("pare à pluie", ["lorcaarud"]),
    ("pare-a-pluie", ["lorcaarud"]), ("hôpitaux de jour", ["hdj"]),
    ("parentheses jeunes", ["cjclor"]), ("saint brieuc csapa", ["stbrieuc"]),
    ("st-brieuc csapa", ["stbrieuc"]), ("Embrun", ["ssra"]), ("equipe de liaison", ["elsa"]),
    // Acronyms and full names
    ("csapa lorient", ["lorcsapa"]), ("CSAPAs de Vannes", ["vanncsapa"]),
    ("centre de soins, d’accompagnement et de prévention en addictologie lorient", ["lorcsapa"]),
    ("consultation jeunes consommateurs", ["cjclor"]), ("CH Scorff", ["chlor"]),
    ("centre hospitalier universitaire", ["chu"]),
    ("centre médico-psychologique", ["cmpvannes"]),
    ("dispositif d'appui à la coordination", ["dac56"]), ("DAC", ["dac56"]),
    ("AA", ["adages"]), ("na", ["adages"]), ("GHBS", ["ghbs"]), ("CHRS", ["chrsrennes"]),
    // Everyday words
    ("arrêter de boire vannes", ["vanncsapa"]), ("joint lorient", ["cjclor"]),
    ("seringues", ["brestcaarud", "lorcaarud"]), ("jeux d’argent lorient", ["lorcsapa"]),
    ("mon fils", ["cjclor"]), ("où dormir ce soir", ["siao"]),
    ("je cherche du travail", ["ressourcerie"]),
    ("méthadone brest", ["brestcsapa"]), ("demandeur d'asile", ["cadaquimper"]),
    ("sortie de prison", ["spip"]), ("postcure", ["ssra"]), ("post-cure", ["ssra"]),
    ("entraide", ["adages"]), ("psy vannes", ["cmpvannes"]),
    ("éducation thérapeutique vannes", ["programme"]),
    ("médecin", ["gplor"]), ("pharmacien", ["pharma"]), ("désintoxication rennes", ["unite"]),
    ("lycée", ["lycee"]), ("obligation de soins lorient", ["lorcsapa"]),
    // One typing error: a letter wrong, missing, too many, two letters swapped
    ("seringies", ["brestcaarud", "lorcaarud"]), ("seingues", ["brestcaarud", "lorcaarud"]),
    ("csapa loreint", ["lorcsapa"]), ("csappa lorient", ["lorcsapa"]),
    ("caarud brst", ["brestcaarud"]),
    ("pharmcie", ["pharma"]), ("phramacie", ["pharma"]), ("canabis lorient", ["cjclor"]),
    ("methadonne brest", ["brestcsapa"]), ("resourcerie", ["ressourcerie"]),
    // Towns, departments
    ("caarud brest", ["brestcaarud"]), ("morbihan siao", ["siao"]),
    ("csapa côtes d'armor", ["stbrieuc"]), ("csapa 29", []),
    // What is told more of comes first; partial matches rather than nothing
    ("Douar Nevez", ["lorcsapa"]), ("csapa samedi", ["lorcsapa"]),
    ("pharmacie zanzibar", ["pharma"]),
  ])
  func `what is meant comes first`(text: String, first: [String]) {
    let found = sample.references(text)
    #expect(Set(found.prefix(first.count)) == Set(first), "\(text): \(found)")
  }

  @Test func `a place is found by its group of communes, after those that bear the name`() {
    #expect(Set(sample.references("csapa golfe")) == ["vanncsapa"])
    #expect(Set(sample.references("caarud brest métropole")) == ["brestcaarud"])
    #expect(sample.references("csapa brest").first == "brestcsapa")
  }

  @Test func `a confidential place is not found by its number`() throws {
    let number = try #require(FinessNumber("560000028"))
    let offers = [true, false].map { isConfidential in
      Offer(
        reference: Offer.Reference(isConfidential ? "hidden" : "shown"),
        site: Site(
          name: "Foyer", finess: number, address: Address(city: "Lorient", insee: "56121"),
          isAddressConfidential: isConfidential), type: StructureType.Code("chrs"))
    }
    let directory = Directory(
      offers: offers, typology: sample.directory.typology, gazetteer: sample.directory.gazetteer)
    let index = SearchIndex(directory, words: try SearchWords.load())
    let found = index.search(SearchQuery(text: number.text)).page.map { offers[$0.offer] }
    #expect(found.map(\.reference.text) == ["shown"])
  }

  @Test func `an acronym is no plural of another word`() {
    #expect(sample.references("GHBS") == ["ghbs"])
    #expect(sample.references("groupe hospitalier bretagne sud").first == "ghbs")
    let product = sample.references("ghb")
    #expect(!product.isEmpty && !product.contains("ghbs"))
  }

  @Test(arguments: [
    "", " ", ",", "…!?", "🙂", "🙂🙂", "le la les", "a", "\u{0}", "'; DROP TABLE offer; --", "%_%",
    "<script>", "\u{202E}", String(repeating: "csapa ", count: 33),
    String(repeating: "é", count: 200),
  ])
  func `strange texts find few or all, always the same`(text: String) {
    let found = sample.references(text)
    #expect(found == sample.references(text))
    #expect(Set(found).count == found.count)
  }

  @Test(arguments: [
    "!!!", "🙂", "…", "zzzzzz qqqqqq", String(repeating: "a", count: 10_000),
    String(repeating: "csapa ", count: 2_000),
  ])
  func `what holds no known word finds nothing`(text: String) {
    #expect(sample.index.search(SearchQuery(text: text)) == .none)
  }

  @Test func `an empty text finds everything, by reference`() {
    let found = sample.references("")
    #expect(found.count == sample.directory.offers.count && found == found.sorted())
  }

  @Test func `an exact word beats a misspelt one`() {
    // Vannes is there: what is one letter away from it does not come with it.
    #expect(sample.references("vannes").allSatisfy { !$0.hasPrefix("brest") })
  }

  @Test func `partial matches score less than full ones`() throws {
    let full = try #require(sample.index.search(SearchQuery(text: "pharmacie")).page.first)
    let partial = try #require(
      sample.index.search(SearchQuery(text: "pharmacie zanzibar")).page.first)
    #expect(partial.score < full.score)
  }

  @Test func `of equally relevant places the nearest comes first`() throws {
    let near = try #require(sample.directory.gazetteer.place("29019")?.position)
    let found = sample.index.search(SearchQuery(text: "csapa", near: near))
    #expect(sample.references(SearchQuery(text: "csapa", near: near)).first == "brestcsapa")
    let distances = found.page.compactMap(\.distance)
    #expect(distances.count == found.page.count && distances == distances.sorted())
    #expect(found.page[0].distance.map { $0 < 0.01 } == true)
    #expect(sample.index.search(SearchQuery(text: "csapa")).page.allSatisfy { $0.distance == nil })
  }

  @Test func `a town without places finds those around it`() {
    #expect(sample.references("csapa lanester").first == "lorcsapa")
  }

  @Test func `pages follow each other without gap or overlap`() {
    let all = sample.references("")
    let pages = (0..<6).flatMap { page in
      sample.references(SearchQuery(limit: 5, offset: page * 5))
    }
    #expect(pages == all)
    let near = SearchQuery(text: "csapa", limit: 100)
    let found = sample.references(near)
    #expect(
      (0..<found.count).flatMap { place in
        sample.references(SearchQuery(text: "csapa", limit: 1, offset: place))
      } == found)
    #expect(sample.references(SearchQuery(limit: 5, offset: 1_000)).isEmpty)
    #expect(sample.references(SearchQuery(limit: 5, offset: -1)).isEmpty)
    #expect(sample.references(SearchQuery(limit: 0)).isEmpty)
    #expect(sample.references(SearchQuery(limit: .max, offset: .max)).isEmpty)
  }
}
