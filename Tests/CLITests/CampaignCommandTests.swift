import Domain
import Foundation
import Storage
import StorageSQLite
import TestSupport
import Testing

/// The campaigns of the demonstration, on the command line.
struct CampaignCommandTests {
  private static let thisYear = Calendar(identifier: .gregorian).component(.year, from: Date())

  @Test(arguments: Engine.allCases)
  func `reminders are printed, or sent, to those whose report is awaited`(
    on engine: Engine
  ) async throws {
    try await withTerminal(on: engine) { terminal in
      let demo = try await terminal.run("demo")
      try #require(demo.status == 0, "\(demo.errors)")
      let words = "campaign remind --year \(Self.thisYear)"
      let shown = try await terminal.run(words: "\(words) --dry-run --site https://m.example")
      #expect(shown.status == 0, "\(shown.errors)")
      #expect(shown.text.contains("To: pf-lorient@demo.maillage.example\n"))
      #expect(!shown.text.contains("To: utep-brest@"), "its report is sent")
      #expect(shown.text.contains("https://m.example/campagnes/\(Self.thisYear)/PF-LORIENT"))
      let program = try terminal.file("sendmail", "#!/bin/sh\ncat >> \(terminal.folder)/outbox\n")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
      let sent = try await terminal.run(
        words: "\(words) --sendmail \(program) --mail-from m@exemple.fr --site https://m.example")
      #expect(sent.status == 0, "\(sent.errors)")
      let outbox = try String(contentsOfFile: terminal.path("outbox"), encoding: .utf8)
      #expect(outbox.contains("To: <pf-lorient@demo.maillage.example>"))
      #expect(!outbox.contains("utep-brest@"))
      let trail = try await terminal.run("audit", "export").text.split(separator: "\n")
      let records = trail.filter { $0.contains(";send_reminders;") }
      #expect(records.count == 1, "the dry run leaves none")
      #expect(records[0].contains(";campaign;\(Self.thisYear);"))
      #expect(!records[0].contains("@"))
    }
  }

  @Test func `reminders name the structures that nobody can be written to for`() async throws {
    try await withTerminal(on: .sqlite) { terminal in
      let demo = try await terminal.run("demo")
      try #require(demo.status == 0, "\(demo.errors)")
      let words = "campaign remind --year \(Self.thisYear) --dry-run"
      #expect(try await !terminal.run(words: words).text.contains("nobody to write to"))
      let path = try #require(terminal.database.split(separator: ":", maxSplits: 1).last)
      let storage = try SQLiteStorage(path: String(path))
      try await storage.write { database in
        let officer = Right.officer(of: Structure.Code("POLE"))
        for (account, rights) in try database.rightsOfAccounts() where rights.contains(officer) {
          try database.withdraw(officer, from: account)
        }
      }
      try await storage.close()
      let shown = try await terminal.run(words: words)
      #expect(
        shown.text.hasPrefix("nobody to write to: POLE has no officer with an open account\n"))
    }
  }

  @Test(arguments: Engine.allCases)
  func `an address that is refused stops no other message, and nobody is written to twice`(
    on engine: Engine
  ) async throws {
    try await withTerminal(on: engine) { terminal in
      let demo = try await terminal.run("demo")
      try #require(demo.status == 0, "\(demo.errors)")
      let program = try terminal.file(
        "sendmail",
        """
        #!/bin/sh
        case "$*" in *pf-lorient@*) echo "no such box" >&2; exit 67;; esac
        cat >> \(terminal.folder)/outbox

        """)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
      let words =
        "campaign remind --year \(Self.thisYear) --sendmail \(program) --mail-from m@exemple.fr"
        + " --site https://m.example"
      let run = try await terminal.run(words: words)
      #expect(run.status == 1)
      let refused = run.text.split(separator: "\n").filter { $0.hasPrefix("not sent to ") }
      #expect(refused.count == 1 && refused[0].contains("pf-lorient@"))
      #expect(refused[0].contains("no such box"))
      func outbox() throws -> [String] {
        try String(contentsOfFile: terminal.path("outbox"), encoding: .utf8)
          .components(separatedBy: "To: <")
      }
      let sent = try outbox()
      #expect(sent.count > 3, "those before and after it")
      let again = try await terminal.run(words: words)
      #expect(again.status == 1 && again.text.contains("\n0 sent\n"))
      #expect(again.text.contains("already reminded today: pf-vannes@"))
      #expect(try outbox() == sent)
      #expect(try await terminal.run(words: "\(words) --again").status == 1)
      #expect(try outbox().count == 2 * sent.count - 1)
    }
  }

  @Test func `the demonstration notes nothing in a year whose report is accepted`() async throws {
    try await withTerminal(on: .sqlite) { terminal in
      let demo = try await terminal.run("demo")
      try #require(demo.status == 0, "\(demo.errors)")
      let today = try #require(Day(Date.now.formatted(.iso8601.year().month().day())))
      /// How many days ago each activity of a structure took place.
      func ages(of structure: String) async throws -> [Int] {
        let journal = try await terminal.run(
          words: "export journal --structure \(structure) --year \(Self.thisYear)")
        try #require(journal.status == 0, "\(journal.errors)")
        return journal.text.split(separator: "\n").dropFirst().compactMap { line in
          line.split(separator: ";").compactMap { Day(String($0)) }.first?.days(to: today)
        }
      }
      // The campaign opened a month ago; the report was sent four days later, and accepted four
      // days after that.
      #expect(try await ages(of: "UTEP-QUIMPER").allSatisfy { $0 >= 14 })
      if today.month > 1 {
        #expect(try await ages(of: "UTEP-BREST").contains { $0 < 14 }, "others go on noting")
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `an import into a locked year says who locked it and what to do`(
    on engine: Engine
  ) async throws {
    try await withTerminal(on: engine) { terminal in
      let demo = try await terminal.run("demo")
      try #require(demo.status == 0, "\(demo.errors)")
      let file = try terminal.file(
        "late.csv",
        """
        reference,structure,date,kind,title,involvement
        TARD-1,PF-LORIENT,\(Self.thisYear - 1)-06-01,awareness,Oubli,speaker

        """)
      let run = try await terminal.run("import", "journal", file)
      #expect(run.status == 65)
      for part in ["line 2, column \"date\"", "Agence régionale de santé", "reopened"] {
        #expect(run.errors.contains(part))
      }
    }
  }

  @Test(arguments: ["--year 2025", "--year 2025 --sendmail /bin/true", "--dry-run"])
  func `what cannot be sent is wrong usage`(options: String) async throws {
    try await withTerminal(on: .sqlite) { terminal in
      let run = try await terminal.run(words: "campaign remind \(options)")
      #expect(run.status == 64)
    }
  }
}
