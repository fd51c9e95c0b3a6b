package import Domain
package import Exchange

/// The files that the reports of a year are given as, for spreadsheets and other systems.
package enum OutgoingFormat: String, Sendable, CaseIterable {
  case xlsx, dhis2, adx, fhir

  /// The content type.
  var type: String {
    switch self {
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .dhis2: "application/json"
    case .adx: "application/adx+xml"
    case .fhir: "application/fhir+ndjson"
    }
  }

  func fileName(_ year: ReportingYear, _ source: ConsolidationReader.Source) -> String {
    let year = source == .submissions ? "\(year.number)-envoyes" : "\(year.number)"
    return switch self {
    case .xlsx: "rapports-\(year).xlsx"
    case .dhis2: "dhis2-\(year).json"
    case .adx: "adx-\(year).xml"
    case .fhir: "fhir-\(year).ndjson"
    }
  }

  /// - Parameters:
  ///   - mapping: what values are called in DHIS2.
  ///   - instant: when the file is made, in seconds since 1970, on this day.
  ///   - site: where the site is reached; nil when nobody has said it.
  /// - Throws: `SpreadsheetError`.
  package func file(
    of reports: ComparedReports, mapping: DHIS2Mapping, labels: Labels, on day: Day,
    at instant: Int, site: String?
  ) throws -> OutgoingFile {
    let comparison = reports.comparison
    func values() -> DHIS2Values {
      DHIS2Values(comparison.reports, in: comparison.year, mapping: mapping)
    }
    switch self {
    case .xlsx:
      return try ComparisonXLSX(
        comparison, names: reports.names, labels: labels, madeOn: day
      ).file()
    case .dhis2: return values().json
    case .adx: return values().adx(exportedAt: instant)
    case .fhir:
      return MeasureReportJSON(
        comparison.reports, names: reports.names, labels: labels, madeOn: day, site: site
      ).file
    }
  }
}
