import Storage
import StorageSQLite
import TestSupport
import Testing

struct AuditCommandTests {
  @Test(arguments: Engine.allCases)
  func `what commands do is in the trail, which fits`(on engine: Engine) async throws {
    try await withRegion(on: engine) { terminal in
      _ = try await terminal.run("export", "journal")
      _ = try await terminal.run("parameter", "support_threshold", "4")
      _ = try await terminal.run("report", "--structure", "S1", "--year", "2025")
      let verified = try await terminal.run("audit", "verify")
      #expect(verified.status == 0, "\(verified.errors)")
      let lines = try await terminal.run("audit", "export").text.split(separator: "\n")
      let actions = lines.dropFirst().map { line in
        line.split(separator: ";", omittingEmptySubsequences: false)[7]
      }
      #expect(
        actions.suffix(4) == [
          "export_journal", "change_settings", "download_report", "export_audit",
        ])
      #expect(lines.dropFirst().allSatisfy { $0.contains(";command_line;") })
      #expect(verified.text.hasPrefix("\(lines.count - 2) records, all fit"))
    }
  }

  @Test(arguments: [
    ("UPDATE audit_record SET action = 'sign_in' WHERE number = 2", "record 2 is not what was"),
    ("DELETE FROM audit_record WHERE number = 2", "record 2 is missing"),
    ("DELETE FROM audit_record WHERE number > 2", "the trail was cut: record 3"),
  ])
  func `a trail that was changed in the file is told`(change: String, words: String) async throws {
    try await withRegion(on: .sqlite) { terminal in
      let storage = try SQLiteStorage(path: "\(terminal.folder)/region.sqlite")
      try await storage.write { database in
        try database.executeScript("DROP TRIGGER audit_record_unchanged")
        try database.executeScript("DROP TRIGGER audit_record_kept")
        try database.executeScript(change)
      }
      try await storage.close()
      let run = try await terminal.run("audit", "verify")
      #expect(run.status == 1)
      #expect(run.text.hasPrefix(words))
    }
  }

  @Test func `a trial of an import leaves nothing`() async throws {
    try await withRegion(on: .sqlite) { terminal in
      let before = try await terminal.run("audit", "verify").text
      let file = try terminal.file("s.csv", "code;name;kind\nS9;Neuf;utep\n")
      _ = try await terminal.run("import", "structures", file, "--dry-run")
      #expect(try await terminal.run("audit", "verify").text == before)
    }
  }
}
