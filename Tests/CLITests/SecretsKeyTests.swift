import Foundation
import Storage
import StorageSQLite
import TestSupport
import Testing

/// The key that seals second factors, as `serve` finds or makes it.
struct SecretsKeyTests {
  /// Starts the server, waits until it listens, and ends it.
  private static let visit = """
    : > "$folder/out"
    "$maillage" serve --port 0 --database "$database" > "$folder/out" 2> "$folder/err" &
    server=$!
    while kill -0 $server 2> /dev/null && ! grep -q listens "$folder/out"; do sleep 0.05; done
    kill $server
    wait $server
    """

  @Test func `a key is made beside a SQLite database, for its owner alone, once`() async throws {
    try await withTerminal(on: .sqlite) { terminal in
      _ = try await terminal.shell(Self.visit)
      let path = terminal.path("region.sqlite.key")
      let made = try String(contentsOfFile: path, encoding: .utf8)
      #expect(Data(base64Encoded: made.trimmingCharacters(in: .newlines))?.count == 32)
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect(mode as? Int == 0o600)
      _ = try await terminal.shell(Self.visit)
      #expect(try String(contentsOfFile: path, encoding: .utf8) == made)
      let left = try FileManager.default.contentsOfDirectory(atPath: terminal.folder)
      #expect(left.filter { $0.contains(".key") } == ["region.sqlite.key"])
    }
  }

  @Test func `the clear keys of an earlier version are sealed when the server starts`() async throws
  {
    try await withTerminal(on: .sqlite) { terminal in
      _ = try await terminal.run(
        "account", "create", "--email", "a@exemple.fr", "--role", "pole",
        input: "quatre tortues violettes dorment\n")
      let path = "\(terminal.folder)/region.sqlite"
      func secret(_ change: Query? = nil) async throws -> String? {
        try await closing(try SQLiteStorage(path: path)) { storage in
          if let change { try await storage.write { _ = try $0.execute(change) } }
          return try await storage.read { database in
            try database.row("SELECT secret FROM second_factor") { $0.text(0) }
          }
        }
      }
      let clear = try await secret(
        "INSERT INTO second_factor (account, secret) SELECT id, 'JBSWY3DPEHPK3PXP' FROM account")
      #expect(clear == "JBSWY3DPEHPK3PXP")
      _ = try await terminal.shell(Self.visit)
      #expect(try await secret()?.hasPrefix("aes-gcm$") == true)
      try FileManager.default.removeItem(atPath: terminal.path("region.sqlite.key"))
      _ = try await terminal.shell(Self.visit)
      let errors = try String(contentsOfFile: terminal.path("err"), encoding: .utf8)
      #expect(errors.contains("another key has sealed 1 second factor:"))
    }
  }

  @Test(arguments: [("", 65), ("not a key", 65), ("c2hvcnQ=", 65)])
  func `a file that holds no key is refused`(text: String, status: Int) async throws {
    try await withTerminal(on: .sqlite) { terminal in
      let file = try terminal.file("key", text)
      let run = try await terminal.run("serve", "--port", "0", "--secrets-key-file", file)
      #expect(run.status == Int32(status))
      #expect(run.errors.contains("holds no key"))
      let missing = try await terminal.run("serve", "--port", "0", "--secrets-key-file", "/none")
      #expect(missing.status == 66)
    }
  }

  @Test func `servers over PostgreSQL are told to share a key`() async throws {
    try await withTerminal(on: .postgres) { terminal in
      let run = try await terminal.run("serve", "--port", "0")
      #expect(run.status == 64)
      #expect(run.errors.contains("--secrets-key-file"))
    }
  }
}
