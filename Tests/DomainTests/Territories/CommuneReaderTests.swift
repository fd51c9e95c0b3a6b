import Domain
import Testing

struct CommuneReaderTests {
  private static let lorient: [String: String] = [
    "code_insee": "56121", "nom": "Lorient", "codes_postaux": "56100",
    "code_departement": "56", "departement": "Morbihan", "code_region": "53",
    "region": "Bretagne", "siren_epci": "200042174", "epci": "Lorient Agglomération",
    "nature_epci": "CA", "population_municipale": "58329", "population_totale": "60000",
    "latitude": "47.75", "longitude": "-3.37",
  ]

  /// Reads Lorient's row with other cells; with the warnings.
  private func read(
    _ changes: [String: String]
  ) throws -> (commune: Commune, warnings: [Problem]) {
    let row = Self.lorient.merging(changes) { $1 }
    let cells = Commune.columns.compactMap { column in
      row[column].flatMap { $0.isEmpty ? nil : (column: column, text: $0) }
    }
    var warnings: [Problem] = []
    let commune = try Commune(from: cells) { warnings.append($0) }
    return (commune, warnings)
  }

  @Test func `a row gives a commune`() throws {
    let (commune, warnings) = try read([:])
    #expect(warnings.isEmpty)
    #expect(
      commune
        == Commune(
          insee: "56121", name: "Lorient", postalCodes: ["56100"], department: "56",
          region: "53", epci: "200042174", epciName: "Lorient Agglomération", population: 58_329,
          position: Position(latitude: 47.75, longitude: -3.37)))
  }

  @Test func `an island has no group, a city's postal codes are its districts'`() throws {
    let (commune, warnings) = try read([
      "siren_epci": "", "epci": "", "codes_postaux": "", "population_municipale": "",
      "latitude": "", "longitude": "",
    ])
    #expect(warnings.isEmpty)
    #expect(commune.epci == nil && commune.epciName == nil && commune.population == nil)
    #expect(commune.postalCodes.isEmpty)
    #expect(commune.position == nil)
  }

  @Test(arguments: [
    (["latitude": "95"], "latitude", "95"), (["longitude": "ouest"], "longitude", "ouest"),
    (["latitude": ""], "latitude", ""), (["longitude": "200"], "longitude", "200"),
    (["latitude": "47,75"], "latitude", "47,75"), (["latitude": "nan"], "latitude", "nan"),
  ])
  func `a position that is none is left out, with a warning`(
    changes: [String: String], column: String, found: String
  ) throws {
    let (commune, warnings) = try read(changes)
    #expect(commune.position == nil)
    #expect(warnings == [Problem(column: column, found: found, reason: .notAPosition)])
  }

  @Test(arguments: [
    ("code_insee", "5612", Problem.Reason.notACommuneCode), ("code_insee", "", .missing),
    ("code_insee", "96001", .notACommuneCode), ("nom", "", .missing),
    ("codes_postaux", "5610", .notAPostalCode),
    ("code_departement", "29", .unknownCode(allowed: ["56"])), ("code_departement", "", .missing),
    ("code_region", "99", .unknownCode(allowed: Area.regions.sorted())),
    ("population_municipale", "-3", .notANumber(0...99_999_999)),
    ("nom", "Lor\u{1B}ient", .controlCharacter),
  ])
  func `a wrong cell is refused`(column: String, found: String, reason: Problem.Reason) {
    #expect(throws: Problems([Problem(column: column, found: found, reason: reason)])) {
      try read([column: found])
    }
  }

  @Test func `a postal code twice is refused`() {
    let problem = Problem(
      column: "codes_postaux", found: "56100", reason: .repeatedCode("56100"))
    #expect(throws: Problems([problem])) { try read(["codes_postaux": "56100|56100"]) }
  }

  @Test func `Corsica and overseas departments are read`() throws {
    let corsica = try read(["code_insee": "2A004", "code_departement": "2A", "code_region": "94"])
    #expect(corsica.commune.department == "2A")
    let overseas = try read([
      "code_insee": "97411", "code_departement": "974", "code_region": "04",
    ])
    #expect(overseas.commune.department == "974")
  }
}
