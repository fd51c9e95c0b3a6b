import ArgumentParser
import Domain
import Foundation
import Storage
import Web

/// `maillage account`.
struct AccountCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account", abstract: "Manage the accounts of the web application.",
    subcommands: [Create.self, Invite.self])

  struct Create: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "create",
      abstract: "Add an account; its password is read from standard input.")

    @OptionGroup var person: PersonOptions
    @OptionGroup var database: DatabaseOption

    func run() async throws {
      let storage = try await database.open(missing: .made)
      let structures = try await storage.read { try $0.structures() }
      let new = try await NewAccount(
        email: person.email, name: person.checkedName ?? person.email, rights: person.rights,
        among: structures, password: try password())
      let codes = person.structures.map(\.code)
      let added = GivenRights(account: new.account, isNew: true, rights: new.rights)
      try await storage.write(recording: { _ in added.events }) { database in
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

  struct Invite: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "invite",
      abstract: "Print a link by which a person chooses a password, once, within 7 days.",
      discussion: """
        The account is added when the address has none yet, and given the role in any case. The \
        link is the path to put after the address of the site; those made before it end.
        """)

    @OptionGroup var person: PersonOptions
    @OptionGroup var database: DatabaseOption

    func run() async throws {
      guard let email = EmailAddress(person.email) else {
        throw ValidationError("\(person.email) is not an e-mail address")
      }
      let storage = try await database.open(missing: .made)
      let new = Account(id: .new(), email: email, name: person.checkedName ?? email.text)
      let (rights, codes) = (person.rights, person.structures.map(\.code))
      let token = SystemEnvironment.secrets.token()
      let instant = SystemEnvironment.clock.instant()
      try await storage.write(recording: { $0.events + [$0.event(.invite)] }) { database in
        try database.check(codes)
        let given = try database.invited(new, rights: rights)
        try database.issue(
          .invitation, tokenHash: Secrets.hash(token), to: given.account.id, at: instant)
        return given
      }
      try await storage.close()
      print(OneTimeToken.invitation.path(token))
    }
  }
}

/// Who an account is for.
struct PersonOptions: ParsableArguments {
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

  func validate() throws {
    if role.isOfAStructure == structures.isEmpty {
      throw ValidationError(
        "--structure CODE goes with --role officer or reader, and with no other")
    }
    if name != nil, checkedName == nil {
      throw ValidationError(
        "--name takes one line of visible characters, \(PersonName.longest) at most")
    }
  }

  /// The name as it can be kept; nil for none.
  var checkedName: String? { name.flatMap { try? PersonName($0).text } }

  var rights: [Right] {
    role.isOfAStructure
      ? structures.compactMap { Right(role, of: $0.code) } : [Right(role)].compactMap(\.self)
  }
}

extension Right.Role: ExpressibleByArgument {}

/// The rights that an account did not have before.
private struct GivenRights: Sendable {
  let account: Account
  let isNew: Bool
  let rights: [Right]

  func event(_ action: AuditAction) -> AuditEvent {
    AuditEvent(
      actor: .commandLine, action: action,
      subject: AuditEvent.Subject(.account, account.id.text))
  }

  var events: [AuditEvent] {
    let added = event(.addAccount)
    return (isNew ? [added] : []) + rights.map { added.granting($0, to: account.id) }
  }
}

extension Database {
  /// Gives the rights to the account with this address, which is added when there is none.
  ///
  /// - Throws: `ValidationError` for a closed account.
  fileprivate func invited(_ new: Account, rights: [Right]) throws -> GivenRights {
    guard let found = try account(new.email) else {
      try add(new, rights: rights, passwordHash: nil)
      return GivenRights(account: new, isNew: true, rights: rights)
    }
    guard found.closedAt == nil else {
      throw ValidationError("the account \(new.email.text) is closed")
    }
    let given = try rights.filter { try grant($0, to: found.account.id) }
    try withdrawTokens(of: found.account.id)
    return GivenRights(account: found.account, isNew: false, rights: given)
  }
}
