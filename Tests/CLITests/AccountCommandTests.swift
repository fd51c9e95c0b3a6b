import Foundation
import TestSupport
import Testing

struct AccountCommandTests {
  @Test(arguments: [
    "motdepasse2026", "Maillage2026!!", "azertyuiop12", "agnes.morvan29", "123456789012",
  ])
  func `a password that is tried first makes no account`(password: String) async throws {
    try await withRegion(on: .sqlite) { terminal in
      let run = try await terminal.run(
        "account", "create", "--email", "agnes.morvan@exemple.fr", "--role", "pole",
        input: password + "\n")
      #expect(run.status == 64)
      #expect(run.errors.contains("the password is"))
    }
  }

  @Test(arguments: ["Ana\nLe Bihan", "A\u{7}na", " "])
  func `a name is one line of visible text`(name: String) async throws {
    try await withRegion(on: .sqlite) { terminal in
      for command in ["create", "invite"] {
        let run = try await terminal.run(
          "account", command, "--email", "ana@exemple.fr", "--role", "pole", "--name", name,
          input: "quatre tortues violettes\n")
        #expect(run.status == 64)
        #expect(run.errors.contains("one line of visible characters"))
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `an invitation prints the path of a link`(on engine: Engine) async throws {
    try await withRegion(on: engine) { terminal in
      func invite(_ rest: String) async throws -> Terminal.Run {
        try await terminal.run(words: "account invite --email A@exemple.fr \(rest)", input: "")
      }
      let first = try await invite("--role officer --structure S1 --name Ana")
      #expect(first.status == 0, "\(first.errors)")
      #expect(first.text.hasPrefix("/invitation/"))
      let second = try await invite("--role pole")
      #expect(second.status == 0, "an account that is there gets another link")
      #expect(second.text != first.text)
      #expect(try await invite("--role officer").status == 64)
      #expect(try await invite("--role reader --structure S9").status == 64)
    }
  }

  @Test(arguments: Engine.allCases)
  func `the trail says which rights an invitation has given`(on engine: Engine) async throws {
    try await withRegion(on: engine) { terminal in
      for rest in ["officer --structure S1 --structure S2", "pole", "pole"] {
        let run = try await terminal.run(
          words: "account invite --email a@exemple.fr --role \(rest)", input: "")
        #expect(run.status == 0, "\(run.errors)")
      }
      let lines = try await terminal.run("audit", "export").text.split(separator: "\n")
      let cells = lines.map { $0.split(separator: ";", omittingEmptySubsequences: false) }
      let ofRights = cells.filter { $0[7] == "grant_right" }
      #expect(ofRights.map { $0[8] } == ["right", "right", "right"])
      let rights = ofRights.map { $0[9].split(separator: "/").dropFirst().joined(separator: "/") }
      #expect(rights == ["officer/S1", "officer/S2", "pole"])
      let others = cells.map { String($0[7]) }.filter { $0 == "add_account" || $0 == "invite" }
      #expect(others == ["add_account", "invite", "invite", "invite"])
    }
  }

  @Test(arguments: [
    "--sendmail /usr/sbin/sendmail", "--sendmail /x --mail-from a@exemple.fr",
    "--sendmail /x --mail-from a --site https://maillage.example",
    "--sendmail /x --mail-from a@exemple.fr --site maillage.example",
  ])
  func `messages need a sender and the address of the site`(options: String) async throws {
    try await withTerminal(on: .sqlite) { terminal in
      let run = try await terminal.shell("\"$maillage\" serve \(options)")
      #expect(run.status == 64)
      #expect(run.errors.contains("--sendmail goes with"))
    }
  }
}
