import Domain
import Exchange
import Storage

extension FileImport {
  /// Takes the rows of `directory.csv`.
  func readDirectory(into database: any Database) throws -> ImportOutcome {
    let instant = SystemEnvironment.clock.instant()
    let (outcome, written) = try database.importDirectory(
      reader: try Self.offerReader(with: database), report: Self.report, warn: Self.warn,
      at: instant
    ) { rows in
      try read(into: &rows, columns: OfferColumn.names, required: OfferColumn.required)
    }
    try sayDuplicates(of: written, at: instant, in: database)
    return outcome
  }

  static func offerReader(with database: any Database) throws -> OfferReader {
    OfferReader(
      typology: try Typology.load(),
      gazetteer: try BuiltInTerritories.shipped().gazetteer(with: try database.communes()),
      today: SystemEnvironment.clock.today())
  }

  static func warn(_ line: Int, _ warning: OfferWarning) {
    say(ImportWarning(line: line, warning: warning).description)
  }

  /// Lists the pairs of offers that may be one, and keeps them for a person to decide.
  func sayDuplicates(
    of written: [Int64], at instant: Int, in database: any Database
  ) throws {
    let (last, count) = try database.askAboutDuplicates(of: written, at: instant)
    guard count > 0 else { return }
    for question in try database.openDuplicates(after: last, limit: Self.mostListed) {
      Self.say("probable duplicate: \(question.duplicate.explanation)")
    }
    if count > Self.mostListed { Self.say("and \(count - Self.mostListed) more") }
    Self.say("\(count) probable duplicate\(count > 1 ? "s" : "") to decide on, in the directory")
  }

  private static let mostListed = 500
}

extension Duplicate {
  fileprivate var explanation: String {
    let sign =
      switch sign {
      case .finess: "the same FINESS number"
      case .siret: "the same SIRET number"
      case .name: "near names in one commune"
      }
    return "\(Self.shown(first)) and \(Self.shown(second)): \(sign)"
  }

  private static func shown(_ offer: Offer) -> String {
    "\"\(Excerpt(of: offer.reference.text).text)\" (\(Excerpt(of: offer.site.name).text))"
  }
}
