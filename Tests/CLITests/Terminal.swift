import Foundation
import Storage
import Subprocess
import TestSupport

/// The program as people run it, on a database and a folder of its own.
struct Terminal: Sendable {
  /// One finished run.
  struct Run: Sendable {
    /// The exit status; 128 and more for a run that a signal ended.
    let status: Int32
    let output: [UInt8]
    let errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  let folder: String
  let database: String

  func path(_ name: String) -> String { "\(folder)/\(name)" }

  /// Writes a file into the folder; returns its path.
  func file(_ name: String, _ text: String) throws -> String {
    try file(name, Array(text.utf8))
  }

  func file(_ name: String, _ bytes: [UInt8]) throws -> String {
    try Data(bytes).write(to: URL(filePath: path(name)))
    return path(name)
  }

  /// Runs a command on the database.
  func run(_ arguments: String..., input: String = "") async throws -> Run {
    try await Self.run([Self.program] + arguments + ["--database", database], input: input)
  }

  /// Runs a command, its words separated by spaces, on the database.
  func run(words: String, input: String = "") async throws -> Run {
    let arguments = words.split(separator: " ").map(String.init)
    return try await Self.run(
      [Self.program] + arguments + ["--database", database], input: input)
  }

  /// Runs shell commands in which `"$maillage"` is the program and `"$database"` the database.
  func shell(_ script: String, input: String = "") async throws -> Run {
    let environment = ["maillage=\(Self.program)", "database=\(database)", "folder=\(folder)"]
    return try await Self.run(environment + ["sh", "-c", script], input: input)
  }

  /// Runs the program without any database.
  static func run(_ arguments: String...) async throws -> Run {
    try await run([program] + arguments, input: "")
  }

  private static func run(_ command: [String], input: String) async throws -> Run {
    let result = try await processes.pass {
      try await Subprocess.run(
        .name("env"), arguments: Arguments(command), input: .string(input),
        output: .bytes(limit: 64 << 20), error: .string(limit: 1 << 20))
    }
    let status: Int32 =
      switch result.terminationStatus {
      case .exited(let code): code
      case .signaled(let signal): 128 + signal
      }
    return Run(status: status, output: result.standardOutput, errors: result.standardError)
  }

  private static let processes = Turnstile(places: 6)

  /// The program that was built with the tests, beside them.
  private static let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "maillage").path
}

/// Runs `body` with a terminal whose database does not exist yet, or is an empty schema.
func withTerminal(on engine: Engine, _ body: (Terminal) async throws -> Void) async throws {
  try await withTemporaryFolder { folder in
    switch engine {
    case .sqlite:
      try await body(Terminal(folder: folder, database: "sqlite:\(folder)/region.sqlite"))
    case .postgres:
      try await withPostgresSchemaAddress { address in
        try await body(Terminal(folder: folder, database: address))
      }
    }
  }
}

/// Runs `body` with a terminal whose database holds the region of `RegionFiles`.
func withRegion(on engine: Engine, _ body: (Terminal) async throws -> Void) async throws {
  try await withTerminal(on: engine) { terminal in
    try await RegionFiles.take(into: terminal)
    try await body(terminal)
  }
}
