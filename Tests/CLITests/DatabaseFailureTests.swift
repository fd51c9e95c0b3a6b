import Foundation
import Storage
import StorageSQLite
import TestSupport
import Testing

/// Databases that cannot be used, and what the program says of them.
struct DatabaseFailureTests {
  private func export(from database: String) async throws -> Terminal.Run {
    try await Terminal.run("export", "journal", "--database", database)
  }

  @Test(arguments: [
    "postgres://maillage:secret@127.0.0.1:1/region", "sqlite:/nowhere/at/all.sqlite",
    "sqlite:/",
  ])
  func `a database that cannot be reached is unavailable`(database: String) async throws {
    let run = try await export(from: database)
    #expect(run.status == 69)
    #expect(run.errors.hasPrefix("maillage: "))
    #expect(!run.errors.contains("secret"))
  }

  @Test func `a machine without libpq is told which package has it`() async throws {
    try await withTerminal(on: .sqlite) { terminal in
      _ = try terminal.file("libpq.so.5", "")
      let run = try await terminal.shell(
        "LD_LIBRARY_PATH=$folder $maillage export journal --database postgres://a@127.0.0.1/a")
      #expect(run.status == 69)
      #expect(run.errors.hasSuffix("client library is missing: install libpq5\n"))
    }
  }

  @Test(arguments: ["region.sqlite", "mysql://localhost/region", "sqlite:", ""])
  func `an address of another form is wrong usage`(database: String) async throws {
    let run = try await export(from: database)
    #expect(run.status == 64)
    #expect(run.errors.contains("sqlite:PATH or postgres://"))
  }

  @Test func `a file of something else is left alone`() async throws {
    try await withTerminal(on: .sqlite) { terminal in
      let letter = String(repeating: "Bonjour. ", count: 500)
      let run = try await export(from: "sqlite:" + terminal.file("letter.txt", letter))
      #expect(run.status == 69)
      #expect(run.errors == "maillage: this file is not a Maillage database\n")
      #expect(try String(contentsOfFile: terminal.path("letter.txt"), encoding: .utf8) == letter)
    }
  }

  @Test func `the database of another program is left alone`() async throws {
    try await withTerminal(on: .sqlite) { terminal in
      let path = terminal.path("other.sqlite")
      try await closing(SQLiteStorage(path: path)) { storage in
        _ = try await storage.write { try $0.execute("CREATE TABLE letter (text TEXT)") }
      }
      let run = try await export(from: "sqlite:" + path)
      #expect(run.status == 69)
      #expect(run.errors == "maillage: this file is not a Maillage database\n")
      try await closing(SQLiteStorage(path: path)) { storage in
        let tables = try await storage.read { database in
          try database.rows("SELECT name FROM sqlite_schema") { $0.text(0) }
        }
        #expect(tables == ["letter"])
      }
    }
  }

