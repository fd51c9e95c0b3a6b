import TestSupport
import Testing

/// Files that people send by mistake.
struct BadFileTests {
  struct Bad: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let bytes: [UInt8]
    /// What the message says.
    let words: String

    init(_ name: String, _ text: String, says words: String) {
      self.init(name, Array(text.utf8), says: words)
    }

    init(_ name: String, _ bytes: [UInt8], says words: String) {
      testDescription = name
      self.bytes = bytes
      self.words = words
    }
  }

  private static let good = "R9;S1;2025-03-12;awareness;Bonne ligne;;;;speaker;;"

  private static let files = [
    Bad("no byte", "", says: "the file is empty"),
    Bad("blanks", "\n  \n;;;\n", says: "the file is empty"),
    Bad("a spreadsheet", [0x50, 0x4B, 3, 4, 0, 0, 8, 0], says: "line 1: a NUL byte"),
    Bad("a picture", (0...255).map { UInt8($0) }, says: "line 1: "),
    Bad(
      "Latin-1",
      Array("\(RegionFiles.columns)\n\(good)\nR8;S1;2025-03-12;awareness;".utf8)
        + [0x46, 0xEA, 0x74, 0x65] + Array(";;;;speaker;;\n".utf8),
      says: "line 3: not UTF-8 text"),
    Bad("UTF-16", [0xFF, 0xFE] + Array("r\0e\0f\0".utf8), says: "line 1: "),
    Bad("no header", good + "\n", says: "the first line names no known column"),
    Bad("another file's header", "nom;prenom\na;b\n", says: "the first line names no known column"),
    Bad("tabs", RegionFiles.columns.replacing(";", with: "\t") + "\n", says: "the first line"),
    Bad("an unknown column", "\(RegionFiles.columns);couleur\n", says: "unknown column: couleur"),
    Bad("a column twice", "\(RegionFiles.columns);kind\n", says: "column kind is there twice"),
    Bad(
      "a column missing", "reference;structure;date\nR9;S1;2025-03-12\n",
      says: "required column missing: kind"),
    Bad(
      "an unclosed quotation mark", "\(RegionFiles.columns)\n\(good)\nR8;S1;\"2025-03-12;\n;;\n",
      says: "line 3: a quotation mark opened here is never closed"),
    Bad(
      "a row too short", "\(RegionFiles.columns)\nR8;S1;2025-03-12\n\(good)\n",
      says: "line 2: found 3 cells; the first line has 11"),
    Bad(
      "a row too long", "\(RegionFiles.columns)\n\(good);x\n",
      says: "line 2: found 12 cells; the first line has 11"),
    Bad(
      "an unknown kind", "\(RegionFiles.columns)\n\(good)\nR8;S1;2025-03-12;party;T;;;;;;\n",
      says: "line 3, column \"kind\": found \"party\"; allowed: meeting, "),
    Bad(
      "a control character",
      "\(RegionFiles.columns)\nR8;S1;2025-03-12;awareness;a\u{1B}[2J;;;;speaker;;",
      says: "line 2, column \"title\": found \"a\\u{1B}[2J\", which contains a control character"),
    Bad(
      "a cell of megabytes",
      RegionFiles.columns + "\nR8;\"" + String(repeating: "x", count: 2 << 20),
      says: "line 2: a row of more than 1 MiB"),
  ]

  @Test(arguments: files)
  func `a bad file is refused with its place, and nothing is written`(bad: Bad) async throws {
    try await withRegion(on: .sqlite) { terminal in
      let before = try await terminal.run("export", "journal").text
      let file = try terminal.file("bad.csv", bad.bytes)
      let run = try await terminal.run("import", "journal", file)
      #expect(run.status == 65)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains(bad.words), "\(run.errors)")
      #expect(run.errors.contains("nothing was imported"))
      #expect(try await terminal.run("export", "journal").text == before)
    }
  }

  @Test func `a bad file on the server's database is refused alike`() async throws {
    try await withRegion(on: .postgres) { terminal in
      let file = try terminal.file("bad.csv", "\(RegionFiles.columns)\n\(Self.good)\nR8;S1;\"\n")
      let run = try await terminal.run("import", "journal", file)
      #expect(run.status == 65)
      #expect(run.errors.contains("line 3: a quotation mark opened here is never closed"))
      #expect(try await !terminal.run("export", "journal").text.contains("Bonne ligne"))
    }
  }

  @Test func `problems before the place where a file breaks are reported too`() async throws {
    try await withRegion(on: .sqlite) { terminal in
      let text = "\(RegionFiles.columns)\n\(Self.good.replacing("S1", with: "S9"))\nR8;S1;\"\n"
      let run = try await terminal.run("import", "journal", terminal.file("bad.csv", text))
      #expect(
        run.errors.split(separator: "\n").map { $0.prefix(7) } == ["line 2,", "line 3:", "maillag"])
    }
  }

  @Test(arguments: [
    ("structures", "code;name;kind\nS1/A;Nom;utep\n", "line 2, column \"code\": found \"S1/A\""),
    ("structures", "code;name\nS3;Nom\n", "required column missing: kind"),
    (
      "structures", "code;name;kind\nS3;A;utep\nS3;B;utep\n",
      "line 3, column \"code\": found \"S3\""
    ),
    (
      "projects",
      "code;title;team;nature;declared_on;partnership;structures\n"
        + "P9;T;E;targeted_action;2024-01-01;single_structure;S1|S8\n",
      "line 2, column \"declared_on\": found \"2024-01-01\"; a targeted action is not declared"
    ),
  ])
  func `wrong structures and projects are refused`(
    content: String, text: String, words: String
  ) async throws {
    try await withRegion(on: .sqlite) { terminal in
      let run = try await terminal.run("import", content, terminal.file("bad.csv", text))
      #expect(run.status == 65)
      #expect(run.errors.contains(words), "\(run.errors)")
    }
  }
}
