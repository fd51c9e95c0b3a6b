import Domain
import Exchange

/// The words of the consolidation.
extension Words {
  static let menuConsolidation = "Consolidation"

  static func consolidation(_ year: ReportingYear) -> String {
    "Consolidation \(year.number)"
  }

  static func value(_ value: Figure.Value) -> String {
    switch value {
    case .number(let number): French.number(number)
    case .yes(let yes): yes ? "oui" : "non"
    }
  }

  static let journalFigures = "ceux des journaux d’aujourd’hui"
  static let sentFigures = "ceux des rapports envoyés"

  static func yeses(_ count: Int) -> String { "\(French.number(count)) oui" }

  static func missingReports(_ count: Int) -> String {
    count < 2
      ? "Il manque le rapport d’une structure\u{A0}:"
      : "Il manque les rapports de \(French.number(count)) structures\u{A0}:"
  }

  static func name(of format: OutgoingFormat) -> String {
    switch format {
    case .xlsx: "Tableur"
    case .dhis2: "DHIS2 (JSON)"
    case .adx: "ADX (XML)"
    case .fhir: "FHIR (MeasureReport)"
    }
  }
}
