import Foundation
import TestSupport
import Testing

struct ExportCommandTests {
  private static let contents = ["structures", "projects", "journal"]

  @Test(arguments: Engine.allCases, Engine.allCases)
  func `what is exported and imported elsewhere gives the same reports to the byte`(
    from engine: Engine, to other: Engine
  ) async throws {
    try await withRegion(on: engine) { source in
      try await withTerminal(on: other) { copy in
        for content in Self.contents {
          let export = try await source.run("export", content)
          let file = try copy.file("\(content).csv", export.output)
          #expect(try await copy.run("import", content, file).status == 0)
          #expect(try await copy.run("export", content).output == export.output)
        }
        for scope in ["--structure S1", "--structure S2", "--consolidated"] {
          let report = "report \(scope) --year 2025 --format json"
          let (first, second) = (
            try await source.run(words: report), try await copy.run(words: report)
          )
          #expect(first.output == second.output)
          #expect(first.output.count > 1_000)
        }
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `the journal comes out in its recorded order, texts unchanged`(
    on engine: Engine
  ) async throws {
    try await withRegion(on: engine) { terminal in
      let run = try await terminal.run("export", "journal")
      #expect(run.status == 0 && run.errors.isEmpty)
      let lines = run.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      #expect(lines[0].hasPrefix("reference;structure;date;kind;title;shared_reference;comment;"))
      #expect(
        lines[1] == "R2;S1;2025-03-12;awareness;Forum;SH-1;\"=1+1; \"\"x\"\"\";;;;speaker"
          + String(repeating: ";", count: 18))
      #expect(lines[2].hasPrefix("R1;S2;2025-03-12;awareness;Forum;SH-1;;"))
      #expect(
        lines[3] + lines[4].prefix(8)
          == "R1;S1;2025-04-01;project_meeting;Réunion;;\"ligne 1ligne 2\"")
      #expect(lines[7].hasPrefix("R5;S1;2025-01-01;orientation;@Accueil;"))
    }
  }

  @Test(
    arguments: Engine.allCases,
    [
      ("--structure S2", ["R1/S2", "R5/S2", "R6/S2"]),
      ("--structure S2 --year 2025", ["R1/S2", "R5/S2"]), ("--year 2024", ["R6/S2"]),
      ("--year 2023", []),
    ])
  func `an export can be of one structure and one year`(
    on engine: Engine, part: (options: String, references: [String])
  ) async throws {
    try await withRegion(on: engine) { terminal in
      let run = try await terminal.run(words: "export journal \(part.options)")
      let references = run.text.split(separator: "\n").filter { $0.hasPrefix("R") }
        .map { $0.split(separator: ";").prefix(2).joined(separator: "/") }
      #expect(references == part.references)
    }
  }

  @Test func `structures and projects come out as they can be read`() async throws {
    try await withRegion(on: .sqlite) { terminal in
      let structures = try await terminal.run("export", "structures").text
      #expect(
        structures == """
          code;name;kind;scope;territories
          S1;Unité « Armor »;utep;GHT;Brest|Morlaix
          S2;Plateforme, du Scorff;platform;;

          """)
      let projects = try await terminal.run("export", "projects").text
      #expect(
        projects == """
          code;title;team;nature;declared_on;partnership;structures
          P1;"Diabète, ""à la carte""\";Équipe 1;programme;2024-12-31;multi_partner;S1|S2
          P2;Souffle;Équipe 2;targeted_action;;single_structure;S2

          """)
    }
  }

  @Test func `a file is written whole or not at all`() async throws {
    try await withRegion(on: .sqlite) { terminal in
      let path = terminal.path("export.csv")
      let run = try await terminal.run("export", "journal", "--output", path)
      #expect(run.status == 0 && run.output.isEmpty)
      let written = try Data(contentsOf: URL(filePath: path))
      #expect(try await Array(written) == terminal.run("export", "journal").output)
      let failed = try await terminal.run(
        "export", "journal", "--structure", "S9", "--output", terminal.path("none.csv"))
      #expect(failed.status == 64)
      let names = try FileManager.default.contentsOfDirectory(atPath: terminal.folder)
      #expect(!names.contains { $0.hasPrefix("none") || $0.hasSuffix(".partial") })
    }
  }

  @Test func `what is no regular file is written into and stays what it is`() async throws {
    try await withRegion(on: .sqlite) { terminal in
      let expected = try await terminal.run("export", "journal").output
      let run = try await terminal.shell(
        """
        cd "$folder" && mkfifo pipe && ln -s /dev/stdout out && ln -s missing dangling
        cat pipe > received &
        for target in pipe out dangling; do
          "$maillage" export journal --output $target --database "$database" || exit
        done
        wait
        test -p pipe && test -h out && test -h dangling && cmp received missing
        """)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output == expected)
      let received = try Data(contentsOf: URL(filePath: terminal.path("received")))
      #expect(Array(received) == expected)
    }
  }

  @Test func `a file that is replaced keeps its links and its mode`() async throws {
    try await withRegion(on: .sqlite) { terminal in
      let run = try await terminal.shell(
        """
        cd "$folder" && echo before > real && chmod 640 real && ln -s real link
        echo mine > real.partial && cp real.partial link.partial
        "$maillage" export journal --output link --database "$database" || exit
        test -h link && stat -c %a real && cat real.partial link.partial && ls *.partial
        """)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.text == "640\nmine\nmine\nlink.partial\nreal.partial\n")
      let written = try Data(contentsOf: URL(filePath: terminal.path("real")))
      #expect(try await Array(written) == terminal.run("export", "journal").output)
    }
  }

  @Test(arguments: [
    "structures --year 2025", "projects --structure S1", "journal --structure S9",
    "journal --year 25", "entries", "",
  ])
  func `an export of something else is wrong usage`(arguments: String) async throws {
    try await withRegion(on: .sqlite) { terminal in
      let run = try await terminal.run(words: "export \(arguments)")
      #expect(run.status == 64)
      #expect(run.output.isEmpty && !run.errors.isEmpty)
    }
  }
}
