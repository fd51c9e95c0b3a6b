import Domain
import Exchange
import Storage

/// Puts the reports of a year side by side: as computed for the pole, as sent for the agency.
struct ConsolidationReader: Sendable {
  let catalogue: Catalogue

  /// - Throws: what reading a sealed report throws.
  func reports(
    for right: Right, in year: ReportingYear, from database: any Database
  ) throws -> ComparedReports {
    let structures = try database.structures()
    let joined = try database.joinedTitles()
    return right.allows(.readRegion)
      ? try computed(structures, joined, in: year, from: database)
      : try sent(structures, joined, in: year, from: database)
  }

  private func computed(
    _ structures: [Structure], _ joined: JoinedTitles, in year: ReportingYear,
    from database: any Database
  ) throws -> ComparedReports {
    let framework = catalogue.framework(for: year)
    let basis = try database.reportBasis(of: nil, in: year, under: framework)
    let codes = structures.map(\.code)
    return ComparedReports(
      comparison: Comparison(
        codes.map { BareReport(Report(of: $0, from: basis)) },
        consolidated: BareReport(Report(consolidating: codes, from: basis)), in: year,
        under: framework, joined: joined),
      structures: structures, missing: [], isComputed: true)
  }

  private func sent(
    _ structures: [Structure], _ joined: JoinedTitles, in year: ReportingYear,
    from database: any Database
  ) throws -> ComparedReports {
    let framework = catalogue.framework(for: year)
    let reports = try database.submittedReports(in: year).map { sent in
      try BareReport(
        json: sent.json, of: sent.structure, in: year,
        under: catalogue.framework(version: sent.framework) ?? framework)
    }
    let senders = reports.compactMap(\.structure)
    return ComparedReports(
      comparison: Comparison(
        reports, consolidated: try consolidated(reports, in: year, from: database), in: year,
        under: framework, joined: joined),
      structures: structures, missing: structures.filter { !senders.contains($0.code) },
      isComputed: false)
  }

  /// The sent reports as one, from the entries that were sealed with them.
  ///
  /// - Returns: nil for reports that were not computed under the same rules, and when one has no
  ///   sealed entries.
  private func consolidated(
    _ reports: [BareReport], in year: ReportingYear, from database: any Database
  ) throws -> BareReport? {
    guard let first = reports.first,
      reports.allSatisfy({
        $0.framework.version == first.framework.version && $0.parameters == first.parameters
      }),
      let basis = try database.sealedBasis(
        in: year, under: first.framework, with: first.parameters)
    else { return nil }
    return BareReport(Report(consolidating: reports.compactMap(\.structure), from: basis))
  }
}

/// Reports side by side, and whose are not there.
struct ComparedReports: Sendable {
  let comparison: Comparison
  /// All structures of the region.
  let structures: [Structure]
  let missing: [Structure]
  /// Whether the figures are those of the journals, not those that were sent.
  let isComputed: Bool

  var names: [Structure.Code: String] {
    Dictionary(structures.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
  }
}
