import Domain
import Testing

struct GazetteerTests {
  private let gazetteer = SampleCommunes.gazetteer

  @Test func `communes that share a postal code come by name`() {
    #expect(
      gazetteer.communes(postalCode: "29510").map(\.name) == ["Briec", "Landrévarzec", "Langolen"])
    #expect(gazetteer.communes(postalCode: "99999").isEmpty)
  }

  @Test(arguments: [
    ("56100", "LORIENT", "56121"), ("56100", " lorient ", "56121"), ("56100", "", "56121"),
    ("22000", "ST BRIEUC", "22278"), ("22000", "Saint Brieuc", "22278"),
    ("22000", "SAINT-BRIEUC CEDEX 1", "22278"), ("22023", "ST BRIEUC CEDEX 01", "22278"),
    ("22150", "PLOEUC L HERMITAGE", "22203"), ("22150", "Plœuc-L’Hermitage", "22203"),
    ("22870", "ILE DE BREHAT", "22016"), ("29510", "Briec", "29020"),
    ("20200", "BASTIA", "2B033"), ("20303", "AJACCIO CEDEX", "2A004"),
    ("75014", "PARIS", "75114"), ("75014", "Paris 14", "75114"),
    ("75014", "PARIS 14E ARRONDISSEMENT", "75114"), ("75674", "PARIS CEDEX 14", "75056"),
    ("97400", "ST DENIS", "97411"), ("93200", "Saint-Denis", "93066"),
    ("97405", "SAINT-DENIS CEDEX", "97411"),
  ])
  func `the last line of an address names one commune`(
    postalCode: String, city: String, insee: String
  ) {
    #expect(gazetteer.commune(postalCode: postalCode, city: city)?.insee == insee)
  }

  @Test(arguments: [
    ("29510", ""), ("56100", "Vannes"), ("56100", "Kerentrech"), ("35023", "ST BRIEUC CEDEX"),
    ("", "Saint-Denis"), ("", ""), ("x", "Briec"), ("CEDEX", "CEDEX"),
  ])
  func `an address that names none or several finds nothing`(postalCode: String, city: String) {
    #expect(gazetteer.commune(postalCode: postalCode, city: city) == nil)
  }

  @Test(arguments: [
    ("lor", ["Lorient"]), ("LARMOR p", ["Larmor-Plage"]),
    ("chateau", ["Châteaulin", "Châteauneuf-du-Faou"]),
    ("st b", ["Saint-Brieuc"]), ("saint-", ["Saint-Denis", "Saint-Denis", "Saint-Brieuc"]),
    ("rheu", ["Le Rheu"]), ("le rh", ["Le Rheu"]), ("2951", ["Briec", "Landrévarzec", "Langolen"]),
    ("2a004", ["Ajaccio"]), ("ploeuc", ["Plœuc-L'Hermitage"]), ("", []), ("  ", []), ("-", []),
    ("xyz", []),
  ])
  func `a beginning is completed, the most populous first`(text: String, names: [String]) {
    #expect(gazetteer.matches(prefix: text, limit: 10).map(\.name) == names)
  }

  @Test func `completion is bounded`() {
    #expect(gazetteer.matches(prefix: "la", limit: 2).map(\.name) == ["Larmor-Plage", "Langonnet"])
    #expect(gazetteer.matches(prefix: "la", limit: 0).isEmpty)
    #expect(gazetteer.matches(prefix: String(repeating: "a", count: 10_000), limit: 5).isEmpty)
  }

  @Test func `a city without figures has those of its districts`() throws {
    let paris = try #require(gazetteer.commune(insee: "75056"))
    #expect(paris.population == 313_000)
    #expect(paris.position == Position(latitude: 48.83, longitude: 2.34))
  }

  @Test func `an imported commune takes the place of the built-in one`() {
    let imported = SampleCommunes.commune("56121", "Lorient-Ville", ["56101"], 1, (47, -3))
    let both = Gazetteer(builtIn: SampleCommunes.all, imported: [imported])
    #expect(both.communes.count == SampleCommunes.all.count)
    #expect(both.commune(insee: "56121") == imported)
    #expect(both.commune(insee: "56260")?.name == "Vannes")
  }

  @Test func `what an import left empty is that of the built-in commune`() throws {
    let imported = SampleCommunes.commune("56121", "Lorient-Ville", [], nil, nil)
    let both = Gazetteer(builtIn: SampleCommunes.all, imported: [imported])
    let commune = try #require(both.commune(insee: "56121"))
    #expect(commune.name == "Lorient-Ville")
    #expect(commune.postalCodes == ["56100"])
    #expect(commune.population == 58_300)
    #expect(commune.position == SampleCommunes.named("Lorient")?.position)
  }

  @Test func `areas have names`() {
    #expect(gazetteer.name(of: .region("53")) == "Bretagne")
    #expect(gazetteer.name(of: .department("56")) == "Morbihan")
    #expect(gazetteer.name(of: .commune("2A004")) == "Ajaccio")
    #expect(gazetteer.name(of: .department("57")) == nil)
  }

  @Test func `an empty gazetteer knows nothing`() {
    #expect(Gazetteer.empty.place("Lorient") == nil)
    #expect(Gazetteer.empty.commune(postalCode: "56100", city: "Lorient") == nil)
    #expect(Gazetteer.empty.matches(prefix: "lor", limit: 5).isEmpty)
  }
}
