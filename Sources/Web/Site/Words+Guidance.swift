import Domain
import Exchange

/// The words of the pages that guide a person to a place.
extension Words {
  static let menuGuidance = "Trouver de l’aide"
  static let guidanceForProfessionals = "Orienter une personne"
  static let guidanceResults = "Trouver de l’aide\u{A0}: des lieux"
  static let guidanceWho = "Pour qui cherchez-vous de l’aide\u{202F}?"
  static let guidanceWhat = "De quoi avez-vous besoin\u{202F}?"
  static let guidanceWhere = "Où, et dans quelles conditions\u{202F}?"

  static func step(_ number: Int) -> String { "Étape \(number) sur 3" }

  static let seekerLabel = "Vous cherchez"
  static let ageLabel = "Âge"
  static let ageHint =
    "L’âge de la personne qui consomme ou qui joue. Vous pouvez laisser vide."
  static let topicsLabel = "De quoi s’agit-il\u{202F}?"
  static let topicsHint = "Cochez ce qui vous parle, ou rien."
  static let needsLabel = "Ce qui aiderait"
  static let needsHint = "Si vous ne savez pas, ne cochez rien\u{A0}: nous partirons de l’écoute."
  static let dangersLabel = "En ce moment, y a-t-il un danger\u{202F}?"
  static let dangersHint =
    "Dans ces cas, appelez tout de suite le 15 ou le 112, ou le 3114 pour des idées de suicide."
  static let placeLabel = "Commune ou code postal"
  static let placeHint = "Par exemple Lorient, ou 56100."
  static let reachLabel = "Jusqu’où pouvez-vous aller\u{202F}?"
  static let wishesLabel = "Ce qui compte pour vous"
  static let livesLabel = "Votre situation"
  static let livesHint =
    "Seulement si vous le voulez\u{A0}: des lieux sont faits pour ces situations."

  static let wrongAge = "Écrivez un nombre entre 0 et 120, ou laissez vide."
  static let unknownPlace =
    "Ce lieu n’est pas connu. Écrivez le nom d’une commune ou son code postal, ou laissez vide."

  static func severalPlaces(_ labels: [String]) -> String {
    "Plusieurs communes portent ce nom\u{A0}: écrivez laquelle. \(French.list(labels))."
  }

  static func label(_ seeker: Situation.Seeker) -> String {
    switch seeker {
    case .oneself: "pour moi"
    case .relative: "pour un proche, ou parce que sa consommation me touche"
    case .professional: "pour une personne que j’accompagne dans mon métier"
    }
  }

  static func summary(_ seeker: Situation.Seeker) -> String {
    switch seeker {
    case .oneself: "pour vous"
    case .relative: "pour un proche"
    case .professional: "pour une personne accompagnée"
    }
  }

  static func label(_ reach: Situation.Reach) -> String {
    switch reach {
    case .here: "tout près (10 km)"
    case .local: "dans les environs (50 km)"
    case .any: "partout dans la région"
    }
  }

  static func label(_ danger: Danger) -> String {
    switch danger {
    case .immediate: "quelqu’un est en danger immédiat"
    case .faint: "malaise, perte de connaissance, difficulté à respirer"
    case .suicide: "idées de suicide"
    }
  }

  static func label(_ circumstance: Situation.Circumstance) -> String {
    switch circumstance {
    case .anonymous: "rester anonyme"
    case .free: "ne rien payer"
    case .noPrescription: "ne pas avoir besoin d’une ordonnance"
    case .notAbstinent: "pouvoir venir sans avoir arrêté de consommer"
    case .remoteOnly: "être aidé à distance (téléphone, vidéo)"
    case .inDetention: "en prison"
    case .underJustice: "suivi par la justice"
    case .asylumSeeker: "en demande d’asile"
    case .refugee: "réfugié"
    case .homeless: "sans logement, ou hébergé"
    case .pregnant: "enceinte"
    case .inHospital: "à l’hôpital en ce moment"
    case .complex: "plusieurs difficultés à la fois, qui se compliquent"
    }
  }

  /// What a person looks for, as they would say it.
  static func asked(_ need: Need) -> String {
    switch need {
    case .listen: "parler à quelqu’un, être écouté"
    case .assess: "faire le point"
    case .reduceRisks: "prendre moins de risques"
    case .equipment: "avoir du matériel (seringues, pipes, pailles…)"
    case .screening: "me faire dépister"
    case .withdraw: "arrêter ou diminuer"
    case .substitution: "un traitement de substitution (méthadone, buprénorphine…)"
    case .therapy: "être suivi dans la durée"
    case .stabilise: "tenir après un arrêt ou une cure"
    case .learn: "comprendre, apprendre à vivre mieux avec"
    case .liveIn: "être soigné et logé"
    case .shelter: "un toit"
    case .rights: "de l’aide pour mes papiers, mes droits, mes dettes"
    case .work: "retrouver un travail"
    case .family: "être aidé comme proche"
    case .coordination: "que les professionnels se parlent"
    case .legal: "de l’aide face à la justice ou dans une procédure"
    case .school: "de l’aide à l’école, au collège ou au lycée"
    case .peerSupport: "rencontrer des personnes qui vivent la même chose"
    }
  }

  static func heading(_ count: Int, near place: String?) -> String {
    let near = place.map { " près \(French.of(place: $0))" } ?? ""
    return count == 0
      ? "Aucun lieu ne convient tout à fait\(near)"
      : French.count(count, "lieu peut aider", "lieux peuvent aider") + near
  }

  static func at(_ distance: String) -> String { "à \(distance)" }

  static func supposed(_ needs: [String]) -> String {
    "Vous n’avez pas coché de besoin\u{A0}: les lieux qui aident à "
      + "«\u{202F}\(French.list(needs))\u{202F}» viennent d’abord."
  }

  static func moreSetAside(_ count: Int) -> String {
    French.count(
      count, "autre lieu, plus loin ou plus éloigné de votre demande.",
      "autres lieux, plus loin ou plus éloignés de votre demande.")
  }

  static func setAsideTitle(_ count: Int) -> String {
    count < 2
      ? "Pourquoi pas cet autre lieu\u{202F}?"
      : "Pourquoi pas ces \(French.number(count)) autres lieux\u{202F}?"
  }
}

/// What programs are told of a situation that cannot be read.
extension Words {
  static func sentence(for problem: SituationProblem) -> String {
    switch problem.reason {
    case .missing: "Ce champ est obligatoire."
    case .wrongType(.object): "Envoyez un objet JSON."
    case .wrongType(.code): wrongTextType
    case .wrongType(.wholeNumber): wrongNumberType
    case .wrongType(.listOfCodes): "Cette valeur doit être une liste de codes."
    case .unknownCode(_, let known):
      "Ce code n’existe pas. Codes possibles\u{A0}: \(known.joined(separator: ", "))."
    case .outOfRange(let range):
      "Ce nombre doit être entre \(range.lowerBound) et \(range.upperBound)."
    case .unknownPlace: "Ce code de commune ou ce code postal n’est pas connu."
    case .unknownKey: unknownField
    }
  }
}
