import ArgumentParser
import Domain
import Exchange
import Storage
import Web

/// `maillage demo`.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Fill an empty database with the demonstration region, all of it invented.",
    discussion: "Prints the accounts with their passwords, which are made anew each time.")

  @OptionGroup var database: DatabaseOption

  func run() async throws {
    let storage = try await database.open(missing: .made)
    let clock = SystemEnvironment.clock
    let region = try DemonstrationRegion.made(until: clock.today())
    let offers = try DemonstrationDirectory.offers(on: clock.today())
    let care = try DemonstrationCare.made(for: offers)
    let accounts = try await Self.accounts(of: region)
    let submission = try ReportSubmission(
      catalogue: try Catalogue.shipped(), labels: try Labels.french(), isDemonstration: true)
    let entryCount = try await storage.write(recording: .fillDemonstration) { database in
      guard try database.isEmpty() else { throw NotEmpty() }
      try database.keep("yes", as: "demonstration")
      try database.fill(with: region)
      for account in accounts {
        try database.add(
          account.account, rights: account.rights, passwordHash: account.hash.written)
      }
      try DemonstrationPlay(region: region, submission: submission, database: database).run()
      try database.save(offers, at: clock.instant(), by: nil, origin: .demonstration)
      try database.take(care, of: offers, at: clock.instant())
      return try database.countEntries(JournalFilter(structures: nil))
    }
    try await storage.close()
    print(
      "\(region.structures.count) structures, \(region.projects.count) projects, ", terminator: "")
    print("\(offers.count) offers, \(entryCount) entries: an invented region.\n")
    print("role           e-mail                                   password")
    for account in accounts { print(account.line) }
  }

  private static func accounts(
    of region: DemonstrationRegion
  ) async throws -> [NewAccount] {
    var accounts: [NewAccount] = []
    for person in region.accounts {
      accounts.append(
        try await NewAccount(
          email: person.email, name: person.name, rights: person.rights,
          among: region.structures, password: nil))
    }
    return accounts
  }
}

extension Database {
  /// - Parameter instant: when all of it happened, in seconds since 1970.
  fileprivate func take(_ care: DemonstrationCare, of offers: [Offer], at instant: Int) throws {
    for (structure, references) in care.kept {
      for reference in references { try keep(reference, by: structure) }
    }
    for proposal in care.proposals { _ = try add(proposal, at: instant) }
    try askAboutDuplicates(of: offers.map(\.reference), at: instant)
  }
}

/// The database holds something already.
struct NotEmpty: Error, CustomStringConvertible {
  let description = "this database is not empty; give the demonstration one of its own"
}

extension NewAccount {
  fileprivate var line: String {
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(2, width - text.count))
    }
    let role = padded(rights.first?.role.rawValue ?? "", 15)
    return role + padded(account.email.text, 41) + password.text
  }
}
