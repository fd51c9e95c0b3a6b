import Foundation
import TestSupport
import Testing

/// `maillage search`.
struct SearchCommandTests {
  private static let directory = """
    reference;name;type;postal_code;city;insee;phone;opening_hours;status
    D-1;CSAPA du Port;csapa;56100;Lorient;56121;02 97 00 00 01;24/7;active
    D-2;La Halte;caarud;56100;Lorient;56121;;;active
    D-3;CSAPA de la Rade;csapa;29200;Brest;29019;;;active
    D-4;Ancien CSAPA;csapa;56100;Lorient;56121;;;inactive

    """

  private func withDirectory(
    on engine: Engine, _ body: (Terminal) async throws -> Void
  ) async throws {
    try await withTerminal(on: engine) { terminal in
      let file = try terminal.file("directory.csv", Self.directory)
      let imported = try await terminal.run("import", "directory", file)
      #expect(imported.status == 0, "\(imported.errors)")
      try await body(terminal)
    }
  }

  @Test(arguments: Engine.allCases)
  func `the JSON is that of the contract`(on engine: Engine) async throws {
    try await withDirectory(on: engine) { terminal in
      let run = try await terminal.run(
        "search", "csappa", "--near", "56121", "--format", "json")
      #expect(run.status == 0, "\(run.errors)")
      let json = try #require(
        try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
      #expect(Set(json.keys) == ["total", "results"] && json["total"] as? Int == 2)
      let results = try #require(json["results"] as? [[String: Any]])
      #expect(results.map { $0["reference"] as? String } == ["D-1", "D-3"])
      for result in results {
        #expect(Set(result.keys) == ["reference", "name", "type", "distance_km", "score"])
      }
      let distances = results.compactMap { $0["distance_km"] as? Double }
      #expect(distances.count == 2 && distances[0] < 1 && (100...125).contains(distances[1]))
      let far = try await terminal.run("search", "csapa", "--format", "json")
      #expect(far.text.contains("\"distance_km\": null"))
    }
  }

  @Test func `options narrow the search, and may be repeated`() async throws {
    try await withDirectory(on: .sqlite) { terminal in
      for (words, beginning) in [
        ("--type caarud", "1 place\nLa Halte  [D-2]\n"),
        ("--type caarud --type csapa", "3 places\n"),
        ("--need equipment --topic opioids", "1 place\n"),
        ("--near 56100 --radius 5", "2 places\n"), ("--open now", "1 place\nCSAPA du Port"),
        ("--sector justice", "0 places\n"), ("--limit 1", "3 places, the first 1\n"),
        ("seringues lorient", "1 place\nLa Halte"),
      ] {
        let run = try await terminal.run(words: "search \(words)")
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text.hasPrefix(beginning), "\(words): \(run.text)")
      }
    }
  }

  @Test func `what cannot be asked is refused, with what can`() async throws {
    try await withDirectory(on: .sqlite) { terminal in
      for (words, message) in [
        ("--type autre", "--type: unknown code \"autre\"; allowed: "),
        ("--need bonheur", "allowed: listen, assess"), ("--topic eau", "allowed: alcohol"),
        ("--public tous", "allowed: adults"), ("--sector tout", "allowed: justice"),
        ("--near 99999", "no place is known as \"99999\""), ("--radius 5", "--radius needs --near"),
        ("--near 56100 --radius 0", "above 0"), ("--limit 0", "1 to 1000"),
        ("--format xml", "xml"), ("--open later", "later"),
        (String(repeating: "a", count: 10_000), "at most 200 characters"),
      ] {
        let run = try await terminal.run(words: "search \(words)")
        #expect(run.status == 64, "\(words.prefix(30)): \(run.errors)")
        #expect(run.errors.contains(message), "\(run.errors)")
      }
      #expect(try await terminal.run("search", "🙂").text == "0 places\n")
    }
  }

  @Test func `of towns of one name, the one taken and the others are said`() async throws {
    try await withDirectory(on: .sqlite) { terminal in
      let communes = try terminal.file(
        "communes.csv",
        """
        code_insee,nom,codes_postaux,code_departement,departement,code_region,region,siren_epci,\
        epci,nature_epci,population_municipale,population_totale,latitude,longitude
        22057,Le Faouët,22290,22,Côtes-d’Armor,53,Bretagne,,,,400,410,48.68,-3.07

        """)
      #expect(try await terminal.run("import", "communes", communes).status == 0)
      let run = try await terminal.run(
        "search", "csapa", "--near", "le faouet", "--format", "json")
      #expect(run.status == 0)
      #expect(run.text.hasPrefix("{"))
      #expect(run.errors.contains("taken: Le Faouët (56320)"))
      #expect(run.errors.contains("--near \"Le Faouët (22290)\""))
      let other = try await terminal.run("search", "csapa", "--near", "Le Faouët (22290)")
      #expect(other.status == 0 && other.errors.isEmpty)
    }
  }
}
