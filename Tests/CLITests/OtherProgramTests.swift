import Foundation
import TestSupport
import Testing

/// Programs and disks that fail while a command runs.
struct OtherProgramTests {
  @Test(arguments: [
    ("echo no fonts >&2; exit 3", "no fonts"), ("echo not a PDF", "made no PDF"),
    ("kill -9 $$", "made no PDF"),
  ])
  func `a WeasyPrint that fails is said, and nothing is left`(
    script: String, words: String
  ) async throws {
    try await withRegion(on: .sqlite) { terminal in
      let program = try terminal.file("weasyprint", "#!/bin/sh\ncat > /dev/null\n\(script)\n")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
      let run = try await terminal.shell(
        """
        PATH="$folder:$PATH" "$maillage" report --structure S1 --year 2025 --format pdf \
          --output "$folder/report.pdf" --database "$database"
        """)
      #expect(run.status == 69)
      #expect(run.errors.hasPrefix("maillage: WeasyPrint ended with "))
      #expect(run.errors.contains(words))
      #expect(!FileManager.default.fileExists(atPath: terminal.path("report.pdf")))
      #expect(!FileManager.default.fileExists(atPath: terminal.path("report.pdf.partial")))
    }
  }

  @Test func `a WeasyPrint that is missing is named with its package`() async throws {
    try await withRegion(on: .sqlite) { terminal in
      let run = try await terminal.shell(
        """
        PATH="$folder" "$maillage" report --structure S1 --year 2025 --format pdf \
          --output "$folder/report.pdf" --database "$database"
        """)
      #expect(run.status == 69)
      #expect(run.errors.contains("apt install weasyprint"))
    }
  }

  @Test func `a database whose files cannot be written is said`() async throws {
    try await withRegion(on: .sqlite) { terminal in
      let before = try await terminal.run("export", "journal").text
      let run = try await terminal.shell(
        """
        (trap '' XFSZ; ulimit -f 4; "$maillage" export journal --database "$database")
        """)
      #expect(run.status == 74)
      #expect(run.errors.hasPrefix("maillage: the database cannot be read or written: "))
      #expect(try await terminal.run("export", "journal").text == before)
    }
  }
}
