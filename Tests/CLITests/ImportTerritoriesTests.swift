import Foundation
import TestSupport
import Testing

struct ImportTerritoriesTests {
  private static let columns = """
    code_insee,nom,codes_postaux,code_departement,departement,code_region,region,siren_epci,epci,\
    nature_epci,population_municipale,population_totale,latitude,longitude
    """

  private static let communes = #"""
    \#(columns)
    56121,Lorient,56100,56,Morbihan,53,Bretagne,200042174,"CA ""Lorient""",CA,58329,60000,47.75,-3.37
    2A004,Ajaccio,20000|20090,2A,Corse-du-Sud,94,Corse,242010056,CA,CA,76000,77000,41.93,8.7
    75056,Paris,,75,Paris,11,Île-de-France,200054781,Métropole,METRO,,,,

    """#

  @Test(arguments: Engine.allCases)
  func `communes are taken, then found unchanged`(on engine: Engine) async throws {
    try await withTerminal(on: engine) { terminal in
      let file = try terminal.file("communes.csv", Self.communes)
      let trial = try await terminal.run("import", "communes", file, "--dry-run")
      #expect(
        trial.text == "communes: 3 created, 0 updated, 0 unchanged (dry run: nothing written)\n")
      let first = try await terminal.run("import", "communes", file)
      #expect(first.status == 0, "\(first.errors)")
      #expect(first.text == "communes: 3 created, 0 updated, 0 unchanged\n")
      #expect(first.errors.isEmpty)
      let second = try await terminal.run("import", "communes", file)
      #expect(second.text == "communes: 0 created, 0 updated, 3 unchanged\n")
    }
  }

  @Test func `every wrong row is told with its place and nothing is written`() async throws {
    try await withTerminal(on: .sqlite) { terminal in
      let wrong =
        Self.communes
          + """
          5612,Court,56100,56,,53,,,,,1,,,
          56260,Vannes,5600,56,,53,,,,,1,,,
          56121,Encore,56100,56,,53,,,,,1,,,
          29019,Brest,29200,35,,53,,,,,beaucoup,,48.4,-4.5

          """
      let run = try await terminal.run("import", "communes", terminal.file("c.csv", wrong))
      #expect(run.status == 65)
      #expect(run.output.isEmpty)
      #expect(run.errors.split(separator: "\n").map(String.init) == Self.problems)
      let good = try await terminal.run(
        "import", "communes", terminal.file("g.csv", Self.communes))
      #expect(good.text == "communes: 3 created, 0 updated, 0 unchanged\n")
    }
  }

  private static let problems: [String] = [
    "line 5, column \"code_insee\": found \"5612\"; expected the INSEE code of a commune, as "
      + "56121 or 2A004",
    "line 6, column \"codes_postaux\": found \"5600\"; expected a postal code of five digits",
    "line 7, column \"code_insee\": found \"56121\", which an earlier row of the file "
      + "already has",
    "line 8, column \"code_departement\": found \"35\"; allowed: 29",
    "line 8, column \"population_municipale\": found \"beaucoup\"; expected a whole number "
      + "from 0 to 99999999",
    "maillage: nothing was imported: 5 problems",
  ]

  @Test func `a position that is none is warned of and left out`() async throws {
    try await withTerminal(on: .sqlite) { terminal in
      let text = Self.communes.replacing("41.93", with: "141.93")
      let run = try await terminal.run("import", "communes", terminal.file("c.csv", text))
      #expect(run.status == 0)
      #expect(run.text == "communes: 3 created, 0 updated, 0 unchanged\n")
      #expect(
        run.errors == "warning: line 3, column \"latitude\": found \"141.93\"; expected degrees, "
          + "latitude from -90 to 90, longitude from -180 to 180; kept without a position\n")
    }
  }

  @Test(arguments: [
    ("code_insee,nom\n56121,Lorient\n", "required column missing: codes_postaux"),
    ("\(columns),couleur\n", "unknown column: couleur"),
    ("code;name\n1;2\n", "the first line names no known column"), ("", "the file is empty"),
    ("\(columns)\n56121,Lorient\n", "line 2: found 2 cells; the first line has 14"),
  ])
  func `another file is refused`(text: String, words: String) async throws {
    try await withTerminal(on: .sqlite) { terminal in
      let run = try await terminal.run("import", "communes", terminal.file("c.csv", text))
      #expect(run.status == 65)
      #expect(run.errors.contains(words), "\(run.errors)")
      #expect(run.errors.contains("nothing was imported"))
    }
  }

  @Test(arguments: Engine.allCases)
  func `outlines are taken, then found unchanged`(on engine: Engine) async throws {
    try await withTerminal(on: engine) { terminal in
      let file = try terminal.file("outlines.geojson", Self.outlines)
      let first = try await terminal.run("import", "outlines", file)
      #expect(first.status == 0, "\(first.errors)")
      #expect(first.text == "outlines: 2 created, 0 updated, 0 unchanged\n")
      let second = try await terminal.run("import", "outlines", file)
      #expect(second.text == "outlines: 0 created, 0 updated, 2 unchanged\n")
    }
  }

  private static let outlines = """
    {"type": "FeatureCollection", "features": [
      {"type": "Feature", "properties": {"code": "53", "nom": "Bretagne"}, "geometry":
        {"type": "Polygon", "coordinates": [[[-5, 47], [-1, 47], [-1, 49], [-5, 47]]]}},
      {"type": "Feature", "properties": {"code": "53", "nom": "Mayenne"}, "geometry":
        {"type": "MultiPolygon", "coordinates": [[[[-1, 48], [0, 48], [0, 49], [-1, 48]]]]}}
    ]}
    """

  @Test(arguments: [
    (String(repeating: "[", count: 10_000), "arrays or objects nested more than 32 deep"),
    ("56;Morbihan", "not readable as GeoJSON"), ("", "not readable as GeoJSON"),
    (outlines.replacing("Mayenne", with: "Inconnue"), "feature 2: property \"code\": found \"53\""),
    (outlines.replacing("MultiPolygon", with: "LineString"), "feature 2: geometry: found"),
  ])
  func `a wrong file of outlines is refused`(text: String, words: String) async throws {
    try await withTerminal(on: .sqlite) { terminal in
      let run = try await terminal.run("import", "outlines", terminal.file("o.json", text))
      #expect(run.status == 65)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains(words), "\(run.errors)")
      #expect(run.errors.contains("nothing was imported: 1 problem"))
    }
  }

  @Test(arguments: ["communes", "outlines"])
  func `a missing file is said before a database is made`(content: String) async throws {
    try await withTerminal(on: .sqlite) { terminal in
      let run = try await terminal.run("import", content, terminal.path("absent"))
      #expect(run.status == 66)
      #expect(try FileManager.default.contentsOfDirectory(atPath: terminal.folder).isEmpty)
    }
  }

  @Test func `an export has no communes`() async throws {
    try await withTerminal(on: .sqlite) { terminal in
      let run = try await terminal.run("export", "communes")
      #expect(run.status == 64)
    }
  }
}
