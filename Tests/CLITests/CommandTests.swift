import Foundation
import TestSupport
import Testing

/// The commands besides import, export and report.
struct CommandTests {
  @Test(arguments: Engine.allCases)
  func `the demonstration fills an empty database, once`(on engine: Engine) async throws {
    try await withTerminal(on: engine) { terminal in
      let first = try await terminal.run("demo")
      #expect(first.status == 0, "\(first.errors)")
      #expect(first.text.contains("entries: an invented region."))
      let journal = try await terminal.run("export", "journal").text
      let second = try await terminal.run("demo")
      #expect(second.status == 65)
      #expect(second.errors.contains("this database is not empty"))
      #expect(try await terminal.run("export", "journal").text == journal)
      let report = try await terminal.run("report", "--consolidated", "--year", "2025")
      #expect(report.status == 0)
      #expect(report.text.contains("Région de démonstration"))
    }
  }

  @Test(arguments: Engine.allCases)
  func `the demonstration leaves a region's own data alone`(on engine: Engine) async throws {
    try await withRegion(on: engine) { terminal in
      let run = try await terminal.run("demo")
      #expect(run.status == 65)
      #expect(try await terminal.run("export", "structures").text.split(separator: "\n").count == 3)
    }
  }

  @Test func `the catalogue in force is printed`() async throws {
    let run = try await Terminal.run("indicators", "--year", "2025")
    #expect(run.status == 0)
    #expect(run.text.hasPrefix("missions-2025-09, in force from 2025\n"))
    let ids = run.text.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
    #expect(ids.count == 20)
    #expect(run.text.contains("from meeting, project_meeting (with object)"))
    for (beginning, count) in [("official label: ", 20), ("measure: ", 20), ("list: ", 12)] {
      let lines = run.text.split(separator: "\n").filter { $0.hasPrefix("         \(beginning)") }
      #expect(lines.count >= count, "\(beginning)")
    }
    #expect(run.text.contains("list: projects, with their meetings"))
    #expect(run.text.contains("measure: sum of people"))
    #expect(run.text.contains("\n 1.1 "))
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `a shell can complete the commands`(shell: String) async throws {
    let run = try await Terminal.run("--generate-completion-script", shell)
    #expect(run.status == 0)
    for word in ["maillage", "import", "report", "consolidated"] {
      #expect(run.text.contains(word))
    }
  }

  @Test(arguments: Engine.allCases)
  func `an account is made from a password on standard input`(on engine: Engine) async throws {
    try await withRegion(on: engine) { terminal in
      func create(_ email: String, _ structure: String, password: String) async throws
        -> Terminal.Run
      {
        try await terminal.run(
          "account", "create", "--email", email, "--role", "officer", "--structure", structure,
          input: password)
      }
      let good = "une longue phrase\n"
      let first = try await create("A@exemple.fr", "S1", password: good)
      #expect(first.status == 0 && first.text == "account a@exemple.fr created\n")
      #expect(try await create("a@exemple.fr", "S1", password: good).status == 65)
      #expect(try await create("b@exemple.fr", "S9", password: good).status == 64)
      #expect(try await create("b@exemple.fr", "S1", password: "court\n").status == 64)
      #expect(try await create("b@exemple.fr", "S1", password: "").status == 64)
      #expect(try await create("exemple.fr", "S1", password: good).status == 64)
    }
  }

  @Test(arguments: ["--role officer", "--role pole --structure S1", "--role chief"])
  func `an account has a role and its scope`(role: String) async throws {
    try await withRegion(on: .sqlite) { terminal in
      let run = try await terminal.run(
        words: "account create --email a@exemple.fr \(role)", input: "une longue phrase\n")
      #expect(run.status == 64)
    }
  }

  @Test(arguments: Engine.allCases)
  func `the support threshold is shown and set`(on engine: Engine) async throws {
    try await withRegion(on: engine) { terminal in
      #expect(
        try await terminal.run("parameter", "support_threshold").text == "support_threshold = 3\n")
      #expect(try await terminal.run("parameter", "support_threshold", "4").status == 0)
      #expect(
        try await terminal.run("parameter", "support_threshold").text == "support_threshold = 4\n")
      #expect(try await terminal.run("parameter", "support_threshold", "5").status == 64)
      #expect(try await terminal.run("parameter", "seuil").status == 64)
      let report = try await terminal.run(
        "report", "--structure", "S1", "--year", "2025", "--format", "json")
      #expect(report.text.contains("\"support_threshold\": 4"))
    }
  }

  @Test(arguments: [["imports"], ["import"], ["import", "journal"], ["serve", "--port", "70000"]])
  func `anything else is wrong usage`(arguments: [String]) async throws {
    try await withTerminal(on: .sqlite) { terminal in
      let run = try await terminal.shell("\"$maillage\" \(arguments.joined(separator: " "))")
      #expect(run.status == 64)
      #expect(run.errors.contains("Usage: maillage"))
    }
  }

  @Test func `help is given without a database`() async throws {
    let run = try await Terminal.run("--help")
    #expect(run.status == 0)
    for command in ["import", "export", "report", "indicators", "demo", "serve"] {
      #expect(run.text.contains("  \(command) "))
    }
  }

  @Test func `a port in use is said`() async throws {
    let port = try OccupiedPort()
    defer { port.release() }
    try await withTerminal(on: .sqlite) { terminal in
      let run = try await terminal.run("serve", "--port", "\(port.number)")
      #expect(run.status == 69)
      #expect(run.errors.contains("another program already listens on this port"))
    }
  }
}

/// A port of this machine on which the test itself listens.
private struct OccupiedPort {
  struct Refused: Error {}

  let number: UInt16
  private let socket: Int32

  init() throws {
    socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let bound = withUnsafeMutablePointer(to: &address) { [socket] pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        bind(socket, generic, length) == 0 && listen(socket, 1) == 0
          && getsockname(socket, generic, &length) == 0
      }
    }
    guard bound else { throw Refused() }
    number = UInt16(bigEndian: address.sin_port)
  }

  func release() { close(socket) }
}
