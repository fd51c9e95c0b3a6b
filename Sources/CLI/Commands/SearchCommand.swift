import ArgumentParser
import Domain
import Exchange
import Storage

/// `maillage search`.
struct SearchCommand: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  enum Opening: String, ExpressibleByArgument, CaseIterable {
    case now
  }

  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find places of the directory by words, place and what they answer.",
    discussion: """
      Accents, case, hyphens and plurals do not matter; everyday words are understood and a typing \
      error is forgiven. Results are by relevance, then distance. Of an option given several times \
      one value is enough; several options must all be met.
      """)

  @Argument(help: "The words; none for everything that the options let through.")
  var text: [String] = []

  @Option(help: "An INSEE code, a postal code, LAT,LON or a town: gives distances.")
  var near: String?

  @Option(help: "The greatest distance from --near, in kilometres.")
  var radius: Double?

  @OptionGroup var codes: SearchCodes

  @Option(help: "now: only what is known to be open at this moment.")
  var open: Opening?

  @Option(help: "How many results are shown, from 1 to 1000.")
  var limit = 20

  @Option(help: "text or json.")
  var format = Format.text

  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if words.count > SearchQuery.longestText {
      throw ValidationError("a search takes at most \(SearchQuery.longestText) characters")
    }
    if !(1...1000).contains(limit) { throw ValidationError("--limit takes 1 to 1000") }
    if let radius {
      guard near != nil else { throw ValidationError("--radius needs --near") }
      guard radius > 0, radius <= 20_100 else {
        throw ValidationError("--radius takes a number of kilometres above 0")
      }
    }
  }

  func run() async throws {
    let storage = try await database.open()
    let directory = try await storage.directory()
    let query = try query(in: directory)
    let index = SearchIndex(directory, words: try SearchWords.load())
    let results = index.search(query)
    let output = try Output(nil)
    switch format {
    case .json: try output.write(SearchJSON(results, in: directory).json.bytes)
    case .text: try output.write(Array(text(of: results, in: directory).utf8))
    }
    try output.finish()
    try await storage.close()
  }

  private var words: String { text.joined(separator: " ") }

  private func query(in directory: Directory) throws -> SearchQuery {
    var query = try codes.query(in: directory.typology)
    query.text = words
    query.limit = limit
    query.radius = radius
    if let near {
      guard let position = directory.gazetteer.place(near)?.position else {
        throw ValidationError(
          "--near: no place is known as \"\(Excerpt(of: near).text)\"; allowed: an INSEE code, a "
            + "postal code, LAT,LON or the name of a town (maillage import communes adds those of "
            + "all France)")
      }
      query.near = position
      sayNamesakes(in: directory.gazetteer)
    }
    if open == .now { query.openAt = LocalMoment(instant: SystemEnvironment.clock.instant()) }
    return query
  }

  /// Says which of several towns of one name was taken, and the others, beside the results.
  private func sayNamesakes(in gazetteer: Gazetteer) {
    let labels = gazetteer.communes(called: near ?? "").map(\.label)
    guard labels.count > 1, let chosen = labels.first else { return }
    let others = labels.dropFirst().map { "--near \"\($0)\"" }.joined(separator: ", ")
    FileImport.say("--near: several towns have this name; taken: \(chosen); the others: \(others)")
  }

  private func text(of results: SearchResults, in directory: Directory) -> String {
    let count = results.total
    let shown = results.page.count < count ? ", the first \(results.page.count)" : ""
    let lines = results.page.map { result in
      let offer = directory.offers[result.offer].forEveryone
      let parts = [
        directory.typology[offer.type]?.shortName ?? offer.type.text, offer.site.address.city,
        result.distance.map { "\((($0 * 10).rounded()) / 10) km" } ?? "", offer.site.phone,
        offer.status == .temporarilyClosed ? "closed for a time" : "",
      ]
      return "\(offer.site.name)  [\(offer.reference.text)]\n  "
        + parts.filter { !$0.isEmpty }.joined(separator: ", ")
    }
    return (["\(count) place\(count == 1 ? "" : "s")\(shown)"] + lines).joined(separator: "\n")
      + "\n"
  }
}

/// The codes that a search is narrowed to.
struct SearchCodes: ParsableArguments {
  @Option(help: "A type of structure, such as csapa; may be repeated.")
  var type: [String] = []

  @Option(help: "A sector, such as medico_social; may be repeated.")
  var sector: [String] = []

  @Option(help: "A need, such as listen; may be repeated.")
  var need: [String] = []

  @Option(help: "A topic, such as alcohol; may be repeated.")
  var topic: [String] = []

  @Option(help: "Whom it receives, such as minors; may be repeated.")
  var `public`: [String] = []

  /// - Throws: `ValidationError` for a code that does not exist, with those that do.
  func query(in typology: Typology) throws -> SearchQuery {
    let known = typology.types.map(\.code.text)
    for code in type where !known.contains(code) { throw Self.unknown(code, "type", known) }
    return SearchQuery(
      types: type.map { StructureType.Code($0) }, sectors: try Self.read(sector, "sector"),
      needs: try Self.read(need, "need"), topics: try Self.read(topic, "topic"),
      audiences: try Self.read(`public`, "public"))
  }

  private static func read<Code: CaseIterable & RawRepresentable<String>>(
    _ texts: [String], _ option: String
  ) throws -> [Code] {
    try texts.map { text in
      guard let code = Code(rawValue: text) else {
        throw unknown(text, option, Code.allCases.map(\.rawValue))
      }
      return code
    }
  }

  private static func unknown(_ code: String, _ option: String, _ known: [String])
    -> ValidationError
  {
    ValidationError(
      "--\(option): unknown code \"\(Excerpt(of: code).text)\"; allowed: "
        + known.joined(separator: ", "))
  }
}
