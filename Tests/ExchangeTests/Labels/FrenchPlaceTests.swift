import Exchange
import Testing

struct FrenchPlaceTests {
  @Test(arguments: [
    ("Lorient", "de Lorient"), ("Ouessant", "d’Ouessant"), ("Étel", "d’Étel"),
    ("Île-de-Bréhat", "d’Île-de-Bréhat"), ("Yffiniac", "d’Yffiniac"),
    ("Hennebont", "d’Hennebont"), ("Hauteville", "de Hauteville"),
    ("Le Faouët (56320)", "du Faouët (56320)"), ("Les Fougerêts", "des Fougerêts"),
    ("La Gacilly", "de La Gacilly"), ("L’Hermitage", "de L’Hermitage"),
    ("Lesneven", "de Lesneven"), ("Leuhan", "de Leuhan"), ("56100", "de 56100"),
  ])
  func `the article of a place contracts`(name: String, words: String) {
    #expect(French.of(place: name) == words)
  }
}
