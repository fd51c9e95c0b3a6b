import Foundation
import TestSupport
import Testing

struct ReportsCommandTests {
  @Test(
    arguments: Engine.allCases,
    [("xlsx", "PK"), ("dhis2", "{"), ("adx", "<?xml"), ("fhir", "{")])
  func `the reports of a year go out in each format, and what is left out is said`(
    on engine: Engine, format: (name: String, beginning: String)
  ) async throws {
    try await withRegion(on: engine) { terminal in
      let run = try await terminal.run(words: "reports --format \(format.name) --year 2025")
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.starts(with: format.beginning.utf8))
      #expect(run.errors.contains("not carried by \(format.name): the entries behind the figures"))
    }
  }

  @Test(arguments: [
    ("", "https://maillage.example/fhir/structure"),
    (" --site https://etp.region.example/", "https://etp.region.example/fhir/structure"),
  ])
  func `addresses begin with those of the site`(option: String, system: String) async throws {
    try await withRegion(on: .sqlite) { terminal in
      let run = try await terminal.run(words: "reports --format fhir --year 2025\(option)")
      #expect(run.status == 0, "\(run.errors)")
      let roots = run.text.split(separator: "\"").filter { $0.contains("/fhir/") }
        .compactMap { $0.split(separator: "/fhir/").first }
      #expect(run.text.contains("\"\(system)\""))
      #expect(Set(roots).count == 1, "no address begins otherwise")
    }
  }

  @Test func `what was not sent is not among the reports that were`() async throws {
    try await withRegion(on: .sqlite) { terminal in
      let run = try await terminal.run(words: "reports --format fhir --year 2025 --sent")
      #expect(run.status == 0 && run.output.isEmpty, "\(run.errors)")
    }
  }

  @Test func `only the named structures go out, under the names of the mapping`() async throws {
    try await withRegion(on: .sqlite) { terminal in
      let mapping = try terminal.file(
        "mapping.yaml",
        """
        dataSet: pBOMPrpg1QX
        orgUnits: {S2: DiszpKrYNg8}
        values: {3.1.2: f7n9E0hX8qk}
        """)
      let run = try await terminal.run(
        words: "reports --format dhis2 --year 2025 --structure S2 --mapping \(mapping)")
      #expect(run.status == 0, "\(run.errors)")
      let set = try JSONDecoder().decode(DataValueSet.self, from: Data(run.output))
      #expect(set.dataSet == "pBOMPrpg1QX")
      #expect(
        set.dataValues.map { [$0.dataElement, $0.period, $0.orgUnit, $0.value] }
          == [["f7n9E0hX8qk", "2025", "DiszpKrYNg8", "1"]])
      #expect(run.errors.contains("2.1.1: nothing in the mapping"))
    }
  }

  @Test(arguments: [
    ("--format dhis2", 64), ("--year 2025", 64), ("--format pdf --year 2025", 64),
    ("--format dhis2 --year 2025 --structure S9", 64),
    ("--format fhir --year 2025 --mapping x.yaml", 64),
    ("--format fhir --year 2025 --site etp.region.example", 64),
    ("--format dhis2 --year 2025 --site https://etp.region.example", 64),
    ("--format dhis2 --year 2025 --mapping /nowhere/x.yaml", 64),
  ])
  func `anything else is wrong usage`(arguments: String, status: Int32) async throws {
    try await withRegion(on: .sqlite) { terminal in
      let run = try await terminal.run(words: "reports \(arguments)")
      #expect(run.status == status)
      #expect(run.output.isEmpty && !run.errors.isEmpty)
    }
  }

  @Test func `a mapping that is wrong is said with its line`() async throws {
    try await withRegion(on: .sqlite) { terminal in
      let mapping = try terminal.file("mapping.yaml", "dataSet: x\nvalues: {9.9.9: a}\n")
      let run = try await terminal.run(
        words: "reports --format adx --year 2025 --mapping \(mapping)")
      #expect(run.status == 65)
      #expect(run.errors.contains("mapping.yaml:2: unknown value \"9.9.9\""))
    }
  }

  private struct DataValueSet: Decodable {
    struct Value: Decodable {
      let dataElement: String
      let period: String
      let orgUnit: String
      let value: String
    }

    let dataSet: String
    let dataValues: [Value]
  }
}
