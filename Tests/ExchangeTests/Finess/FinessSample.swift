import Domain
import Exchange
import Foundation
import Testing

/// Invented flows of the register, and how tests read them.
enum FinessSample {
  static let xml = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- Invented. -->
    <fluxfiness xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <structureej>
            <nofiness>350099917</nofiness>
            <rs>ASSO EXEMPLE   </rs>
            <rslongue>ASSOCIATION D'EXEMPLE &amp; CIE   </rslongue>
        </structureej>
        \(site("560099996", "CSAPA L'ESCALE   ", "197"))
        \(site("560099988", "[Fermé] CAARUD DU PORT", "178", closing))
        \(site("290099928", "EHPAD DES AJONCS", "500"))
        <structureet>
            <nofinesset>560099996</nofinesset>
            <rs>RAPPEL</rs>
        </structureet>
    </fluxfiness>
    """

  private static let closing = "<datefermeture>2020-01-01</datefermeture>"

  static func site(
    _ number: String, _ name: String, _ category: String, _ more: String = ""
  ) -> String {
    """
    <structureet>
        <nofinesset>\(number)</nofinesset>
        <nofinessej>350099917</nofinessej>
        <rs>\(name)</rs>
        <rslongue xsi:nil="true"/>
        <numvoie>12</numvoie>
        <typvoie>R</typvoie>
        <voie>DE L'EXEMPLE</voie>
        <compvoie xsi:nil="true"/>
        <lieuditbp>BP 1</lieuditbp>
        <commune>260</commune>
        <libcommune>VANNES</libcommune>
        <departement>56</departement>
        <codepostal>56000</codepostal>
        <ligneacheminement>56000 VANNES</ligneacheminement>
        <telephone>0299999999</telephone>
        <courriel>contact@example.org</courriel>
        <categetab>\(category)</categetab>
        <libcategetab>Catégorie \(category)</libcategetab>
        <siret>99999999900017</siret>
        \(more)
    </structureet>
    """
  }

  static let json = """
    {"schemaVersion": "v1.0.0", "note": "\\"pmej\\": [{", "other": [{"ege": []}],
     "pmej": [
      {"informationsGeneralesPMEJ": {"denominationPm": "ASSO  ", "numFinessPm": "350099917"},
       "ege": [
        {"informationsGeneralesEGE": {"nomEgeCourt": "CSAPA", "nomEgeLong": "CSAPA L'ESCALE   ",
          "numFinessEge": "560099996", "siret": "1"},
         "categorieentiteGeographiqueExercice": "197",
         "adresse": [{"ligneQuatre": "12 RUE DE L'EXEMPLE", "cogCommune": "56260",
          "ligneAcheminement": "56000 VANNES", "codePostal": "56000",
          "coordonneesGeographique": {"coordonneeX": "6743913.4", "coordonneeY": "267617.5"}}],
         "contact": [{"telecom": {"telephone": "0000000000"}}], "etatObjet": "A"},
        {"informationsGeneralesEGE": {"nomEgeCourt": "CMP", "numFinessEge": "560099988"},
         "categorieentiteGeographiqueExercice": "156", "etatObjet": "F"}]},
      {"informationsGeneralesPMEJ": {"denominationPm": "AUTRE", "numFinessPm": "290099928"}}
     ]}
    """

  /// Reads a flow; refused ones are told apart from kept out ones.
  static func read(_ text: String) throws -> Pieces {
    let file = FileManager.default.temporaryDirectory.appending(path: "flow-\(UUID().uuidString)")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try read(path: file.path)
  }

  static func read(path: String) throws -> Pieces {
    let gazetteer = Gazetteer([
      Commune(
        insee: "56260", name: "Vannes", postalCodes: ["56000"], department: "56", region: "53",
        position: Position(latitude: 47.6586, longitude: -2.7599))
    ])
    let reader = FinessReader(
      categories: try FinessCategories.load(),
      reader: OfferReader(
        typology: try Typology.load(), gazetteer: gazetteer,
        today: try #require(Day("2999-12-31"))))
    var pieces = Pieces()
    try reader.read(path) { piece in
      switch piece {
      case .entity(let number, let name): pieces.entities[number.text] = name
      case .offer(let offer, let entity, _, let warnings):
        pieces.offers.append(offer)
        pieces.owners.append(entity?.text ?? "")
        pieces.warnings += warnings.map(\.reason)
      case .refused(_, let warning): pieces.refused.append(warning.found)
      case .keptOut(let category, _): pieces.keptOut.append(category)
      case .reminder: pieces.reminders += 1
      }
    }
    return pieces
  }

  struct Pieces {
    var entities: [String: String] = [:]
    var offers: [Offer] = []
    var owners: [String] = []
    var warnings: [OfferWarning.Reason] = []
    var refused: [String] = []
    var keptOut: [String] = []
    var reminders = 0
  }
}
