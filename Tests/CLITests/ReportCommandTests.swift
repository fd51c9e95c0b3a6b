import Foundation
import TestSupport
import Testing

struct ReportCommandTests {
  private struct Report: Decodable {
    struct Scope: Decodable, Equatable {
      var kind: String
      var code: String?
      var structures: [String]
    }

    struct Indicator: Decodable {
      let id: String
      let sum: Int?
      let entries: [String]
    }

    let framework: String
    let scope: Scope
    let year: Int
    let indicators: [Indicator]

    init(_ run: Terminal.Run) throws {
      self = try JSONDecoder().decode(Report.self, from: Data(run.output))
    }

    func entries(_ id: String) -> [String]? { indicators.first { $0.id == id }?.entries }
  }

  @Test(arguments: Engine.allCases)
  func `the JSON of a structure says what it is about`(on engine: Engine) async throws {
    try await withRegion(on: engine) { terminal in
      let run = try await terminal.run(
        "report", "--structure", "S1", "--year", "2025", "--format", "json")
      #expect(run.status == 0 && run.errors.isEmpty)
      let report = try Report(run)
      #expect(report.framework == "missions-2025-09" && report.year == 2025)
      #expect(
        report.scope == Report.Scope(kind: "structure", code: "S1", structures: ["S1"]))
      #expect(report.indicators.count == 20)
      #expect(report.indicators.allSatisfy { $0.sum == nil })
      #expect(report.entries("1.1.1") == ["R1", "R3", "R4"])
    }
  }

  @Test(arguments: Engine.allCases, [[], ["S2", "S1", "S2"]])
  func `the JSON of several structures counts shared activities once`(
    on engine: Engine, structures: [String]
  ) async throws {
    try await withRegion(on: engine) { terminal in
      let options = structures.map { "--structure \($0)" }.joined(separator: " ")
      let run = try await terminal.run(
        words: "report --consolidated \(options) --year 2025 --format json")
      let report = try Report(run)
      #expect(
        report.scope == Report.Scope(kind: "consolidated", structures: ["S1", "S2"]))
      #expect(report.entries("3.3.2") == ["S1/R5", "S2/R5"])
      #expect(report.indicators.first { $0.id == "3.3.2" }?.sum == 10)
      #expect(report.indicators.first { $0.id == "1.2.2" }?.sum == nil)
    }
  }

  @Test(arguments: [
    ("text", "Unité « Armor »"), ("csv", ";breakdown;part;"), ("html", "<!DOCTYPE html>"),
    ("json", "{"),
  ])
  func `texts are written to standard output`(format: String, words: String) async throws {
    try await withRegion(on: .sqlite) { terminal in
      let run = try await terminal.run(
        "report", "--structure", "S1", "--year", "2025", "--format", format)
      #expect(run.status == 0 && run.errors.isEmpty)
      #expect(run.text.contains(words))
      if format != "json" { #expect(run.text.lowercased().contains("équipes accompagnées")) }
    }
  }

  @Test(
    arguments: [("xlsx", "PK"), ("pdf", "%PDF-")], ["--structure S1", "--consolidated"])
  func `documents are written to a file`(
    format: (name: String, start: String), scope: String
  ) async throws {
    try await withRegion(on: .sqlite) { terminal in
      let run = try await terminal.run(
        words: "report \(scope) --year 2025 --format \(format.name) "
          + "--output \(terminal.folder)/report")
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.isEmpty)
      let written = try Data(contentsOf: URL(filePath: terminal.path("report")))
      #expect(written.starts(with: Data(format.start.utf8)))
      #expect(written.count > 4_000)
    }
  }

  @Test func `a document goes to a pipe as it would to a file`() async throws {
    try await withRegion(on: .sqlite) { terminal in
      let run = try await terminal.run(
        "report", "--structure", "S1", "--year", "2025", "--format", "xlsx")
      #expect(run.status == 0)
      #expect(run.output.starts(with: Array("PK".utf8)))
    }
  }

  @Test func `a formula in a title is text in the report's CSV`() async throws {
    try await withRegion(on: .sqlite) { terminal in
      let text = "\(RegionFiles.columns)\nN1;S1;2025-07-01;training_organised;=1+1;;;;;;\n"
      _ = try await terminal.run("import", "journal", terminal.file("formula.csv", text))
      let run = try await terminal.run(
        "report", "--structure", "S1", "--year", "2025", "--format", "csv")
      #expect(run.text.contains("'=1+1"))
      #expect(!run.text.contains(";=1+1"))
    }
  }

  @Test(arguments: [
    "--structure S9 --year 2025", "--consolidated --structure S9 --year 2025", "--year 2025",
    "--structure S1", "--structure S1 --year vingt", "--structure S1 --year 25",
    "--structure S1 --structure S2 --year 2025", "--structure S1 --year 2025 --format doc",
  ])
  func `a report of something else is wrong usage`(arguments: String) async throws {
    try await withRegion(on: .sqlite) { terminal in
      let run = try await terminal.run(words: "report \(arguments)")
      #expect(run.status == 64)
      #expect(run.output.isEmpty && !run.errors.isEmpty)
    }
  }

  @Test func `a structure that is not known is named`() async throws {
    try await withRegion(on: .sqlite) { terminal in
      let run = try await terminal.run("report", "--structure", "S9", "--year", "2025")
      #expect(run.errors.contains("no structure has the code S9"))
    }
  }

  @Test func `a year without entries has a report`() async throws {
    try await withRegion(on: .sqlite) { terminal in
      let run = try await terminal.run(
        "report", "--structure", "S1", "--year", "1999", "--format", "json")
      #expect(try Report(run).indicators.allSatisfy(\.entries.isEmpty))
    }
  }
}
