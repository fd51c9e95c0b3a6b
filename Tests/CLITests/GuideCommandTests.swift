import Foundation
import TestSupport
import Testing

/// `maillage guide`.
struct GuideCommandTests {
  private static let directory = """
    reference;name;type;postal_code;city;insee;phone;verified_on
    D-1;CSAPA du Port;csapa;56100;Lorient;56121;02 97 00 00 01;2026-01-01
    D-2;La Halte;caarud;56100;Lorient;56121;02 97 00 00 02;2026-01-01
    D-3;CSAPA de la Rade;csapa;29200;Brest;29019;02 98 00 00 03;2026-01-01

    """
  private static let situation = #"{"for": "self", "needs": ["equipment"], "place": "56121"}"#

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
  func `a situation in a file or on standard input is answered`(on engine: Engine) async throws {
    try await withDirectory(on: engine) { terminal in
      let file = try terminal.file("situation.json", Self.situation)
      let run = try await terminal.run("guide", file, "--format", "json")
      #expect(run.status == 0, "\(run.errors)")
      let json = try #require(
        try JSONSerialization.jsonObject(with: Data(run.output)) as? [String: [[String: Any]]])
      #expect(Set(json.keys) == ["offers", "set_aside", "help_lines"])
      #expect(json["offers"]?.map { $0["reference"] as? String } == ["D-2"])
      #expect(json["set_aside"]?.isEmpty == true)
      let same = try await terminal.run("guide", "-", "--format", "json", input: Self.situation)
      #expect(same.output == run.output)
    }
  }

  @Test func `for a terminal the answer is a text`() async throws {
    try await withDirectory(on: .sqlite) { terminal in
      let run = try await terminal.run(
        "guide", "-", input: #"{"for": "self", "needs": ["listen"], "place": "56100"}"#)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.text.hasPrefix("2 lieux possibles\n"))
      #expect(run.text.contains("1. CSAPA du Port"))
      #expect(run.text.contains("CSAPA de la Rade · 111"))
      #expect(run.text.contains("3114"))
    }
  }

  @Test func `what cannot be read is told, with the status of wrong data`() async throws {
    try await withTerminal(on: .sqlite) { terminal in
      for (input, words) in [
        (#"{"for": "me"}"#, #""for": unknown code "me"; known: self, relative, professional"#),
        (#"{"for": "self", "age": 200}"#, #""age": must be from 0 to 120"#),
        (#"{"for": "self", "place": "99999"}"#, "no commune has the INSEE or postal code"),
        (#"{"for": "self", "you": 1}"#, #""you": unknown key"#), ("{", "not JSON"),
        (String(repeating: "[", count: 10_000), "nested too deep"),
      ] {
        let run = try await terminal.run("guide", "-", input: input)
        #expect(run.status == 65, "\(run.errors)")
        #expect(run.errors.contains(words), "\(run.errors)")
        #expect(run.output.isEmpty)
      }
      #expect(try await terminal.run("guide", terminal.path("none.json")).status == 66)
    }
  }

  @Test func `a file that is too large is refused`() async throws {
    try await withTerminal(on: .sqlite) { terminal in
      let file = terminal.path("large.json")
      try String(repeating: " ", count: 2 << 20).write(
        toFile: file, atomically: true, encoding: .utf8)
      let run = try await terminal.shell(
        "\"$maillage\" guide - --database \"$database\" < \"\(file)\"")
      #expect(run.status == 65 && run.errors.contains("larger than 1 MiB"), "\(run.errors)")
    }
  }
}
