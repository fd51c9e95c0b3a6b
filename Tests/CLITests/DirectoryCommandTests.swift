import Foundation
import TestSupport
import Testing

struct DirectoryCommandTests {
  private static let columns = """
    reference;name;type;finess;insee;latitude;longitude;phone;address;confidential_address;\
    opening_hours
    """

  private static let directory = """
    \(columns)
    A/1;CSAPA L'Escale;csapa;560099996;56260;47.66;-2.75;02 99 99 99 99;1 rue Haute;;\
    Mo-Fr 09:00-17:00
    B;Maison <i>Abri</i>;chrs;;56260;47.65;-2.76;02 99 99 99 98;2 rue Basse;yes;

    """

  private func take(_ text: String, into terminal: Terminal) async throws -> Terminal.Run {
    try await terminal.run("import", "directory", terminal.file("directory.csv", text))
  }

  @Test(arguments: Engine.allCases)
  func `a directory is imported once and leaves as it came`(on engine: Engine) async throws {
    try await withTerminal(on: engine) { terminal in
      let first = try await take(Self.directory, into: terminal)
      #expect(first.status == 0)
      #expect(first.text == "directory: 2 created, 0 updated, 0 unchanged\n")
      #expect(first.errors.isEmpty)
      let all = try await terminal.run(words: "export directory --include-confidential")
      #expect(all.status == 0 && all.errors == "csv carries the whole directory\n")
      let again = try await take(all.text, into: terminal)
      #expect(again.text == "directory: 0 created, 0 updated, 2 unchanged\n")
      #expect(
        try await terminal.run(words: "export directory --format csv --include-confidential").output
          == all.output)
    }
  }

  @Test(arguments: Engine.allCases)
  func `the demonstration leaves a directory alone`(on engine: Engine) async throws {
    try await withTerminal(on: engine) { terminal in
      _ = try await take(Self.directory, into: terminal)
      let run = try await terminal.run("demo")
      #expect(run.status == 65)
      #expect(run.errors.contains("this database is not empty"))
      #expect(try await terminal.run("export", "directory").text.split(separator: "\n").count == 3)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a confidential address never leaves unless asked for`(on engine: Engine) async throws {
    try await withTerminal(on: engine) { terminal in
      _ = try await take(Self.directory, into: terminal)
      let run = try await terminal.run("export", "directory")
      let shown = run.text
      #expect(
        run.errors == """
          what csv could not carry as it is:
            address: confidential, left out (1 offer)
            latitude: confidential, left out (1 offer)
            longitude: confidential, left out (1 offer)

          """)
      #expect(shown.contains("1 rue Haute"))
      #expect(!shown.contains("2 rue Basse"))
      #expect(!shown.contains("47.65"))
      #expect(shown.contains("Maison <i>Abri</i>"))
      let file = terminal.path("own.csv")
      _ = try await terminal.run(
        "export", "directory", "--include-confidential", "--output", file)
      #expect(try String(contentsOfFile: file, encoding: .utf8).contains("2 rue Basse"))
    }
  }

  @Test(arguments: Engine.allCases)
  func `every wrong row is said and nothing is written`(on engine: Engine) async throws {
    try await withTerminal(on: engine) { terminal in
      let run = try await take(
        """
        \(Self.columns)
        A;Escale;csapa;560099997;56260;;;;;;
        A;Phare;bar;;2;91;;;;;
        B;Bonne;cjc;;56260;;;;;;

        """, into: terminal)
      #expect(run.status == 65)
      let lines = run.errors.split(separator: "\n")
      #expect(lines.count == 6)
      #expect(lines.first?.hasPrefix("line 2, column \"finess\": found \"560099997\"") == true)
      #expect(lines.last == "maillage: nothing was imported: 5 problems")
      let left = try await terminal.run("export", "directory").text
      #expect(left.split(separator: "\n").count == 1)
    }
  }

  @Test(arguments: Engine.allCases)
  func `what is doubtful is said and kept, and a dry run keeps nothing`(
    on engine: Engine
  ) async throws {
    try await withTerminal(on: engine) { terminal in
      let text = """
        \(Self.columns)
        A;CSAPA Vannes;csapa;;56260;48.39;-4.49;00 00 00 00 00;;;le matin
        B;CSAPA de Vannes;csapa;;56260;48.39;-4.49;02 97;;;

        """
      let file = try terminal.file("doubtful.csv", text)
      let trial = try await terminal.run("import", "directory", file, "--dry-run")
      #expect(
        trial.text
          == "directory: 2 created, 0 updated, 0 unchanged (dry run: nothing written)\n")
      let run = try await terminal.run("import", "directory", file)
      #expect(run.status == 0)
      #expect(run.text == "directory: 2 created, 0 updated, 0 unchanged\n")
      #expect(run.errors.contains("line 2: warning: the position 48.39, -4.49 is 1"))
      #expect(run.errors.contains("line 2: warning: phone \"00 00 00 00 00\" is no number"))
      #expect(
        run.errors.contains("line 3: warning: phone \"02 97\"; expected a whole phone number"))
      #expect(run.errors.contains("line 2: warning: opening_hours \"le matin\" does not read"))
      #expect(
        run.errors.contains(
          "probable duplicate: \"A\" (CSAPA Vannes) and \"B\" (CSAPA de Vannes): near names"))
      let again = try await terminal.run("import", "directory", file)
      #expect(!again.errors.contains("probable duplicate"))
    }
  }

  @Test(arguments: Engine.allCases)
  func `a flow of the register is imported`(on engine: Engine) async throws {
    try await withTerminal(on: engine) { terminal in
      let flow = """
        <fluxfiness><structureet><nofinesset>560099996</nofinesset><rs>[Fermé] ESCALE </rs>
        <commune>260</commune><departement>56</departement><codepostal>56000</codepostal>
        <libcommune>VANNES</libcommune><categetab>197</categetab></structureet>
        <structureet><nofinesset>560099988</nofinesset><rs>EHPAD</rs>
        <categetab>500</categetab><libcategetab>Maison</libcategetab></structureet></fluxfiness>
        """
      let file = try terminal.file("flow.xml", flow)
      let first = try await terminal.run("import", "finess", file)
      #expect(first.text == "finess: 1 created, 0 updated, 0 unchanged\n")
      #expect(first.errors.contains("kept out: 1 of category 500 (Maison)"))
      #expect(try await terminal.run("export", "directory").text.contains("ESCALE"))
      let second = try await terminal.run("import", "finess", file)
      #expect(second.text == "finess: 0 created, 0 updated, 1 unchanged\n")
      let bomb = try terminal.file("bomb.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><fluxfiness/>")
      let refused = try await terminal.run("import", "finess", bomb)
      #expect(refused.status == 65)
      #expect(refused.errors.contains("DOCTYPE"))
    }
  }

  @Test func `what can be read only once is refused when its rows disagree on a site`() async throws
  {
    try await withTerminal(on: .sqlite) { terminal in
      let script = "\"$maillage\" import directory /dev/stdin --database \"$database\""
      let rows = """
        reference;type;name;finess;insee;address;phone
        A;csapa;Escale;560099996;56260;1 quai;0297000001
        B;csapa;Escale;560099996;56260;1 quai;0297000002

        """
      let refused = try await terminal.shell(script, input: rows)
      #expect(refused.status == 65)
      #expect(refused.errors.contains("can be read only once"))
      #expect(try await terminal.run("export", "directory").text.split(separator: "\n").count == 1)
      let agreed = rows.replacing("0297000002", with: "0297000001")
      #expect(try await terminal.shell(script, input: agreed).status == 0)
      #expect(try await terminal.run("export", "directory").text.split(separator: "\n").count == 3)
    }
  }

  @Test func `options of another export are refused`() async throws {
    let run = try await Terminal.run("export", "journal", "--include-confidential")
    #expect(run.status == 64)
  }
}
