import Domain
import Exchange
import Hummingbird
import HummingbirdTesting
import Logging
import Storage
import Synchronization
import TestSupport
import Testing
import Web

/// The site with the sample region, on 15 June 2025.
struct TestSite: Sendable {
  let client: any TestClientProtocol
  let storage: any Storage
  let time: Time
  /// Every route, as `GET /journal/{id}`.
  let routes: [String]

  /// Of the structure S1, which accompanies the projects P1 to P4.
  var officer: Visitor { visitor("S1") }
  /// Of the structure S2, which accompanies the project P5.
  var neighbour: Visitor { visitor("S2") }
  var pole: Visitor { visitor("pole") }
  var agency: Visitor { visitor("agency") }
  var administrator: Visitor { visitor("administrator") }
  /// Of the structure S1.
  var reader: Visitor { visitor("R1") }
  var passerBy: Visitor { Visitor(client) }

  func visitor(_ person: String) -> Visitor {
    Visitor(
      client, cookies: ["maillage_session": "session-\(person)"], csrf: "csrf-\(person)")
  }

  /// Notes an activity: a valid one of its kind, changed where a test says so.
  @discardableResult
  func note(
    _ kind: EntryKind, _ changes: KeyValuePairs<String, String> = [:], of structure: String = "S1"
  ) async throws -> StoredEntry.ID {
    let cells = SampleRow(kind, changes).cells.filter {
      !["reference", "structure"].contains($0.column)
    }
    return try await storage.write { try $0.record(cells, of: Structure.Code(structure)) }
  }

  /// How many entries there are in all journals.
  func entryCount() async throws -> Int {
    try await storage.read { try $0.countEntries(JournalFilter(structures: nil)) }
  }
}

extension TestSite {
  /// What seals the keys of second factors.
  static let seal = Result {
    try #require(SecretSeal(key: Array(repeating: 7, count: SecretSeal.keyLength)))
  }
}

/// The time of a test, which it can move on.
final class Time: Sendable {
  private let seconds = Mutex(1_000_000)

  var instant: Int { seconds.withLock { $0 } }

  func pass(hours: Int) { seconds.withLock { $0 += hours * 3600 } }
}

/// Runs `body` with a site of its own.
func withSite(
  on engine: Engine, isBehindHTTPS: Bool = false, mail: Mail? = nil,
  provider: OpenIDProvider? = nil, passwords: PasswordWork = PasswordWork(),
  printing: PDFPrinting = PDFPrinting(), address: String? = "https://etp.region.example",
  _ body: @escaping @Sendable (TestSite) async throws -> Void
) async throws {
  try await withStorage(on: engine) { storage in
    try await storage.migrate()
    try await storage.write { try $0.fillWithSampleRegion() }
    try await withSite(
      over: storage, isBehindHTTPS: isBehindHTTPS, mail: mail, provider: provider,
      passwords: passwords, printing: printing, address: address, body)
  }
}

/// Runs `body` with a site over a storage that holds the sample region.
func withSite(
  over storage: any Storage, isBehindHTTPS: Bool = false, isBehindProxy: Bool = false,
  mail: Mail? = nil, provider: OpenIDProvider? = nil, passwords: PasswordWork = PasswordWork(),
  printing: PDFPrinting = PDFPrinting(), logger: Logger? = nil,
  address: String? = "https://etp.region.example",
  _ body: @escaping @Sendable (TestSite) async throws -> Void
) async throws {
  let time = Time()
  let today = try #require(Day("2025-06-15"))
  // Nobody listens there: a provider that does not answer.
  let absent = OpenIDProvider(
    issuer: "http://127.0.0.1:9", clientID: "maillage", clientSecret: nil, name: "Identité",
    site: "https://maillage.example")
  let site = WebSite(
    storage: storage, catalogue: try Shipped.catalogue.get(), labels: try Shipped.labels.get(),
    clock: Clock(instant: { time.instant }, today: { today }),
    secrets: Secrets { count in (0..<count).map { _ in UInt8.random(in: .min ... .max) } },
    seal: try TestSite.seal.get(), isBehindHTTPS: isBehindHTTPS, mail: mail,
    provider: provider ?? absent,
    proxies: isBehindProxy ? [ClientAddress("unknown")] : [],
    address: address, passwords: passwords, printing: printing)
  // The number of a request is kept by the logger: one that keeps nothing would not do.
  var quiet = Logger(label: "tests", factory: { StreamLogHandler.standardError(label: $0) })
  quiet.logLevel = .critical
  let routes = try await site.routes()
  let application = try await site.application(
    configuration: ApplicationConfiguration(), logger: logger ?? quiet)
  try await application.test(.router) { client in
    try await body(TestSite(client: client, storage: storage, time: time, routes: routes))
  }
}

/// What comes with the program, read once for all tests.
private enum Shipped {
  static let catalogue = Result { try Catalogue.shipped() }
  static let labels = Result { try Labels.french() }
}

extension Database {
  /// The sample region, and an open session for an officer of S1, one of S2, a reader of S1,
  /// the pole, the agency and an administrator.
  fileprivate func fillWithSampleRegion() throws {
    for structure in SampleRegion.structures { try save(structure) }
    for project in SampleRegion.projects { try save(project) }
    var other = SampleRegion.project("P5", team: "Équipe de S2")
    other.structures = [Structure.Code("S2")]
    try save(other)
    let people: KeyValuePairs<String, Right> = [
      "S1": .officer(of: Structure.Code("S1")), "S2": .officer(of: Structure.Code("S2")),
      "R1": .reader(of: Structure.Code("S1")), "pole": .pole, "agency": .agency,
      "administrator": .administrator,
    ]
    for (name, right) in people {
      let email = try #require(EmailAddress("\(name)@exemple.fr"))
      let account = Account(id: Account.ID(name), email: email, name: name)
      try add(account, rights: [right], passwordHash: "none")
      try open(
        Session(account: account, right: right, csrfToken: "csrf-\(name)"),
        tokenHash: Secrets.hash("session-\(name)"), at: 1_000_000, until: 1_000_000 + 12 * 3600)
    }
  }
}
