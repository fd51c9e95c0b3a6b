import Domain
import TestSupport
import Testing

/// The mapping to DHIS2 that the pole gives.
struct MappingTests {
  private static let path = "/reglages/correspondance"
  private static let mapping = """
    dataSet: pBOMPrpg1QX
    orgUnits:
      S1: DiszpKrYNg8
    values:
      2.1.1: f7n9E0hX8qk

    """

  private static func files(_ site: TestSite) async throws -> [String] {
    let files = "/consolidation/2025/fichiers"
    return [
      try await site.pole.get("\(files)/dhis2").text, try await site.pole.get("\(files)/adx").text,
    ]
  }

  @Test(arguments: Engine.allCases)
  func `the files follow the mapping that was given, and the codes once it is taken back`(
    on engine: Engine
  ) async throws {
    try await withSite(on: engine) { site in
      try await site.note(.meeting)
      for file in try await Self.files(site) { #expect(file.contains("MAILLAGE_2_1_1")) }
      #expect(try await site.pole.page("/reglages").main.text.contains("telle quelle"))
      let sent = try await site.pole.send(Self.mapping, named: "dhis2.yaml", to: Self.path)
      #expect(sent.location == "/reglages?fait=correspondance#correspondance")
      for file in try await Self.files(site) {
        for name in ["pBOMPrpg1QX", "DiszpKrYNg8", "f7n9E0hX8qk"] { #expect(file.contains(name)) }
        #expect(!file.contains("MAILLAGE_") && !file.contains("S2"))
      }
      let page = try await site.pole.page("/reglages?fait=correspondance")
      #expect(page.main.text.contains("jeu de données pBOMPrpg1QX, 1 valeur nommée"))
      let form = try #require(page.form("\(Self.path)/retrait"))
      #expect(try await site.pole.send(form).status == 303)
      for file in try await Self.files(site) { #expect(file.contains("MAILLAGE_2_1_1")) }
      let events = try await site.auditEvents().map(\.action)
      #expect(events.filter { $0 == .changeSettings }.count == 2)
    }
  }

  @Test(arguments: Engine.allCases)
  func `what the mapping does not name is said beside the files`(on engine: Engine) async throws {
    try await withSite(on: engine) { site in
      try await site.note(.commonProject, ["title": "Journée du souffle"])
      let path = "/consolidation/2025"
      func losses() async throws -> String {
        try await site.pole.page(path).main.first("div", ["id": "pertes"])?.text ?? ""
      }
      let before = try await losses()
      #expect(!before.contains("correspondance") && before.contains("2.3.1"))
      _ = try await site.pole.send(Self.mapping, named: "dhis2.yaml", to: Self.path)
      let after = try await losses()
      #expect(after.contains("Structure S2 et Structure S3") && !after.contains("Structure S1"))
      #expect(after.contains("3.1.2") && after.contains("2.1.1/"), "its parts have no name")
    }
  }

  @Test(arguments: [
    ("dataSet: [", "n’est pas du YAML"), ("values: {}", "il manque «\u{202F}dataSet\u{202F}»"),
    (
      "dataSet: D\nvalues:\n  9.9.9: E\n",
      "Ligne 3\u{A0}: «\u{202F}9.9.9\u{202F}» n’est pas une valeur"
    ),
    ("dataSet: D\nvalues: {}\nother: 1\n", "«\u{202F}other\u{202F}» n’est pas attendu"),
    ("dataSet: D\nvalues: 3\n", "sont attendus ici"),
    (String(repeating: "#", count: 300_000), "256 ko au plus"),
  ])
  func `a file that is no mapping is refused with its line`(
    file: String, words: String
  ) async throws {
    try await withSite(on: .sqlite) { site in
      _ = try await site.pole.send(Self.mapping, to: Self.path)
      let answer = try await site.pole.send(file, named: "a.yaml", to: Self.path)
      #expect(answer.status == 422)
      #expect(try answer.page().main.text.contains(words))
      let kept = try await Self.files(site)
      #expect(kept[0].contains("pBOMPrpg1QX"), "what was there stays")
    }
  }

  @Test func `only the pole gives a mapping`() async throws {
    try await withSite(on: .sqlite) { site in
      for visitor in [site.officer, site.agency, site.administrator, site.reader] {
        #expect(try await visitor.send(Self.mapping, to: Self.path).status == 403)
        let withdrawn = try await visitor.post("\(Self.path)/retrait")
        #expect(withdrawn.status == 403)
      }
    }
  }
}
