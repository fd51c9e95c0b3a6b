import Domain
import Testing

struct AreaTests {
  @Test(arguments: [
    ("56121", Area.commune("56121")), ("2A004", .commune("2A004")), ("97411", .commune("97411")),
    ("01001", .commune("01001")), ("56", .department("56")), ("01", .department("01")),
    ("2A", .department("2A")), ("2B", .department("2B")), ("974", .department("974")),
    ("R53", .region("53")), ("R01", .region("01")),
  ])
  func `a code names an area and is written again alike`(code: String, area: Area) {
    #expect(Area(code) == area)
    #expect(area.code == code)
  }

  @Test(arguments: [
    "", "R", "R5", "R99", "r53", "0", "00", "20", "96", "2C", "2a", "970", "977", "5612", "561211",
    "20001", "00001", "96001", "5612A", "97001", "56 ", "５６", "R53 ", "Morbihan",
  ])
  func `another text names no area`(code: String) {
    #expect(Area(code) == nil)
  }

  @Test(arguments: [
    ("56121", "Lorient"), ("56", "Lorient"), ("R53", "Lorient"), ("2A", "Ajaccio"),
    ("R94", "Bastia"), ("2B033", "Bastia"), ("971", "Basse-Terre"), ("R01", "Basse-Terre"),
    ("75056", "Paris 14e Arrondissement"), ("75114", "Paris 14e Arrondissement"), ("75", "Paris"),
  ])
  func `an area holds its communes`(code: String, name: String) throws {
    let area = try #require(Area(code))
    let commune = try #require(SampleCommunes.named(name))
    #expect(area.contains(commune))
  }

  @Test(arguments: [
    ("56260", "Lorient"), ("22", "Lorient"), ("R52", "Lorient"), ("2B", "Ajaccio"),
    ("R93", "Bastia"), ("97", "Basse-Terre"), ("75114", "Paris"),
  ])
  func `an area does not hold the communes of others`(code: String, name: String) throws {
    let commune = try #require(SampleCommunes.named(name))
    #expect(Area(code)?.contains(commune) != true)
  }

  @Test func `the department is read from a commune's code`() {
    #expect(Commune.department(ofCode: "2A004") == "2A")
    #expect(Commune.department(ofCode: "97411") == "974")
    #expect(Commune.department(ofCode: "01001") == "01")
    #expect(Commune.department(ofCode: "98818") == nil)
  }
}
