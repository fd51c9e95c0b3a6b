import Domain
import Exchange

/// The words of the form of the agenda.
extension Words {
  static let agendaNotFound = "Ce rendez-vous n’est plus dans l’agenda"

  static func announcing(_ kind: AgendaItem.Kind) -> String {
    switch kind {
    case .training: "Annoncer une formation"
    case .publicSession: "Annoncer une séance ouverte au public"
    case .bodyMeeting: "Annoncer une réunion d’instance"
    }
  }

  static func changing(_ kind: AgendaItem.Kind) -> String {
    "Modifier\u{A0}: \(name(of: kind).lowercasedInitial)"
  }

  static func dayNumber(_ number: Int) -> String { "Jour \(number)" }

  static func sentence(for reason: AgendaProblem.Reason) -> String {
    switch reason {
    case .missing: "Remplissez ce champ."
    case .tooLong(let most): "C’est trop long\u{A0}: \(French.number(most)) signes au plus."
    case .controlCharacter: "Ce texte contient un signe invisible\u{A0}: écrivez-le de nouveau."
    case .unknownCode: chooseOne
    case .notADay: "Cette date n’existe pas. Écrivez-la ainsi\u{A0}: 12/03/2026."
    case .outsideYears(let years):
      "L’année doit être entre \(years.lowerBound) et \(years.upperBound)."
    case .notATime: "Cette heure n’existe pas. Écrivez-la ainsi\u{A0}: 14:30."
    case .skippedTime:
      "Cette nuit-là, on passe à l’heure d’été\u{A0}: il n’y a pas d’heure entre 2 h et 3 h."
    case .endBeforeBegin: "La fin vient avant le début, ou en même temps."
    case .endWithoutBegin: "Écrivez aussi l’heure de début."
    case .timeWithoutDay: "Écrivez aussi la date."
    case .repeatedSitting: "Ce jour et cette heure sont déjà dans la liste."
    case .tooManySittings(let most): "\(most) jours au plus."
    case .notALink:
      "Cette adresse ne peut pas servir. Elle commence par https://, http://, mailto: ou tel:."
    case .notAPhone: "Ce numéro ne se lit pas. Écrivez-le ainsi\u{A0}: 02 97 00 00 00."
    case .notAPostalCode: "Un code postal a cinq chiffres, par exemple 56100."
    case .unknownStructure: "Choisissez une structure de la liste."
    }
  }
}

/// What the fields of the form of the agenda are called.
enum AgendaLabels {
  static let title = "Intitulé"
  static let trainingType = "Type de formation"
  static let place = "Lieu"
  static let placeHint = "Une salle, une rue, ou «\u{202F}en visioconférence\u{202F}»."
  static let postalCode = "Code postal"
  static let town = "Ville"
  static let organiser = "Organisé par"
  static let description = "Description"
  static let descriptionHint = "Le programme, les conditions, le prix. Pas de nom de patient."
  static let registration = "Adresse pour s’inscrire"
  static let registrationHint =
    "Une page (https://…), une adresse e-mail ou un numéro (tel:…)."
  static let phone = "Téléphone pour s’inscrire"
  static let audience = "Pour qui"
  static let visibility = "Qui peut le lire"
  static let day = "Date"
  static let begin = "Début"
  static let end = "Fin"
  static let timesHint = "Laissez vide pour toute la journée."
}
