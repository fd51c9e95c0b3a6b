import Domain
import Exchange
import Storage

/// The words of the agenda.
extension Words {
  static let menuAgenda = "Agenda"
  static let appointment = "rendez-vous"
  static let alreadyBegun = "Déjà commencés"
  static let unreadableMonth = "Écrivez l’année puis le mois, par exemple 2026-11."
  static let placeTooLong = "Ce lieu est trop long\u{A0}: écrivez une ville ou un département."
  static let laterAppointments = "Rendez-vous suivants"
  static let earlierAppointments = "Rendez-vous plus anciens"

  static func name(of kind: AgendaItem.Kind) -> String {
    switch kind {
    case .training: "Formation"
    case .publicSession: "Séance ouverte au public"
    case .bodyMeeting: "Réunion d’instance"
    }
  }

  static func name(of audience: AgendaItem.Audience) -> String {
    switch audience {
    case .everyone: "Tout le monde"
    case .professionals: "Professionnels"
    case .members: "Membres de l’instance"
    }
  }

  static func name(of visibility: AgendaItem.Visibility) -> String {
    switch visibility {
    case .everyone: "Tout le monde, sans compte"
    case .signedIn: "Les personnes connectées seulement"
    }
  }

  /// Nil for what is simply announced.
  static func name(of state: AgendaItem.State) -> String? {
    switch state {
    case .announced: nil
    case .full: "Complet"
    case .cancelled: "Annulé"
    }
  }

  static func advice(for state: AgendaItem.State) -> String? {
    switch state {
    case .announced: nil
    case .full: "Il n’y a plus de place. Appelez l’organisateur pour une liste d’attente."
    case .cancelled: "Ce rendez-vous n’aura pas lieu. Il reste ici pour que chacun le sache."
    }
  }

  static func month(of day: Day) -> String {
    let month = French.month(day.month)
    return "\(month.prefix(1).uppercased())\(month.dropFirst()) \(day.year)"
  }

  /// The place as a line of text: its words, then its town.
  static func place(_ place: AgendaItem.Place) -> String {
    let town = [place.postalCode, place.town].filter { !$0.isEmpty }.joined(separator: " ")
    return [place.name, town].filter { !$0.isEmpty }.map(French.spaced).joined(separator: ", ")
  }
}

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

/// The words of what the agenda gives to the journal and to other programs.
extension Words {
  static let register = "Inscription"
  static let backToItem = "Revenir au rendez-vous"

  static func agendaName(isDemonstration: Bool) -> String {
    "Maillage\u{A0}: agenda" + (isDemonstration ? " (démonstration)" : "")
  }

  static func name(of note: AgendaNote) -> String {
    switch note {
    case .relayed: "J’ai relayé cette formation"
    case .referral: "J’ai orienté une personne vers cette formation"
    case .organised: "Nous avons organisé cette formation"
    }
  }

  static func hint(for note: AgendaNote, sessions: Int) -> String {
    switch note {
    case .relayed: "Ajoute \(French.count(sessions, "session", "sessions")) à l’indicateur 3.2.3."
    case .referral: "Ajoute 1 personne à l’indicateur 3.2.2. Aucun nom n’est demandé."
    case .organised: "Ajoute 1 formation à l’indicateur 3.2.1."
    }
  }

  static func already(_ note: AgendaNote, count: Int, latest: Day) -> String {
    switch note {
    case .relayed, .organised: "Déjà notée le \(French.date(latest))."
    case .referral:
      "\(French.count(count, "personne déjà orientée", "personnes déjà orientées")), "
        + "la dernière fois le \(French.date(latest))."
    }
  }

  /// Where an entry of the journal comes from.
  static func comesFromAgenda(_ item: AgendaItem) -> String {
    let place = item.place.town.isEmpty ? "" : ", \(item.place.town)"
    return "Noté depuis l’agenda\u{A0}: «\u{202F}\(item.title)\u{202F}», "
      + "\(French.days(of: item.sittings))\(place)."
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

/// The words of an item's own page.
extension Words {
  /// The states that an item can be given from where it stands, and what the buttons say.
  static func changes(
    from state: AgendaItem.State
  ) -> [(state: AgendaItem.State, label: String)] {
    let all: [(AgendaItem.State, String)] = [
      (.announced, state == .full ? "Il reste des places" : "Annoncer de nouveau"),
      (.full, "Dire que c’est complet"), (.cancelled, "Annuler ce rendez-vous"),
    ]
    return all.filter { $0.0 != state && !($0.0 == .full && state == .cancelled) }
  }

  /// What a link to register says: the address itself, without what only programs read.
  static func text(of link: RegistrationLink) -> String {
    for scheme in ["mailto:", "tel:"] where link.address.hasPrefix(scheme) {
      return String(link.address.dropFirst(scheme.count).prefix { $0 != "?" })
    }
    return link.address
  }

  static func history(of stored: StoredAgendaItem) -> String {
    let written = "Écrit par \(stored.written.name) le \(French.moment(stored.written.instant))"
    if stored.written == stored.changed { return "\(written)." }
    return "\(written)\u{202F}; dernier changement par \(stored.changed.name) le "
      + "\(French.moment(stored.changed.instant))."
  }
}
