import Domain
import Exchange
import Testing

/// A small invented directory of Brittany, with the words and the typology that come with the
/// program.
struct SearchSample: Sendable {
  static let shared = Result { try SearchSample() }

  let directory: Directory
  let index: SearchIndex

  private init() throws {
    let territories = try BuiltInTerritories.shipped()
    directory = Directory(
      offers: Self.rows.compactMap(Self.offer).sorted { $0.reference < $1.reference },
      typology: try Typology.load(), gazetteer: territories.gazetteer(with: []))
    index = SearchIndex(directory, words: try SearchWords.load())
  }

  /// The references found, the best first.
  func references(_ query: SearchQuery) -> [String] {
    index.search(query).page.map { directory.offers[$0.offer].reference.text }
  }

  func references(_ text: String) -> [String] {
    references(SearchQuery(text: text, limit: 100))
  }

  /// Reference, name, type, city, INSEE code, description.
  private static let rows = [
    ["actlor", "Les Quatre Vents", "act", "Lorient", "56121", ""],
    ["adages", "Vivre libre ensemble", "peer_group", "Vannes", "56260", "Groupe du lundi"],
    ["brestcsapa", "CSAPA de la Rade", "csapa", "Brest", "29019", ""],
    ["brestcaarud", "La Passerelle", "caarud", "Brest", "29019", ""],
    ["cadaquimper", "Le Pont Neuf", "cada", "Quimper", "29232", ""],
    ["chlor", "Centre hospitalier du Scorff", "hospital", "Lorient", "56121", ""],
    ["chrsrennes", "Le Foyer du Canal", "chrs", "Rennes", "35238", ""],
    ["chu", "CHU de Rennes, addictologie", "consultation", "Rennes", "35238", ""],
    ["cjclor", "Parenthèse Jeunes", "cjc", "Lorient", "56121", ""],
    ["cmpvannes", "CMP des Lices", "cmp", "Vannes", "56260", ""],
    ["ctr", "Manoir du Trégor", "ctr", "Saint-Brieuc", "22278", ""],
    ["dac56", "Appui Santé Morbihan", "dac", "Vannes", "56260", ""],
    ["elsa", "Équipe de liaison du Scorff", "elsa", "Lorient", "56121", ""],
    ["ghbs", "Groupe hospitalier Bretagne Sud, Kerbihan", "hospital", "Lorient", "56121", ""],
    ["gplor", "Cabinet médical de la Perrière", "gp", "Lorient", "56121", ""],
    ["hdj", "Hôpital de jour Ty Avel", "day_hospital", "Vannes", "56260", ""],
    ["lorcaarud", "Le Pare-à-Pluie", "caarud", "Lorient", "56121", ""],
    ["lorcsapa", "Centre Douar Nevez", "csapa", "Lorient", "56121", "Consultation le samedi"],
    ["lycee", "Lycée Brocéliande", "school", "Vannes", "56260", ""],
    ["pharma", "Pharmacie de la Place", "pharmacy", "Lorient", "56121", ""],
    ["plateforme", "Plateforme ETP du Blavet", "platform", "Lorient", "56121", ""],
    ["programme", "Retrouver le souffle", "programme", "Vannes", "56260", ""],
    ["ressourcerie", "La Ressourcerie du Pays", "aci", "Pontivy", "56178", ""],
    ["siao", "SIAO du Morbihan", "siao", "Vannes", "56260", ""],
    ["spip", "SPIP du Morbihan", "spip", "Lorient", "56121", ""],
    ["ssra", "Clinique des Embruns", "ssra", "Saint-Brieuc", "22278", ""],
    ["stbrieuc", "CSAPA du Légué", "csapa", "Saint-Brieuc", "22278", ""],
    ["unite", "Unité Kerlann", "inpatient", "Rennes", "35238", ""],
    ["vanncsapa", "Antenne des Remparts", "csapa", "Vannes", "56260", ""],
  ]

  private static func offer(_ row: [String]) -> Offer? {
    guard row.count == 6 else { return nil }
    let address = Domain.Address(city: row[3], insee: row[4])
    return Offer(
      reference: Offer.Reference(row[0]), site: Site(name: row[1], address: address),
      type: StructureType.Code(row[2]), description: row[5])
  }
}
