import ArgumentParser
import Domain
import Exchange
import Storage
import Web

/// `maillage report`.
struct ReportCommand: AsyncParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv, xlsx, html, pdf

    /// Whether a terminal cannot show it.
    var isBinary: Bool { self == .xlsx || self == .pdf }
  }

  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Compute the annual report of a structure, or of several together, with its proof.")

  @Option(
    name: .customLong("structure"),
    help: "The structure's code; with --consolidated, one of those to take together.")
  var structures: [StructureArgument] = []

  @Flag(help: "Take several structures together: shared activities count once.")
  var consolidated = false

  @Option(help: "The year of the report.")
  var year: YearArgument

  @Option(help: "text, json, csv, xlsx, html or pdf.")
  var format = Format.text

  @Option(help: "The file to write; standard output without it.", completion: .file())
  var output: String?

  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if !consolidated, structures.count != 1 {
      throw ValidationError("name one structure with --structure CODE, or use --consolidated")
    }
    if format.isBinary, output == nil, Output.isTerminal {
      throw ValidationError("--format \(format.rawValue) needs --output FILE on a terminal")
    }
  }

  func run() async throws {
    // Both are read while the database is opened.
    async let french = Labels.french()
    async let catalogue = Catalogue.shipped()
    let storage = try await database.open()
    let codes = structures.map(\.code)
    let found = try await FoundReport(
      of: codes, isConsolidated: consolidated, in: year.year, isCompared: format != .json,
      from: storage, under: try await catalogue)
    let labels = try await french
    // Made while the record is.
    async let bytes = self.bytes(of: found, labels)
    let structure = consolidated ? nil : codes.first
    try await storage.record(
      .downloadReport,
      AuditEvent.Subject(.report, "\(structure?.text ?? "region")/\(year.year.number)"),
      structure: structure)
    try await storage.close()
    let target = try Output(output)
    try target.write(try await bytes)
    try target.finish()
    SystemEnvironment.endProcess(holding: found)
  }

  private func bytes(of found: FoundReport, _ labels: Labels) async throws -> [UInt8] {
    if format == .json { return ReportJSON(found.report, labels: labels).bytes }
    let document = ReportDocument(
      found.report, found.surroundings(on: SystemEnvironment.clock.today()), labels: labels)
    return switch format {
    case .text, .json: Array(ReportText(document).text.utf8)
    case .csv: ReportCSV(document).bytes()
    case .xlsx: try ReportXLSX(document).bytes()
    case .html: Array(try ReportHTML().page(document).utf8)
    case .pdf: try await ReportPDF.bytes(of: try ReportHTML().page(document))
    }
  }
}

/// A report with what its renderings for people say besides its figures.
private struct FoundReport: Sendable {
  let report: Report
  private let basis: ReportBasis
  private let previous: EarlierFigures?
  private let names: [Structure.Code: String]
  private let isDemonstration: Bool
  private let agreed: ReportDocument.Agreed?

  /// - Parameters:
  ///   - codes: one, or those to consolidate; none for all.
  ///   - isCompared: whether the year before is wanted too.
  init(
    of codes: [Structure.Code], isConsolidated: Bool, in year: ReportingYear, isCompared: Bool,
    from storage: any Storage, under catalogue: Catalogue
  ) async throws {
    let years = isCompared && year.previous < year ? [year, year.previous] : [year]
    let (bases, beside) = try await storage.reportBases(
      of: codes.isEmpty ? nil : codes,
      in: years.map { (year: $0, framework: catalogue.framework(for: $0)) }
    ) { database in
      try database.check(codes)
      return (
        structures: try database.structures(), isDemonstration: try database.isDemonstration(),
        agreed: isCompared && !isConsolidated
          ? try ReportDocument.Agreed(
            of: codes[0], before: year, in: database, catalogue: catalogue) : nil
      )
    }
    let all = codes.isEmpty ? beside.structures.map(\.code) : Array(Set(codes))
    let reports = bases.map {
      isConsolidated ? Report(consolidating: all, from: $0) : Report(of: codes[0], from: $0)
    }
    (report, basis) = (reports[0], bases[0])
    previous = reports.dropFirst().first.flatMap { EarlierFigures($0) }
    names = Dictionary(
      beside.structures.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    (isDemonstration, agreed) = (beside.isDemonstration, beside.agreed)
  }

  func surroundings(on day: Day) -> ReportDocument.Surroundings {
    ReportDocument.Surroundings(
      structureNames: names, entries: basis.entries, projects: basis.projects,
      previous: previous, isDemonstration: isDemonstration, generatedOn: day,
      agreed: agreed)
  }
}
