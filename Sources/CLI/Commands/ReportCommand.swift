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
    // Read while the database is.
    async let labels = Labels.french()
    let catalogue = try Catalogue.shipped()
    let storage = try await database.open()
    let (codes, year, isDocument) = (structures.map(\.code), year.year, format != .json)
    let isConsolidated = consolidated
    let found = try await storage.read { database in
      try database.check(codes)
      return try FoundReport(
        of: codes, isConsolidated: isConsolidated, in: year, from: database, under: catalogue,
        isCompared: isDocument)
    }
    let structure = isConsolidated ? nil : codes.first
    try await storage.record(
      .downloadReport,
      AuditEvent.Subject(.report, "\(structure?.text ?? "region")/\(year.number)"),
      structure: structure)
    let target = try Output(output)
    try target.write(try await bytes(of: found, labels))
    try target.finish()
    try await storage.close()
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
    of codes: [Structure.Code], isConsolidated: Bool, in year: ReportingYear,
    from database: any Database, under catalogue: Catalogue, isCompared: Bool
  ) throws {
    let structures = try database.structures()
    func computed(in year: ReportingYear) throws -> (Report, ReportBasis) {
      let basis = try database.reportBasis(
        of: codes.isEmpty ? nil : codes, in: year, under: catalogue.framework(for: year))
      let all = codes.isEmpty ? structures.map(\.code) : Array(Set(codes))
      let report =
        if isConsolidated { Report(consolidating: all, from: basis) } else {
          Report(of: codes[0], from: basis)
        }
      return (report, basis)
    }
    (report, basis) = try computed(in: year)
    previous =
      isCompared && year.previous < year
      ? EarlierFigures(try computed(in: year.previous).0) : nil
    names = Dictionary(
      structures.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    isDemonstration = try database.isDemonstration()
    agreed =
      if isCompared, !isConsolidated, let code = codes.first {
        try ReportDocument.Agreed(of: code, before: year, in: database, catalogue: catalogue)
      } else { nil }
  }

  func surroundings(on day: Day) -> ReportDocument.Surroundings {
    ReportDocument.Surroundings(
      structureNames: names, entries: basis.entries, projects: basis.projects,
      previous: previous, isDemonstration: isDemonstration, generatedOn: day,
      agreed: agreed)
  }
}
