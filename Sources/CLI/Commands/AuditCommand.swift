import ArgumentParser
import Domain
import Exchange
import Storage
import Web

/// `maillage audit verify|export`.
struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Check the audit trail, or write it out.",
    subcommands: [Verify.self, Export.self])

  struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "verify",
      abstract: "Read the whole trail and tell the first record that does not fit.",
      discussion: """
        Every record holds the hash of the one before it. Note the last number and hash elsewhere: \
        a later trail in which they are different was written anew. Exits 1 when a record does not \
        fit.
        """)

    @OptionGroup var database: DatabaseOption

    func run() async throws {
      let storage = try await database.open()
      let end: AuditEnd
      do {
        end = try await storage.read { try $0.verifyAudit(hash: { Secrets.hash($0) }) }
      } catch let fault as AuditFault {
        try await storage.close()
        print(fault.words)
        throw ExitCode(1)
      }
      try await storage.close()
      print("\(end.number) records, all fit; the last has the hash \(end.hash)")
    }
  }

  struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Write the trail as CSV, from its first record.")

    @Option(help: "The file to write; standard output without it.", completion: .file())
    var output: String?

    @OptionGroup var database: DatabaseOption

    func run() async throws {
      let storage = try await database.open()
      try await storage.record(.exportAudit)
      let path = output
      try await storage.read { database in
        let output = try Output(path)
        var writer = CSVWriter(.exchange, columns: Self.columns)
        try database.forEachAuditRecord { record in
          let cells = record.cells.map { $0 ?? "" }
          writer.write(["\(record.number)", "\(record.instant)"] + cells)
          if record.number.isMultiple(of: 2_000) { try output.write(writer.take()) }
        }
        try output.write(writer.take())
        try output.finish()
      }
      try await storage.close()
    }

    private static let columns = [
      "number", "instant", "actor", "account", "account_name", "role", "role_structure", "action",
      "subject_kind", "subject", "structure", "outcome",
    ]
  }
}

extension AuditFault {
  fileprivate var words: String {
    switch self {
    case .altered(let number): "record \(number) is not what was written"
    case .missing(let number): "record \(number) is missing"
    case .misplaced(let number): "record \(number) does not follow the one before it"
    case .cut(let number): "the trail was cut: record \(number) and those after it are missing"
    case .otherEnd(let number): "record \(number) is not where the trail is known to end"
    }
  }
}
