import Foundation
import TestSupport
import Testing

/// What the rules give for an invented region of 1,300 entries.
///
/// Its files are kept beside the repository, not in it: these tests are skipped where they are
/// absent.
struct SharedDataTests {
  /// `../shared/data/journal` from the repository.
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/data/journal").standardizedFileURL

  private static let isPresent = FileManager.default.fileExists(atPath: folder.path)

  private static let contents = ["structures", "projects", "journal"]

  @Test(
    .enabled(if: isPresent, "the folder shared/data/journal is not beside the repository"),
    arguments: Engine.allCases)
  func `the rules give what was computed independently`(on engine: Engine) async throws {
    try await withTerminal(on: engine) { terminal in
      for content in Self.contents {
        let file = Self.folder.appending(path: "\(content).csv").path
        let run = try await terminal.run("import", content, file)
        #expect(run.status == 0, "\(run.errors)")
      }
      for (scope, name) in [
        ("--structure S01", "S01"), ("--structure S04", "S04"),
        ("--consolidated", "consolidated"),
      ] {
        try await expect(name, of: scope, on: terminal)
      }
    }
  }

  private func expect(_ name: String, of scope: String, on terminal: Terminal) async throws {
    let file = Self.folder.appending(path: "expected-2025-\(name).json")
    let expected = try JSONDecoder().decode(
      [String: ExpectedFigure].self, from: Data(contentsOf: file))
    let run = try await terminal.run(words: "report \(scope) --year 2025 --format json")
    let report = try JSONDecoder().decode(ReportedFigures.self, from: Data(run.output))
    #expect(Set(report.indicators.map(\.id)) == Set(expected.keys))
    for figure in report.indicators {
      #expect(figure.stated == expected[figure.id], "\(figure.id)")
    }
  }
}

/// The value of a figure: a number, or yes or no.
private enum FigureValue: Decodable, Equatable {
  case number(Int)
  case yes(Bool)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let yes = try? container.decode(Bool.self) {
      self = .yes(yes)
    } else {
      self = .number(try container.decode(Int.self))
    }
  }
}

/// A figure as the expected results state it.
private struct ExpectedFigure: Decodable, Equatable {
  var value: FigureValue
  var breakdowns: [String: [String: Int]]?
  var entries: [String]
  var borderline: [String]?
}

private struct ReportedFigures: Decodable {
  struct Figure: Decodable {
    struct Warning: Decodable {
      let code: String
      let entries: [String]
    }

    let id: String
    let value: FigureValue
    let breakdowns: [String: [String: Int]]
    let entries: [String]
    let warnings: [Warning]

    /// The same, with what the expected results leave out when there is none.
    var stated: ExpectedFigure {
      ExpectedFigure(
        value: value, breakdowns: breakdowns.isEmpty ? nil : breakdowns, entries: entries,
        borderline: warnings.first { $0.code == "borderline_support" }?.entries)
    }
  }

  let indicators: [Figure]
}
