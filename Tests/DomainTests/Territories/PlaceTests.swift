import Domain
import Testing

struct PlaceTests {
  private let gazetteer = SampleCommunes.gazetteer

  @Test(arguments: [
    ("56121", "Lorient (56100)"), ("2a004", "Ajaccio (20000)"), ("97105", "Basse-Terre (97100)"),
    ("Lorient", "Lorient (56100)"), (" lorient ", "Lorient (56100)"),
    ("quimperle", "Quimperlé (29300)"), ("St Brieuc", "Saint-Brieuc (22000)"),
    ("56000", "Vannes (56000)"), ("Langonnet (56630)", "Langonnet (56630)"),
    ("56630 Langonnet", "Langonnet (56630)"), ("22000 ST BRIEUC", "Saint-Brieuc (22000)"),
    ("paris", "Paris (75)"), ("75014", "Paris 14e Arrondissement (75014)"),
    ("Saint-Denis", "Saint-Denis (97400)"), ("Saint-Denis (93)", "Saint-Denis (93200)"),
    ("Saint-Denis (974)", "Saint-Denis (97400)"), ("Saint-Denis (93066)", "Saint-Denis (93200)"),
  ])
  func `a text names a commune`(text: String, label: String) throws {
    let place = try #require(gazetteer.place(text))
    #expect(place.label == label)
    #expect(place.position == place.commune?.position)
  }

  @Test func `a postal code of several communes is their middle`() throws {
    let place = try #require(gazetteer.place("29510"))
    #expect(place.label == "29510")
    #expect(place.commune == nil)
    let position = try #require(place.position)
    #expect(abs(position.latitude - 48.095) < 0.0001)
    #expect(abs(position.longitude + 4.03) < 0.0001)
  }

  @Test(arguments: ["47.748,-3.366", "47.748, -3.366"])
  func `a position is a place`(text: String) throws {
    let place = try #require(gazetteer.place(text))
    #expect(place.position == Position(latitude: 47.748, longitude: -3.366))
    #expect(place.commune == nil)
    #expect(place.label == "47.748,-3.366")
  }

  @Test func `a number with two meanings is first that of more people`() {
    #expect(
      gazetteer.readings(of: "56100").map(\.label) == ["Lorient (56100)", "Langonnet (56630)"])
    #expect(
      gazetteer.readings(of: "56260").map(\.label) == ["Vannes (56000)", "Larmor-Plage (56260)"])
  }

  @Test func `all communes of one name are readings`() {
    #expect(
      gazetteer.readings(of: "saint denis").map(\.label)
        == ["Saint-Denis (97400)", "Saint-Denis (93200)"])
  }

  @Test func `what is said back is understood`() {
    for commune in gazetteer.communes {
      #expect(gazetteer.place(commune.label)?.commune == commune)
    }
  }

  @Test(arguments: [
    "", " ", "99999", "56", "Atlantide", "47.748", "95,200", "()", "(56)", "Lorient (29)",
    "56100 Vannes", "😀", "<script>", "'; DROP TABLE commune; --",
  ])
  func `another text names no place`(text: String) {
    #expect(gazetteer.place(text) == nil)
  }

  @Test func `a text of ten thousand letters names no place`() {
    #expect(gazetteer.place(String(repeating: "é", count: 10_000)) == nil)
  }
}
