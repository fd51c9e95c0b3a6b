import Domain
import HTTPTypes
import Logging
import Storage
import Synchronization
import TestSupport
import Testing
import Web

/// Nothing of a situation is left anywhere: the rows of the database, the log and what travels
/// outside of pages are read after whole journeys.
struct GuidancePrivacyTests {
  private static let who: KeyValuePairs<String, [String]> = ["for": ["relative"], "age": ["113"]]
  private static let what: KeyValuePairs<String, [String]> = [
    "topics": ["gambling", "stimulants"], "needs": ["substitution", "peer_support"],
    "danger": ["suicide"],
  ]
  private static let place: KeyValuePairs<String, [String]> = [
    "place": ["Ouessant"], "reach": ["local"], "conditions": ["asylum_seeker", "pregnant"],
  ]
  /// What only such a situation would bring.
  private static let traces = [
    "gambling", "stimulants", "substitution", "peer_support", "Ouessant", "29155",
    "asylum_seeker", "pregnant", "suicide", "relative", "trouver?",
  ]
  private static let json = """
    {"for": "relative", "age": 113, "topics": ["gambling", "stimulants"], "place": "29155",
     "needs": ["substitution", "peer_support"], "conditions": ["asylum_seeker", "pregnant"]}
    """

  @Test(arguments: Engine.allCases)
  func `neither the database nor the log keeps anything of a situation`(
    on engine: Engine
  ) async throws {
    try await withStorage(on: engine) { storage in
      try await storage.migrate()
      let log = KeptLog()
      try await withSite(over: storage, logger: log.logger) { site in
        try await site.fillDirectory()
        let before = try await storage.read { try $0.everyCell() }
        #expect(before.count > 50, "the places at least")
        for answer in try await Self.journeys(on: site) { #expect(answer.status < 500) }
        #expect(try await storage.read { try $0.everyCell() } == before)
        let lines = log.lines.withLock { $0 }
        for trace in Self.traces { #expect(!lines.contains { $0.contains(trace) }, "\(trace)") }
      }
    }
  }

  @Test func `no address, no header and no cookie says anything of a situation`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.fillDirectory()
      for answer in try await Self.journeys(on: site) {
        #expect(answer.cookies.isEmpty)
        #expect(answer.location == nil)
        #expect(answer[header: "Cache-Control"] == "no-store")
        for field in answer.headers {
          for trace in Self.traces { #expect(!field.value.contains(trace), "\(field)") }
        }
        guard answer.type?.hasPrefix("text/html") == true else { continue }
        #expect(answer[header: "Referrer-Policy"] == "no-referrer")
        let page = try answer.page()
        let title = page.first("title")?.text ?? ""
        for trace in Self.traces {
          #expect(!title.contains(trace) && !title.contains("113"))
          #expect(!page.links.contains { $0.contains(trace) }, "\(trace)")
        }
        let actions = page.all("form").compactMap { $0["action"] }
        #expect(actions.allSatisfy { !$0.contains("?") })
        #expect(page.main.all("form").allSatisfy { $0["method"] == "post" })
        #expect(page.main.all("form").allSatisfy { $0["autocomplete"] == "off" })
      }
    }
  }

  @Test func `an answer in an address is not read`() async throws {
    try await withSite(on: .sqlite) { site in
      let page = try await site.passerBy.page("/trouver?for=relative&age=113&to=what")
      let form = try #require(page.guidanceForm)
      #expect(form["for"] == nil)
      #expect(form["age"] == "")
    }
  }

  @Test func `pages stay good for days, with or without cookies`() async throws {
    try await withSite(on: .sqlite) { site in
      try await site.fillDirectory()
      let form = try #require(try await site.passerBy.page("/trouver").guidanceForm)
      let signedIn = try #require(try await site.officer.page("/trouver").guidanceForm)
      site.time.pass(hours: 72)
      #expect(try await site.passerBy.press("what", of: form, ["for": ["self"]]).status == 200)
      #expect(try await site.officer.press("what", of: signedIn, ["for": ["self"]]).status == 200)
    }
  }

  /// Every way to ask: as nobody, signed in, with mistakes, as a professional, as a program.
  private static func journeys(on site: TestSite) async throws -> [Answer] {
    let visitor = site.passerBy
    let first = try await visitor.get("/trouver")
    let form = try #require(try first.page().guidanceForm)
    let second = try await visitor.press("what", of: form, who)
    let whatForm = try #require(try second.page().guidanceForm)
    let third = try await visitor.press("where", of: whatForm, what)
    let whereForm = try #require(try third.page().guidanceForm)
    let wrong = try await visitor.press("results", of: whereForm, ["place": ["Ouessantt"]])
    let places = try await visitor.press("results", of: whereForm, place)
    let own = try await site.officer.guided(who: who, what: what, where: place)
    let questions = try await visitor.get("/trouver/professionnel")
    let all = try #require(try questions.page().guidanceForm)
    let professional = try await visitor.press("results", of: all, place)
    let program = Program(client: site.client, token: nil)
    let answered = try await program.ask(.post, "/api/v1/guidance", json)
    let refused = try await program.ask(
      .post, "/api/v1/guidance", json.replacing("113", with: "1130"))
    return [
      first, second, third, wrong, places, own, questions, professional, answered, refused,
    ]
  }
}

/// A log that is kept, at its most talkative.
private final class KeptLog: Sendable {
  let lines = Mutex<[String]>([])

  var logger: Logger {
    var logger = Logger(label: "kept", factory: { _ in Handler(kept: self) })
    logger.logLevel = .trace
    return logger
  }

  private struct Handler: LogHandler {
    let kept: KeptLog
    var metadata = Logger.Metadata()
    var logLevel = Logger.Level.trace

    init(kept: KeptLog) { self.kept = kept }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      let line = "\(event.message) \(event.metadata ?? [:]) \(metadata)"
      kept.lines.withLock { $0.append(line) }
    }
  }
}

extension Database {
  /// Everything that the database holds, as texts.
  fileprivate func everyCell() throws -> [String] {
    let columns: [(table: String, column: String)] = try rows(catalogueOfColumns) {
      ($0.text(0), $0.text(1))
    }
    var cells: [String] = []
    for (table, column) in columns {
      let cast = dialect == .sqlite ? "CAST(\"\(column)\" AS text)" : "\"\(column)\"::text"
      let query: Query = "SELECT \(unsafe: cast) FROM \(unsafe: table)"
      cells += try rows(query) { "\(table).\(column)=\($0.text(0))" }
    }
    return cells.sorted()
  }

  private var catalogueOfColumns: Query {
    switch dialect {
    case .sqlite:
      """
      SELECT tables.name, columns.name FROM sqlite_master AS tables
      JOIN pragma_table_info(tables.name) AS columns
      WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite_%'
      """
    case .postgres:
      """
      SELECT table_name, column_name FROM information_schema.columns
      WHERE table_schema = current_schema()
      """
    }
  }
}
