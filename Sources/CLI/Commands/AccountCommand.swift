import ArgumentParser
import Domain
import Foundation
import Storage
import Web

/// `maillage account create`.
struct AccountCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account", abstract: "Manage the accounts of the web application.",
    subcommands: [Create.self])

  struct Create: AsyncParsableCommand {
    enum Role: String, ExpressibleByArgument, CaseIterable {
      case officer, pole
    }

    static let configuration = CommandConfiguration(
      abstract: "Add an account; its password is read from standard input.")

    @Option(help: "The e-mail address that the person signs in with.")
    var email: String

    @Option(help: "The person's name; the address without it.")
    var name: String?

    @Option(help: "officer (one structure) or pole (the whole region).")
    var role: Role

    @Option(help: "The code of an officer's structure.")
    var structure: StructureArgument?

    @OptionGroup var database: DatabaseOption

    func validate() throws {
      if (role == .officer) != (structure != nil) {
        throw ValidationError("--structure CODE goes with --role officer, and only with it")
      }
    }

    func run() async throws {
      let storage = try await database.open()
      let code = structure?.code
      let new = try await NewAccount(
        email: email, name: name ?? email, role: code.map { .officer(of: $0) } ?? .pole,
        password: try password())
      try await storage.write { database in
        try database.check(code.map { [$0] } ?? [])
        try database.add(new.account, passwordHash: new.hash.written)
      }
      try await storage.close()
      print("account \(new.account.email.text) created")
    }

    private func password() throws -> Password {
      if isatty(STDIN_FILENO) == 1 {
        FileHandle.standardError.write(Data("password: ".utf8))
      }
      guard let line = readLine() else {
        throw ValidationError("give the password on standard input")
      }
      return Password(line)
    }
  }
}
