package import Domain
package import Exchange
package import Storage

/// Puts the reports of a year side by side.
package struct ConsolidationReader: Sendable {
  /// Where the figures come from.
  package enum Source: Sendable {
    /// What the journals say now.
    case journals
    /// What the structures last sent.
    case submissions
  }

  private let catalogue: Catalogue

  package init(catalogue: Catalogue) {
    self.catalogue = catalogue
  }

  /// - Parameter wanted: whose reports; nil for all structures.
  /// - Throws: what reading a sealed report throws.
  package func reports(
    from source: Source, of wanted: [Structure.Code]? = nil, in year: ReportingYear,
    _ database: any Database
  ) throws -> ComparedReports {
    let structures = try database.structures()
    let codes = structures.map(\.code).filter { wanted?.contains($0) ?? true }
    let framework = catalogue.framework(for: year)
    let (reports, consolidated) =
      switch source {
      case .journals: try computed(codes, in: year, under: framework, database)
      case .submissions: try sent(codes, in: year, under: framework, database)
      }
    let senders = Set(reports.compactMap(\.structure))
    let asked = try database.campaign(of: year)?.structures ?? codes
    return ComparedReports(
      comparison: Comparison(
        reports, consolidated: consolidated, in: year, under: framework,
        joined: try database.joinedTitles()),
      structures: structures,
      missing: structures.filter {
        codes.contains($0.code) && asked.contains($0.code) && !senders.contains($0.code)
      }, source: source)
  }

  private typealias Reports = (each: [BareReport], consolidated: BareReport?)

  private func computed(
    _ codes: [Structure.Code], in year: ReportingYear, under framework: Framework,
    _ database: any Database
  ) throws -> Reports {
    let basis = try database.reportBasis(of: codes, in: year, under: framework)
    return (
      codes.map { BareReport(Report(of: $0, from: basis)) },
      BareReport(Report(consolidating: codes, from: basis))
    )
  }

  private func sent(
    _ codes: [Structure.Code], in year: ReportingYear, under framework: Framework,
    _ database: any Database
  ) throws -> Reports {
    let reports = try database.submittedReports(in: year, of: codes).map { sent in
      try BareReport(
        json: sent.json, of: sent.submission,
        under: catalogue.framework(version: sent.submission.framework) ?? framework)
    }
    return (reports, try consolidated(reports, in: year, from: database))
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
package struct ComparedReports: Sendable {
  package let comparison: Comparison
  /// All structures of the region.
  let structures: [Structure]
  /// Those that have sent none: of the campaign's structures, of all where there is no campaign.
  let missing: [Structure]
  let source: ConsolidationReader.Source

  package var names: [Structure.Code: String] {
    Dictionary(structures.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
  }
}
