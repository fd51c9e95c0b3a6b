import Foundation
import TestSupport
import Testing

struct ImportCommandTests {
  @Test(arguments: Engine.allCases)
  func `an import says what it did`(on engine: Engine) async throws {
    try await withTerminal(on: engine) { terminal in
      let files = [
        ("structures", RegionFiles.structures, 2), ("projects", RegionFiles.projects, 2),
        ("journal", RegionFiles.journal, 8),
      ]
      for (content, text, count) in files {
        let file = try terminal.file("\(content).csv", text)
        let first = try await terminal.run("import", content, file)
        #expect(first.status == 0)
        #expect(first.text == "\(content): \(count) created, 0 updated, 0 unchanged\n")
        #expect(first.errors.isEmpty)
        let second = try await terminal.run("import", content, file)
        #expect(second.text == "\(content): 0 created, 0 updated, \(count) unchanged\n")
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `a dry run says what it would do and writes nothing`(on engine: Engine) async throws {
    try await withRegion(on: engine) { terminal in
      let before = try await terminal.run("export", "journal").text
      let changed =
        RegionFiles.journal.replacing("Forum", with: "Salon")
        + "R7;S1;2025-07-01;training_organised;Formation;;;;;;\n"
      let file = try terminal.file("changed.csv", changed)
      let trial = try await terminal.run("import", "journal", file, "--dry-run")
      #expect(trial.status == 0)
      #expect(
        trial.text
          == "journal: 1 created, 2 updated, 6 unchanged (dry run: nothing written)\n")
      #expect(try await terminal.run("export", "journal").text == before)
    }
  }

  @Test func `a dry run without a database says what a new one would hold, and makes none`()
    async throws
  {
    try await withTerminal(on: .sqlite) { terminal in
      let file = try terminal.file("structures.csv", RegionFiles.structures)
      let trial = try await terminal.run("import", "structures", file, "--dry-run")
      #expect(
        trial.text
          == "structures: 2 created, 0 updated, 0 unchanged (dry run: nothing written)\n")
      #expect(try FileManager.default.contentsOfDirectory(atPath: terminal.folder).count == 1)
    }
  }

  @Test(arguments: Engine.allCases, ["", "--dry-run"])
  func `every wrong row is reported and nothing is written`(
    on engine: Engine, options: String
  ) async throws {
    try await withRegion(on: engine) { terminal in
      let before = try await terminal.run("export", "journal").text
      let file = try terminal.file("wrong.csv", Self.wrongJournal)
      let run = try await terminal.run(words: "import journal \(file) \(options)")
      #expect(run.status == 65)
      #expect(run.output.isEmpty)
      #expect(run.errors.split(separator: "\n").map(String.init) == Self.problems)
      #expect(try await terminal.run("export", "journal").text == before)
    }
  }

  private static let wrongJournal = """
    \(RegionFiles.columns)
    N1;S1;2025-03-12;awareness;Bonne ligne;;;;speaker;;
    N2;S9;31/02/2025;awareness;;;;;orateur;;
    N1;S1;2025-03-12;orientation;Double;;;;;0;programme
    N3;S1;2025-03-12;orientation;"deux
    lignes";;;P9;;1;programme
    R2;S1;2025-03-12;training_organised;Autre nature;SH-1;;;;;

    """

  private static let problems = [
    "line 3, column \"structure\": found \"S9\"; no structure has this code",
    "line 3, column \"date\": found \"31/02/2025\"; expected a date as YYYY-MM-DD or DD/MM/YYYY, "
      + "from 1900 to 2999",
    "line 3, column \"title\": empty, but required",
    "line 3, column \"involvement\": found \"orateur\"; allowed: speaker, organiser",
    "line 4, column \"people\": found \"0\"; expected a whole number from 1 to 999999999",
    "line 5, column \"project\": found \"P9\"; entries of kind \"orientation\" leave this column empty",
    "line 7, column \"shared_reference\": found \"SH-1\", which names a shared activity of kind "
      + "\"awareness\"",
    "maillage: nothing was imported: 7 problems",
  ]

  @Test func `a missing file is said before a database is made`() async throws {
    try await withTerminal(on: .sqlite) { terminal in
      let run = try await terminal.run("import", "journal", terminal.path("absent.csv"))
      #expect(run.status == 66)
      #expect(run.errors.contains("absent.csv: No such file or directory"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: terminal.folder).isEmpty)
    }
  }

  @Test func `a folder is no file`() async throws {
    try await withTerminal(on: .sqlite) { terminal in
      let run = try await terminal.run("import", "structures", terminal.folder)
      #expect(run.status == 66)
    }
  }

  @Test(arguments: Engine.allCases)
  func `two imports at once lose no row`(on engine: Engine) async throws {
    try await withRegion(on: engine) { terminal in
      let files = try (1...2).map { number in
        let rows = (1...400).map { row in
          "N\(row)-\(number);S\(number);2025-08-01;training_organised;T;;;;;;\n"
        }
        return try terminal.file(
          "\(number).csv", RegionFiles.columns + "\n" + rows.joined())
      }
      let runs = try await withThrowingTaskGroup(returning: [Terminal.Run].self) { group in
        for file in files { group.addTask { try await terminal.run("import", "journal", file) } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(runs.map(\.status) == [0, 0], "\(runs.map(\.errors))")
      let export = try await terminal.run("export", "journal", "--year", "2025")
      #expect(
        export.text.split(separator: "\n").count { $0.contains(";training_organised;") } == 800)
    }
  }
}
