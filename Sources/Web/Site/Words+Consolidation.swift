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

  static func unmapped(_ structures: [String]) -> String {
    "\(French.list(structures))\u{A0}: la correspondance ne nomme pas "
      + (structures.count < 2 ? "cette structure" : "ces structures")
      + ". Les fichiers DHIS2 et ADX ne disent rien d’"
      + (structures.count < 2 ? "elle." : "elles.")
  }

  static func unmappedValues(_ count: Int) -> String {
    "\(French.count(count, "valeur", "valeurs")) que la correspondance ne nomme pas, absentes des "
      + "fichiers DHIS2 et ADX"
  }

  static func listsLeftOut(_ indicators: [String]) -> String {
    "Les fichiers DHIS2, ADX et FHIR ne portent que des nombres\u{A0}: ni les listes de noms "
      + "(\(French.list(indicators))), que le tableur donne, ni les alertes, ni les activités."
  }

  static func unreadableMapping(_ error: CatalogueError) -> String {
    "La correspondance DHIS2 ne se lit pas, et les fichiers DHIS2 et ADX ne peuvent pas être faits. "
      + sentence(forMapping: error)
  }

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
