import Domain
import Exchange

/// The words of the search in the directory, and of its sheets.
extension Words {
  static let directory = "Annuaire"
  static let foundPlace = "lieu trouvé"
  static let foundPlaces = "lieux trouvés"
  static let sectorFilter = "Secteur"
  static let typeFilter = "Type de lieu"
  static let needFilter = "Pour quoi"
  static let topicFilter = "À propos de"
  static let audienceFilter = "Pour qui"
  static let closedForATime = "Fermé pour le moment"
  static let inactiveSheet = "Ce lieu n’existe plus. Cherchez-en un autre dans l’annuaire."
  static let unknownPlaceParameter = "Ce lieu n’est pas connu."
  static let radiusWithoutPlace = "Une distance demande un lieu\u{A0}: ajoutez near."
  static let allTopics = "Tous les sujets"
  static let everybody = "Toute personne"

  static func distance(_ kilometres: Double) -> String {
    let tenths = Int((kilometres * 10).rounded())
    if tenths >= 100 { return "à \(French.number(Int(kilometres.rounded())))\u{A0}km" }
    let decimal = tenths % 10 == 0 ? "" : ",\(tenths % 10)"
    return "à \(tenths / 10)\(decimal)\u{A0}km"
  }

  static func opening(_ state: OpeningHours.State?) -> String {
    switch state {
    case .open: "Ouvert maintenant"
    case .closed: "Fermé à cette heure"
    case .unknown, nil: "Horaires à demander"
    }
  }

  static let openNow = "ouvert maintenant"

  static func near(_ place: String, within radius: String) -> String {
    radius.isEmpty ? "près de \(place)" : "à moins de \(radius)\u{A0}km de \(place)"
  }

  /// - Parameters:
  ///   - asked: what was looked for; empty for everything.
  ///   - pages: which places are on the page; nil when all are.
  static func printedSearch(_ asked: [String], _ pages: String?) -> String {
    let search =
      asked.isEmpty ? "Tous les lieux" : "Recherche\u{A0}: \(asked.joined(separator: ", "))"
    guard let pages else { return "\(search)." }
    return "\(search). Imprimés\u{A0}: \(pages). Le fichier CSV les a tous."
  }

  static func sentence(for problem: DirectorySearch.Problem) -> String {
    switch problem {
    case .unknownPlace:
      "Cette ville ou ce code postal n’est pas connu. Les résultats sont ceux de toute la région."
    case .radiusWithoutPlace:
      "Une distance se compte depuis un lieu\u{A0}: écrivez une ville ou un code postal dans "
        + "«\u{202F}Près de\u{202F}». Les résultats sont ceux de toute la région."
    case .tooLong:
      "Cette recherche est trop longue\u{A0}: \(SearchQuery.longestText) signes au plus. Gardez les "
        + "mots les plus importants."
    case .unknownFilter:
      "L’adresse de cette page demande un filtre qui n’existe pas. Choisissez parmi ceux du "
        + "formulaire."
    case .noSuchPage: "Cette page de la liste n’existe pas. Revenez au début de la liste."
    }
  }

  /// What is not known of how one comes; nil when everything is.
  static func sentence(forUnknown conditions: [Condition]) -> String? {
    let questions = conditions.compactMap(question)
    return questions.isEmpty
      ? nil : "À demander en téléphonant\u{A0}: \(French.list(questions))."
  }

  private static func question(_ condition: Condition) -> String? {
    switch condition {
    case .free: "si c’est gratuit"
    case .anonymous: "si l’on peut rester anonyme"
    case .prescription: "s’il faut une prescription"
    case .abstinence: "s’il faut avoir arrêté"
    case .selfReferral: "si l’on peut venir de soi-même"
    case .remote, .outreach: nil
    }
  }
}
