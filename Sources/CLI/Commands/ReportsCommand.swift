import ArgumentParser
import Domain
import Exchange
import Foundation
import Storage
import Web

/// `maillage reports`.
struct ReportsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reports",
    abstract: "Write the reports of a year, structure by structure, for other systems.",
    discussion: """
      xlsx: a workbook with a sheet for each mission, the structures side by side. \
      dhis2: dataValueSets in JSON. adx: the same in XML. fhir: a MeasureReport of FHIR R4 on each \
      line. What a format cannot carry is said on standard error, a line each.

      --mapping names the data set, the data elements and the organisation units of a DHIS2 system \
      in YAML (see docs/format.md); without it they are those that the pole has set, or else \
      derived from the codes of the framework.
      """)

  @Option(help: "xlsx, dhis2, adx or fhir.")
  var format: OutgoingFormat

  @Option(help: "The year of the reports.")
  var year: YearArgument

  @Option(
    name: .customLong("structure"),
    help: "The code of a structure to write; all of them without it. Can be given several times.")
  var structures: [StructureArgument] = []

  @Flag(help: "The reports as the structures last sent them, instead of what the journals say.")
  var sent = false

  @Option(help: "The mapping for dhis2 and adx, in YAML.", completion: .file())
  var mapping: String?

  @Option(help: "Where the site is reached, as https://…: the addresses in fhir begin so.")
  var site: SiteAddress?

  @Option(help: "The file to write; standard output without it.", completion: .file())
  var output: String?

  @OptionGroup var database: DatabaseOption

  func validate() throws {
    if mapping != nil, format != .dhis2, format != .adx {
      throw ValidationError("--mapping goes with --format dhis2 or adx")
    }
    if site != nil, format != .fhir {
      throw ValidationError("--site goes with --format fhir")
    }
    if format == .xlsx, output == nil, Output.isTerminal {
      throw ValidationError("--format xlsx needs --output FILE on a terminal")
    }
  }

  func run() async throws {
    async let labels = Labels.french()
    let catalogue = try Catalogue.shipped()
    let framework = catalogue.framework(for: year.year)
    let mapping = try mapping.map { try Self.mapping(at: $0, framework) }
    let storage = try await database.open()
    let (codes, year) = (structures.map(\.code), year.year)
    let source: ConsolidationReader.Source = sent ? .submissions : .journals
    let found = try await storage.read { database in
      try database.check(codes)
      return FoundReports(
        compared: try ConsolidationReader(catalogue: catalogue).reports(
          from: source, of: codes.isEmpty ? nil : codes, in: year, database),
        mapping: try mapping ?? database.outgoingMapping(for: framework))
    }
    try await storage.record(
      .exportCampaign, AuditEvent.Subject(.report, "region/\(year.number)"))
    let clock = SystemEnvironment.clock
    let file = try format.file(
      of: found.compared, mapping: found.mapping, labels: try await labels, on: clock.today(),
      at: clock.instant(), site: site?.text)
    let target = try Output(output)
    try target.write(file.bytes)
    try target.finish()
    try await storage.close()
    for left in file.leftOut {
      FileHandle.standardError.write(
        Data("maillage: not carried by \(format.rawValue): \(left)\n".utf8))
    }
  }

  private static func mapping(
    at path: String, _ framework: Framework
  ) throws -> DHIS2Mapping {
    let bytes: Data
    do {
      bytes = try Data(contentsOf: URL(filePath: path))
    } catch {
      throw ValidationError("the mapping \(path) cannot be read")
    }
    return try DHIS2Mapping(
      yaml: String(decoding: bytes, as: UTF8.self), named: path, framework: framework)
  }
}

/// The reports of structures, and what values are called elsewhere.
private struct FoundReports: Sendable {
  let compared: ComparedReports
  let mapping: DHIS2Mapping
}

extension OutgoingFormat: ExpressibleByArgument {}