  @Test func `reading makes no database where the path is mistyped`() async throws {
    try await withTerminal(on: .sqlite) { terminal in
      let path = terminal.path("mistyped.sqlite")
      let run = try await export(from: "sqlite:" + path)
      #expect(run.status == 69)
      #expect(run.errors.contains("there is no file \(path)"))
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  @Test func `a later version's database is left alone`() async throws {
    try await withRegion(on: .sqlite) { terminal in
      let path = String(terminal.database.dropFirst("sqlite:".count))
      try await closing(SQLiteStorage(path: path)) { storage in
        try await storage.write { database in
          try database.execute("INSERT INTO migration (number, checksum) VALUES (999, 'x')")
        }
      }
      let run = try await terminal.run("export", "journal")
      #expect(run.status == 69)
      #expect(run.errors.contains("made by a later version (schema 999"))
    }
  }

  @Test(arguments: ["chmod 0444 \"$file\"", "chmod 0444 \"$file\"; chmod 0555 \"$folder\""])
  func `a database that may not be written is read all the same`(closing: String) async throws {
    try await withRegion(on: .sqlite) { terminal in
      let before = try await terminal.run("export", "journal").text
      let journal = try terminal.file(
        "new.csv", "\(RegionFiles.columns)\nN1;S1;2025-07-01;training_organised;T;;;;;;\n")
      let run = try await terminal.shell(
        """
        file=${database#sqlite:}
        \(closing)
        \(Self.unprivileged) "$maillage" import journal '\(journal)' --database "$database"
        echo "import $?"
        \(Self.unprivileged) "$maillage" export journal --database "$database"
        echo "export $?"
        chmod 0755 "$folder"; chmod 0644 "$file"
        """)
      #expect(run.text == "import 77\n\(before)export 0\n")
      #expect(
        run.errors == """
          maillage: the database is read-only
          maillage: a read-only database keeps no audit record of this

          """)
    }
  }

  @Test func `a server of a database that may only be read says so`() async throws {
    try await withRegion(on: .sqlite) { terminal in
      let key = try terminal.file("own.key", Data(repeating: 7, count: 32).base64EncodedString())
      let run = try await terminal.shell(
        """
        file=${database#sqlite:}
        : > "$folder/out"; chmod 0666 "$folder/out"
        chmod 0444 "$file"; chmod 0555 "$folder"
        serve="timeout 60 \(Self.unprivileged) $maillage serve --port 0 --database $database"
        $serve
        echo "serve $?"
        $serve --secrets-key-file '\(key)' > "$folder/out" &
        server=$!
        while kill -0 $server 2> /dev/null && ! grep -q listens "$folder/out"; do sleep 0.05; done
        kill $server
        wait $server
        chmod 0755 "$folder"; chmod 0644 "$file"
        """)
      #expect(run.text == "serve 77\n")
      let lines = run.errors.split(separator: "\n")
      let path = terminal.database.dropFirst("sqlite:".count)
      #expect(lines.first?.hasPrefix("maillage: the database \(path) may only be read") == true)
      #expect(lines.first?.contains("--secrets-key-file") == true)
      #expect(
        lines.dropFirst().first?.hasPrefix("maillage: the database may only be read: what") == true)
      let out = try String(contentsOfFile: terminal.path("out"), encoding: .utf8)
      #expect(out.contains("listens"))
    }
  }

  /// What makes a superuser obey the modes of files.
  private static let unprivileged = geteuid() == 0 ? "setpriv --bounding-set=-dac_override" : ""

  /// A file system of two mebibytes that only the shell's own processes see.
  private static let smallDisk = """
    mkdir "$folder/disk" && mount -t tmpfs -o size=2m tmpfs "$folder/disk" || exit 99
    """

  private static func isMountAllowed() async throws -> Bool {
    try await withTemporaryFolder { folder in
      let terminal = Terminal(folder: folder, database: "")
      return try await terminal.shell("unshare -m sh -c '\(smallDisk)'").status == 0
    }
  }

  @Test(
    .enabled("mounting a small file system takes rights that this machine does not give") {
      try await isMountAllowed()
    })
  func `a full disk is said, and what was there stays`() async throws {
    try await withRegion(on: .sqlite) { terminal in
      let before = try await terminal.run("export", "journal").text
      let rows = (1...20_000).map { "N\($0);S1;2025-08-01;training_organised;Titre;;;;;;\n" }
      let journal = try terminal.file("large.csv", RegionFiles.columns + "\n" + rows.joined())
      let script = """
        \(Self.smallDisk)
        cp "${database#sqlite:}" "$folder/disk/region.sqlite"
        "$maillage" import journal "\(journal)" --database "sqlite:$folder/disk/region.sqlite"
        echo "import $?"
        "$maillage" export journal --database "sqlite:$folder/disk/region.sqlite"
        """
      let file = try terminal.file("script.sh", script)
      let run = try await terminal.shell("unshare -m sh '\(file)'")
      #expect(run.text == "import 74\n\(before)")
      #expect(run.errors == "maillage: no space left for the database; nothing was kept\n")
    }
  }

  @Test(arguments: ["export journal", "report --structure S1 --year 2025 --format html"])
  func `a full standard output is said`(command: String) async throws {
    try await withRegion(on: .sqlite) { terminal in
      let run = try await terminal.shell(
        "\"$maillage\" \(command) --database \"$database\" >/dev/full")
      #expect(run.status == 74)
      #expect(run.errors == "maillage: standard output: No space left on device\n")
    }
  }

  @Test func `a file that may not be written is said`() async throws {
    try await withRegion(on: .sqlite) { terminal in
      let run = try await terminal.run("export", "journal", "--output", "/proc/none.csv")
      #expect(run.status == 77)
      #expect(run.errors.hasPrefix("maillage: /proc/none.csv: "))
    }
  }
}
