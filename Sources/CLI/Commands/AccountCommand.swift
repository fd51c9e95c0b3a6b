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
    static let configuration = CommandConfiguration(
      abstract: "Add an account; its password is read from standard input.")

    @Option(help: "The e-mail address that the person signs in with.")
    var email: String

    @Option(help: "The person's name; the address without it.")
    var name: String?

    @Option(help: "administrator, pole, agency, officer or reader.")
    var role: Right.Role

    @Option(
      name: .customLong("structure"),
      help: "The code of the structure of an officer or a reader; can be given several times.")
    var structures: [StructureArgument] = []

    @OptionGroup var database: DatabaseOption

    func validate() throws {
      if role.isOfAStructure == structures.isEmpty {
        throw ValidationError("--structure CODE goes with --role officer or reader, and with no other")
      }
    }

    func run() async throws {
      let storage = try await database.open()
      let codes = structures.map(\.code)
      let rights =
        role.isOfAStructure ? codes.compactMap { Right(role, of: $0) } : [Right(role)].compactMap(\.self)
      let new = try await NewAccount(
        email: email, name: name ?? email, rights: rights, password: try password())
      try await storage.write { database in
        try database.check(codes)
        try database.add(new.account, rights: new.rights, passwordHash: new.hash.written)
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

extension Right.Role: ExpressibleByArgument {}
